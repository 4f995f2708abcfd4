/** Lets the checks of this process read the learned models: files `<language>.<name>.bin` of one folder. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { shelveModels } from '../../core/check/model/model-shelf.ts'
import type { ModelName } from '../../core/model/check.ts'
import { codeOf } from '../../core/model/error-code.ts'
import type { LanguageTag } from '../../core/model/ids.ts'

/** The models as the project carries them; a packaged app has them elsewhere and says where. */
export const projectModels = fileURLToPath(new URL('../../core/check/model/files', import.meta.url))

/** From now on models come from `folder`, each read when first needed. A file that is missing is a model that is missing. */
export function readModelsFrom(folder: string): void {
  const fileOf = (language: LanguageTag, name: ModelName) => join(folder, `${language}.${name}.bin`)
  shelveModels(
    (language, name) => readIfThere(fileOf(language, name)),
    (language, name) => existsSync(fileOf(language, name)),
  )
}

function readIfThere(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}
