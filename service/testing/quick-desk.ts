/**
 * A desk that is quick enough to ask many small things of: its checker has three pages and no learned model, and its long
 * work is done on the spot. For tests of what is stored of findings, and when; not of what checks catch, nor of workers.
 */
import type { Check } from '../../core/check/check.ts'
import { createChecker } from '../../core/check/checker.ts'
import { doubledPhrase } from '../../core/check/checks/doubled-phrase.ts'
import { duplicatedSentence } from '../../core/check/checks/duplicated-sentence.ts'
import { spacing } from '../../core/check/checks/spacing.ts'
import { noModels } from '../../core/language/model/model-source.ts'
import { languagePacks } from '../../core/language/packs.ts'
import type { WorkerPool } from '../context/worker-pool.ts'
import type { DeskOptions } from '../desk.ts'
import { createWorkControl } from '../workers/job-control.ts'
import { createWork } from '../workers/work.ts'
import { openTestDesk, type TestDesk } from './test-desk.ts'

/** Two pages that look at a sentence by itself, and one that looks at the whole article. */
const threePages: readonly Check[] = [spacing, doubledPhrase, duplicatedSentence]

/** Does the work of a worker in the same order, with copies of all that would be sent. */
function workOnTheSpot(checker: ReturnType<typeof createChecker>): WorkerPool {
  const work = createWork(checker)
  return {
    run: async (kind, input, { signal, onProgress }, onPart) => {
      const control = createWorkControl(() => signal.aborted, onProgress, Date.now)
      const answer = work(kind, structuredClone(input), (part) => onPart?.(structuredClone(part) as never), control)
      return structuredClone(answer) as never
    },
    close: async () => undefined,
  }
}

/** Throws if the library is refused. */
export function openQuickDesk(options: Partial<DeskOptions> = {}, pages = threePages): TestDesk {
  const checker = createChecker({ models: noModels, packs: languagePacks, pages })
  return openTestDesk({ checker, workers: workOnTheSpot(checker), ...options })
}
