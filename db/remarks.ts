/** Remarks: the words of threads, with what they said before their authors changed them. */
import type { Remark } from '../core/model/comment.ts'
import type { ActionId, ArticleId, PersonId, RemarkId, ThreadId } from '../core/model/ids.ts'
import { asId } from '../core/model/ids.ts'
import { groupBy } from '../core/model/lists.ts'
import type { Role } from '../core/model/person.ts'
import type { ReadDb, WriteDb } from './connection.ts'
import { checkRead } from './integrity/row-hash.ts'
import { shownOf } from './translations.ts'

export type NewRemark = {
  readonly id: RemarkId
  readonly thread: ThreadId
  /** The remark whose words these take the place of. */
  readonly amends: RemarkId | undefined
  readonly words: string
}

type SignedRemark = Omit<Remark, 'mentions'>
type RemarkRow = {
  readonly row: number
  readonly id: string
  readonly thread: number
  readonly amends: number | null
  readonly words: string
  readonly at_ms: number
  readonly person_id: string
  readonly person_name: string
  readonly role: Role
  readonly author: string | null
  readonly written_ms: number | null
  readonly native: string | null
  readonly came_along: 0 | 1
}

/** Says words in a thread, or withdraws them and brings them back: their row stays. */
export function putRemark(
  db: WriteDb,
  action: ActionId,
  { id, thread, amends, words }: NewRemark,
  isWithdrawn: boolean,
): void {
  db.run(
    `INSERT INTO remark (id, thread, action, amends, words, is_withdrawn)
     VALUES (?, (SELECT row FROM thread WHERE id = ?), (SELECT row FROM action WHERE id = ?),
       (SELECT row FROM remark WHERE id = ?), ?, ?)
     ON CONFLICT (id) DO UPDATE SET is_withdrawn = excluded.is_withdrawn`,
    id,
    thread,
    action,
    amends ?? null,
    words,
    isWithdrawn ? 1 : 0,
  )
}

/** Threads in which something was said since the import; those of a file may be a hundred thousand. */
export const saidHere = `EXISTS (SELECT 1 FROM remark AS own JOIN action AS act ON act.row = own.action
  WHERE own.thread = thread.row AND act.kind <> 'import')`

/** By the row of their thread, in the order in which they were said; `among` is a condition on threads. */
export function listRemarks(
  db: ReadDb,
  article: ArticleId,
  among = 'TRUE',
): ReadonlyMap<number, readonly SignedRemark[]> {
  const rows = db.all<RemarkRow>(
    `SELECT remark.row, remark.id, remark.thread, remark.amends, remark.words, action.at_ms, action.role,
       person.id AS person_id, person.name AS person_name, ${checkRead('remark')},
       file_remark.author, file_remark.written_ms, file_remark.native, action.kind = 'import' AS came_along
     FROM thread JOIN remark ON remark.thread = thread.row JOIN action ON action.row = remark.action
     JOIN person ON person.row = action.person LEFT JOIN file_remark ON file_remark.remark = remark.row
     WHERE thread.translation = ${shownOf} AND thread.is_withdrawn = 0 AND remark.is_withdrawn = 0 AND ${among}
     ORDER BY remark.row`,
    article,
  )
  const wordings = groupBy(rows, ({ row, amends }) => amends ?? row)
  const threads = groupBy(
    rows.filter(({ amends }) => amends === null),
    ({ thread }) => thread,
  )
  return new Map(
    [...threads].map(([thread, first]) => [thread, first.map((one) => remarkOf(one, wordings.get(one.row) ?? []))]),
  )
}

/** `wordings`: what it said first and was changed to, oldest first. */
function remarkOf(first: RemarkRow, wordings: readonly RemarkRow[]): SignedRemark {
  const earlier = wordings.slice(0, -1).map(({ words, at_ms: atMs }) => ({ words, atMs }))
  const { words } = wordings.at(-1) ?? first
  return { id: asId<RemarkId>(first.id), ...signatureOf(first), words, earlier }
}

function signatureOf(row: RemarkRow): Pick<Remark, 'by' | 'atMs' | 'native' | 'isInFile'> {
  if (row.author !== null) {
    const by = { id: undefined, name: row.author, role: undefined }
    const isInFile = row.came_along === 1
    return { by, atMs: row.written_ms ?? undefined, ...(row.native !== null && { native: row.native }), isInFile }
  }
  return { by: { id: asId<PersonId>(row.person_id), name: row.person_name, role: row.role }, atMs: row.at_ms }
}

/** Who wrote a remark that came with a file, when, and what the file calls it. */
export type FileOrigin = {
  readonly author: string
  readonly atMs: number | undefined
  readonly native: string | undefined
}

/** Says so of a remark that was stored; once and for all, even if it is withdrawn and brought back. */
export function markFromFile(db: WriteDb, remark: RemarkId, { author, atMs, native }: FileOrigin): void {
  db.run(
    `INSERT INTO file_remark (remark, author, written_ms, native) VALUES ((SELECT row FROM remark WHERE id = ?), ?, ?, ?)
     ON CONFLICT (remark) DO NOTHING`,
    remark,
    author,
    atMs ?? null,
    native ?? null,
  )
}

export type FoundRemark = {
  readonly thread: ThreadId
  /** Undefined for one that came with a file. */
  readonly by: PersonId | undefined
  readonly words: string
}

/** A remark that stands, by the identity it was first said under, with the words it has now. */
export function findRemark(db: ReadDb, remark: RemarkId): FoundRemark | undefined {
  const row = db.one<{ thread: string; person: string | null; words: string }>(
    `SELECT thread.id AS thread, CASE WHEN file_remark.remark IS NULL THEN person.id END AS person, (
       SELECT words FROM remark AS wording WHERE (wording.row = remark.row OR wording.amends = remark.row)
         AND wording.is_withdrawn = 0 ORDER BY wording.row DESC LIMIT 1) AS words
     FROM remark JOIN thread ON thread.row = remark.thread JOIN action ON action.row = remark.action
     JOIN person ON person.row = action.person LEFT JOIN file_remark ON file_remark.remark = remark.row
     WHERE remark.id = ? AND remark.amends IS NULL AND remark.is_withdrawn = 0`,
    remark,
  )
  return (
    row && {
      thread: asId<ThreadId>(row.thread),
      by: row.person === null ? undefined : asId<PersonId>(row.person),
      words: row.words,
    }
  )
}
