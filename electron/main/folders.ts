/** Where a person last picked and last saved a file: there the next dialog opens, at the next start too. */
import { existsSync } from 'node:fs'
import { dirname, isAbsolute } from 'node:path'
import { keepJson, readJson } from './kept-json.ts'

const purposes = ['pick', 'save'] as const
export type Purpose = (typeof purposes)[number]

export class Folders {
  readonly #file: string
  readonly #last: { [P in Purpose]?: string }

  constructor(file: string) {
    this.#file = file
    this.#last = foldersIn(readJson(file))
  }

  /** The folder last used so; undefined where there is none any more. */
  last(purpose: Purpose): string | undefined {
    const folder = this.#last[purpose]
    return folder !== undefined && existsSync(folder) ? folder : undefined
  }

  use(purpose: Purpose, path: string): void {
    this.#last[purpose] = dirname(path)
    keepJson(this.#file, this.#last)
  }
}

/** Nothing of what is no folder. */
function foldersIn(kept: Readonly<Record<string, unknown>>): { [P in Purpose]?: string } {
  const folders = purposes.flatMap((purpose) => {
    const folder = kept[purpose]
    return typeof folder === 'string' && isAbsolute(folder) ? [[purpose, folder]] : []
  })
  return Object.fromEntries(folders)
}
