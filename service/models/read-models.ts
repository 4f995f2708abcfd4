/** The learned models as files `<language>.<name>.bin` of one folder. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ModelSource } from '../../core/language/model/model-source.ts'
import type { ModelName } from '../../core/model/check.ts'
import { codeOf } from '../../core/model/error-code.ts'
import type { LanguageTag } from '../../core/model/ids.ts'

/** The models as the project carries them; a packaged app has them elsewhere and says where. */
export const projectModels = fileURLToPath(new URL('../../core/language/model/files', import.meta.url))

/** Models from `folder`, each read when it is asked for. A file that is missing is a model that is missing. */
export function modelsIn(folder: string): ModelSource {
  const fileOf = (language: LanguageTag, name: ModelName) => join(folder, `${language}.${name}.bin`)
  return {
    read: (language, name) => readIfThere(fileOf(language, name)),
    has: (language, name) => existsSync(fileOf(language, name)),
  }
}

function readIfThere(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}
