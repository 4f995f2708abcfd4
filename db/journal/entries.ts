/**
 * The journal beside a library, in its smallest pieces: a transaction is one line, the statements that made it with all
 * they were given. Each line begins with a hash of itself and of the line before, so that one that is torn, altered or out
 * of its order ends what can be read.
 */
import { createHash } from 'node:crypto'
import { append } from '../../core/model/lists.ts'
import type { SqlValue, Statement } from '../connection.ts'

/** How far a library, or its journal, has come: the number of its last transaction, and the hash of that line. */
export type Mark = { readonly entry: number; readonly hash: string }

const hashLetters = 32

/** Hash of a line and, through the one given for the line before (empty for a part's first), of all before it. */
export function hashOf(before: string, text: string | Uint8Array): string {
  return createHash('sha256').update(before).update('\n').update(text).digest('hex').slice(0, hashLetters)
}

/** A line of a journal file: `text` is JSON, which has no line ends of its own. */
export type Line = { readonly hash: string; readonly text: string }

/** A line as it stands in the file, with its line end. Its text is made into bytes once, for the hash and for the disk. */
export function lineAfter(before: string, text: string): { readonly hash: string; readonly bytes: Uint8Array } {
  const bytes = Buffer.from(`${' '.repeat(hashLetters)} ${text}\n`)
  const hash = hashOf(before, bytes.subarray(hashLetters + 1, -1))
  bytes.write(hash, 0, 'latin1')
  return { hash, bytes }
}

/** The whole lines of a file, in their order, up to the first that does not follow from the one before. */
export function* linesIn(content: string): Generator<Line> {
  let before = ''
  for (let at = 0; ; ) {
    const end = content.indexOf('\n', at)
    if (end < 0) return
    const line = { hash: content.slice(at, at + hashLetters), text: content.slice(at + hashLetters + 1, end) }
    if (line.hash !== hashOf(before, line.text)) return
    yield line
    before = line.hash
    at = end + 1
  }
}

/** The first line of each part of a journal: what the parts before it came to. */
export type Head = { readonly sverka: 'journal'; readonly version: 1; readonly schema: number; readonly after: Mark }

type StoredValue = string | number | null | { readonly base64: string }
/** `sql` holds the texts of statements not met before in this part; `did` names them by their place among all of them. */
type StoredEntry = {
  readonly n: number
  readonly sql: readonly string[]
  readonly did: readonly (readonly [sql: number, changes: number, ...values: StoredValue[]])[]
}

function stored(value: SqlValue): StoredValue {
  return value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value
}

function restored(value: StoredValue): SqlValue {
  return value !== null && typeof value === 'object' ? new Uint8Array(Buffer.from(value.base64, 'base64')) : value
}

/** The statements a part has met so far, by their place. */
export type Vocabulary = Map<string, number>

/** Writes down a transaction; new statements enter the vocabulary. */
export function textOf(n: number, statements: readonly Statement[], vocabulary: Vocabulary): string {
  const sql: string[] = []
  const did = statements.map((statement) => {
    const known = vocabulary.get(statement.sql)
    const place = known ?? vocabulary.size
    if (known === undefined) {
      vocabulary.set(statement.sql, place)
      sql.push(statement.sql)
    }
    return [place, statement.changes, ...statement.parameters.map(stored)] as const
  })
  return JSON.stringify({ n, sql, did } satisfies StoredEntry)
}

/** Reads a transaction back; `vocabulary` grows as it did when it was written. */
export function statementsIn(text: string, vocabulary: string[]): readonly Statement[] {
  const { sql, did } = JSON.parse(text) as StoredEntry
  append(vocabulary, sql)
  return did.map(([place, changes, ...values]) => {
    return { sql: vocabulary[place] ?? '', changes, parameters: values.map(restored) }
  })
}

/** Number of the transaction a line's text tells of; NaN for a head. */
export function numberIn(text: string): number {
  return Number(/^\{"n":(\d+)/u.exec(text)?.[1] ?? Number.NaN)
}
