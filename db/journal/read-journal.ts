/** Reads the journal beside a library: what can be trusted of it, and how far that leads. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Head, type Line, linesIn, type Mark, numberIn } from './entries.ts'

/** The folder beside the library that holds its journal, in parts. */
export function journalFolder(libraryFile: string): string {
  return `${libraryFile}.journal`
}

/** One file. A new one begins with each opening and each copy. */
export type Part = {
  readonly path: string
  readonly schema: number
  readonly after: Mark
  readonly entries: readonly (Line & { readonly n: number })[]
}

/** The last parts that follow one another without a gap. */
export type Journal = {
  readonly parts: readonly Part[]
  /** Where it ends; undefined if there is none. */
  readonly last: Mark | undefined
}

/** File name of the part that begins after this mark; names sort as the parts follow one another. */
export function partName(after: Mark): string {
  return `${String(after.entry + 1).padStart(12, '0')}.jsonl`
}

/** Paths of a library's parts, the oldest first; nothing if it has no journal. */
export function listParts(libraryFile: string): readonly string[] {
  const folder = journalFolder(libraryFile)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => /^\d{12}\.jsonl$/u.test(name))
    .sort()
    .map((name) => join(folder, name))
}

/** How large a library's journal is, in bytes. */
export function journalSize(libraryFile: string): number {
  return listParts(libraryFile).reduce((sum, path) => sum + statSync(path).size, 0)
}

function readPart(path: string): Part | undefined {
  const [first, ...lines] = linesIn(readFileSync(path, 'utf8'))
  if (first === undefined) return undefined
  const { after, schema, version } = JSON.parse(first.text) as Head
  if (version !== 1) return undefined
  return { path, schema, after, entries: lines.map((line) => ({ ...line, n: numberIn(line.text) })) }
}

/** How far a part leads: to its last transaction, or to where it begins if it has none. */
export function endOf({ after, entries }: Part): Mark {
  const last = entries.at(-1)
  return last === undefined ? after : { entry: last.n, hash: last.hash }
}

/** True if both name the same transaction of the same history. */
export function isSameMark(one: Mark, other: Mark): boolean {
  return one.entry === other.entry && one.hash === other.hash
}

/** Where the journal ends, by its last part alone; undefined if there is none that can be read. */
export function lastMark(libraryFile: string): Mark | undefined {
  const path = listParts(libraryFile).at(-1)
  const part = path === undefined ? undefined : readPart(path)
  return part && endOf(part)
}

/** Whatever cannot be trusted, and what stands before it, is left out. */
export function readJournal(libraryFile: string): Journal {
  let parts: Part[] = []
  for (const path of listParts(libraryFile)) {
    const part = readPart(path)
    const before = parts.at(-1)
    if (part === undefined || (before !== undefined && !isSameMark(endOf(before), part.after))) parts = []
    if (part !== undefined) parts.push(part)
  }
  const last = parts.at(-1)
  return { parts, last: last && endOf(last) }
}

/** True if the journal leads on from there: a library, or a copy, that has come so far can be brought to its end. */
export function leadsFrom({ parts }: Journal, { entry, hash }: Mark): boolean {
  return parts.some(
    ({ after, entries }) =>
      isSameMark(after, { entry, hash }) || entries.some((line) => line.n === entry && line.hash === hash),
  )
}
