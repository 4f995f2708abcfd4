/** Reads tab-separated sentence pairs, packed with xz or plain. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { stage } from '../../core/align/control.ts'
import type { Bitext } from '../../core/align/lexicon/word-translations.ts'
import { readSide } from '../../core/align/side.ts'

/** No one calls off. */
const toTheEnd = stage({}, 0, 1)

export type Lines = readonly (readonly string[])[]

/** The columns of every line that has at least two; throws with the file's name if it cannot be read. */
export function readColumns(file: string): Lines {
  const lines = textOf(file).split('\n')
  return lines.map((line) => line.split('\t')).filter((columns) => columns.length >= 2)
}

function textOf(file: string): string {
  if (!file.endsWith('.xz')) return readFileSync(file, 'utf8')
  const read = spawnSync('xz', ['-dc', file], { maxBuffer: 1 << 30, encoding: 'utf8' })
  if (read.status !== 0) throw new Error(`cannot read ${file}: ${read.stderr}`)
  return read.stdout
}

/** Two sides as the aligner reads them at run time, so that the stems are the same. */
export function bitextOf(pairs: readonly (readonly [string, string])[], languages: readonly [string, string]): Bitext {
  return {
    first: readSide(
      pairs.map((pair) => pair[0]),
      languages[0],
      undefined,
      toTheEnd,
    ),
    second: readSide(
      pairs.map((pair) => pair[1]),
      languages[1],
      undefined,
      toTheEnd,
    ),
  }
}
