/** Threads that come in with a file, perhaps a hundred thousand: each row is stored once, with its hash. */
import type { ThreadType } from '../core/model/comment.ts'
import type { ActionId, RemarkId, ThreadId, TranslationId } from '../core/model/ids.ts'
import type { Span } from '../core/model/span.ts'
import { nextRow, parametersFor } from './columns.ts'
import type { SqlValue, WriteDb } from './connection.ts'
import { type HashedTable, hashedColumns, newRowHash } from './integrity/row-hash.ts'
import type { FileOrigin } from './remarks.ts'
import { getTranslationRow } from './translations.ts'

export type ThreadOfFile = {
  readonly id: ThreadId
  readonly type: ThreadType
  /** The row of the segment it is at; undefined for the whole text. */
  readonly segment: number | undefined
  /** The words it is at; undefined for the whole segment. */
  readonly span: Span | undefined
  readonly quote: string
  readonly isResolved: boolean
  readonly remarks: readonly (FileOrigin & { readonly id: RemarkId; readonly words: string })[]
}

/** The act they came in with, and what they are about. */
export type FileThreadsHome = { readonly action: ActionId; readonly translation: TranslationId }

/** In the order in which they were said. Throws if there is no such act or translation. */
export function addThreadsOfFile(db: WriteDb, home: FileThreadsHome, threads: readonly ThreadOfFile[]): void {
  const translation = getTranslationRow(db, home.translation)
  const action = rowOf(db, home.action)
  let [row, remarkRow] = [nextRow(db, 'thread'), nextRow(db, 'remark')]
  for (const { id, type, segment, span, quote, isResolved, remarks } of threads) {
    const place = { segment: segment ?? null, span_start: span?.start ?? null, span_end: span?.end ?? null }
    const standing = { reason: null, is_resolved: isResolved ? 1 : 0, is_withdrawn: 0 }
    insert(db, 'thread', { row, id, action, translation, type, ...place, quote, ...standing })
    for (const { id: remark, words, author, atMs, native } of remarks) {
      const said = { row: remarkRow, id: remark, thread: row, action, amends: null, words, is_withdrawn: 0 }
      insert(db, 'remark', said)
      const origin = { remark: remarkRow, author, written_ms: atMs ?? null, native: native ?? null }
      insert(db, 'file_remark', origin)
      remarkRow += 1
    }
    row += 1
  }
}

function rowOf(db: WriteDb, action: ActionId): number {
  const found = db.one<{ row: number }>('SELECT row FROM action WHERE id = ?', action)
  if (found === undefined) throw new Error(`no action ${action}`)
  return found.row
}

type Came = Extract<HashedTable, 'thread' | 'remark' | 'file_remark'>
type Values<Table extends Came> = Readonly<Record<(typeof hashedColumns)[Table][number], SqlValue>>

/** All columns of these tables but the hash itself are hashed. */
const statements: Readonly<Record<Came, string>> = {
  thread: insertionInto('thread'),
  remark: insertionInto('remark'),
  file_remark: insertionInto('file_remark'),
}

function insertionInto(table: Came): string {
  const columns = [...hashedColumns[table], 'hash']
  return `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${parametersFor(columns)})`
}

function insert<Table extends Came>(db: WriteDb, table: Table, values: Values<Table>): void {
  db.run(statements[table], ...Object.values<SqlValue>(values), newRowHash(table, values))
}
