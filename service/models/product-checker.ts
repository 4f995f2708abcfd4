/** The checker of the product: every page, every language, and the models of one folder. */
import { calibrationTable } from '../../core/check/calibration-table.ts'
import { type Checker, createChecker } from '../../core/check/checker.ts'
import { checks } from '../../core/check/registry.ts'
import type { ModelSource } from '../../core/language/model/model-source.ts'
import { languagePacks } from '../../core/language/packs.ts'
import { modelsIn, projectModels } from './read-models.ts'

/** Each process has one, made once: it keeps what it opened and what it learnt of articles. */
export function createProductChecker(models: ModelSource = modelsIn(projectModels)): Checker {
  return createChecker({ models, packs: languagePacks, pages: checks, calibration: calibrationTable })
}
