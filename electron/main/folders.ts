/** Where a person last picked and last saved a file: there the next dialog opens, at the next start too. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, isAbsolute } from 'node:path'

const purposes = ['pick', 'save'] as const
export type Purpose = (typeof purposes)[number]

export class Folders {
  readonly #file: string
  readonly #last: { [P in Purpose]?: string }

  constructor(file: string) {
    this.#file = file
    this.#last = read(file)
  }

  /** The folder last used so; undefined where there is none any more. */
  last(purpose: Purpose): string | undefined {
    const folder = this.#last[purpose]
    return folder !== undefined && existsSync(folder) ? folder : undefined
  }

  /** A folder that cannot be kept is found anew at the next start: no reason to say anything. */
  use(purpose: Purpose, path: string): void {
    this.#last[purpose] = dirname(path)
    try {
      writeFileSync(`${this.#file}.new`, JSON.stringify(this.#last))
      renameSync(`${this.#file}.new`, this.#file)
    } catch (error) {
      console.error(`${this.#file}: ${error instanceof Error ? error.message : error}`)
    }
  }
}

/** Nothing of a file that is missing, damaged, or says what is no folder. */
function read(file: string): { [P in Purpose]?: string } {
  try {
    const kept: Record<string, unknown> = JSON.parse(readFileSync(file, 'utf8')) ?? {}
    const folders = purposes.flatMap((purpose) => {
      const folder = kept[purpose]
      return typeof folder === 'string' && isAbsolute(folder) ? [[purpose, folder]] : []
    })
    return Object.fromEntries(folders)
  } catch {
    return {}
  }
}
