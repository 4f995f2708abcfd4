/** Small things the shell remembers from start to start, each in a file of its own. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs'

/** What cannot be kept is chosen or found anew at the next start: no reason to say anything to a person. */
export function keepJson(file: string, value: unknown): void {
  try {
    writeFileSync(`${file}.new`, JSON.stringify(value))
    renameSync(`${file}.new`, file)
  } catch (error) {
    console.error(`${file}: ${error instanceof Error ? error.message : error}`)
  }
}

/** Nothing of a file that is missing or damaged. */
export function readJson(file: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) ?? {}
  } catch {
    return {}
  }
}
