/** Threads: what people say about a translation, and where in the text each stands. */
import type { Anchor, PlacedThread, Remark, ReturnOutcome, Thread, ThreadType } from '../core/model/comment.ts'
import type { ActionId, ArticleId, SegmentId, ThreadId } from '../core/model/ids.ts'
import { asId } from '../core/model/ids.ts'
import { type AnchorRow, anchorColumns, anchorOf } from './anchors.ts'
import type { ReadDb, WriteDb } from './connection.ts'
import { checkRead } from './integrity/row-hash.ts'
import { listRemarks, saidHere } from './remarks.ts'
import { shownOf } from './translations.ts'

export type NewThread = Pick<Thread, 'id' | 'type' | 'quote'> & {
  readonly anchor?: Anchor | undefined
  readonly reason?: string | undefined
}
/** A remark as it is stored; whom it names is told by the list of people. */
export type StoredRemark = Omit<Remark, 'mentions'>
export type StoredThread = Omit<PlacedThread, 'remarks'> & { readonly remarks: readonly StoredRemark[] }

type ThreadRow = AnchorRow &
  Pick<Thread, 'type' | 'quote'> & {
    readonly row: number
    readonly id: string
    readonly reason: string | null
    readonly is_resolved: number
    readonly link_position: number | null
    readonly is_mended: number | null
  }

const columns = `thread.row, thread.id, thread.type, thread.quote, thread.reason, thread.is_resolved, ${anchorColumns('thread')},
  link.position AS link_position, ${checkRead('thread')}, CASE thread.type WHEN 'return' THEN segment.text <> coalesce((
    SELECT after FROM edit WHERE edit.segment = segment.row AND edit.action <= thread.action ORDER BY edit.row DESC LIMIT 1
  ), segment.imported) END AS is_mended`
const joins = `LEFT JOIN segment ON segment.row = thread.segment
  LEFT JOIN link_member ON link_member.segment = segment.row LEFT JOIN link ON link.row = link_member.link`

function threadOf(row: ThreadRow, remarks: readonly StoredRemark[]): StoredThread {
  return {
    id: asId<ThreadId>(row.id),
    type: row.type,
    anchor: anchorOf(row),
    quote: row.quote,
    reason: row.reason ?? undefined,
    isResolved: row.is_resolved === 1,
    remarks,
    row: row.link_position ?? undefined,
    outcome: row.is_mended === null ? undefined : outcomeOf(row.is_mended === 1, remarks),
  }
}

/** Whoever returned it may say more; an answer is another's. */
function outcomeOf(isMended: boolean, [first, ...more]: readonly StoredRemark[]): ReturnOutcome {
  if (isMended) return 'mended'
  return more.some(({ by }) => by.id !== first?.by.id) ? 'answered' : 'untouched'
}

/** Opens a thread, or withdraws it and brings it back: its row stays, for the log names it. */
export function putThread(
  db: WriteDb,
  action: ActionId,
  article: ArticleId,
  { id, type, anchor, quote, reason }: NewThread,
  isWithdrawn: boolean,
): void {
  db.run(
    `INSERT INTO thread (id, action, translation, type, segment, span_start, span_end, quote, reason, is_withdrawn)
     VALUES (?, (SELECT row FROM action WHERE id = ?), ${shownOf}, ?, (SELECT row FROM segment WHERE id = ?), ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET is_withdrawn = excluded.is_withdrawn`,
    id,
    action,
    article,
    type,
    anchor?.segment ?? null,
    anchor?.span?.start ?? null,
    anchor?.span?.end ?? null,
    quote,
    reason ?? null,
    isWithdrawn ? 1 : 0,
  )
}

/** Those of the translation shown: on the article first, then in the order of the text; those of a place in order of their opening. */
export function listThreads(db: ReadDb, article: ArticleId): readonly StoredThread[] {
  return threadsAmong(db, article, 'TRUE')
}

/** Those of them in which something was said since the import. */
export function listThreadsSaidHere(db: ReadDb, article: ArticleId): readonly StoredThread[] {
  return threadsAmong(db, article, saidHere)
}

function threadsAmong(db: ReadDb, article: ArticleId, among: string): readonly StoredThread[] {
  const remarks = listRemarks(db, article, among)
  return db
    .all<ThreadRow>(
      `SELECT ${columns} FROM thread ${joins} WHERE thread.translation = ${shownOf} AND is_withdrawn = 0 AND ${among}
       ORDER BY link.position IS NOT NULL, link.position, segment.position, thread.span_start, thread.row`,
      article,
    )
    .map((row) => threadOf(row, remarks.get(row.row) ?? []))
}

/** A thread that was not withdrawn, of an article as it is shown. */
export function findThread(db: ReadDb, thread: ThreadId): FoundThread | undefined {
  const row = db.one<AnchorRow & { article: string; type: ThreadType; is_resolved: number }>(
    `SELECT ${anchorColumns('thread')}, thread.type, thread.is_resolved, article.id AS article FROM thread
     LEFT JOIN segment ON segment.row = thread.segment
     JOIN translation ON translation.row = thread.translation AND translation.is_shown = 1
     JOIN article ON article.row = translation.article WHERE thread.id = ? AND is_withdrawn = 0`,
    thread,
  )
  if (row === undefined) return undefined
  const { type } = row
  return { article: asId<ArticleId>(row.article), type, anchor: anchorOf(row), isResolved: row.is_resolved === 1 }
}

export type FoundThread = Pick<Thread, 'type' | 'anchor' | 'isResolved'> & { readonly article: ArticleId }

/** The returns of a segment, or of the whole article, that are not settled; oldest first. */
export function listOpenReturns(db: ReadDb, article: ArticleId, segment: SegmentId | null): readonly ThreadId[] {
  return db
    .all<{ id: string }>(
      `SELECT thread.id FROM thread LEFT JOIN segment ON segment.row = thread.segment
       WHERE thread.translation = ${shownOf} AND thread.type = 'return' AND is_resolved = 0 AND is_withdrawn = 0
         AND segment.id IS ? ORDER BY thread.row`,
      article,
      segment,
    )
    .map(({ id }) => asId<ThreadId>(id))
}

/** Marks a thread as settled, or as open again. */
export function setResolved(db: WriteDb, thread: ThreadId, isResolved: boolean): void {
  db.run('UPDATE thread SET is_resolved = ? WHERE id = ?', isResolved ? 1 : 0, thread)
}

/** How many threads of an article ask for a change that is not settled. */
export function countMustChange(db: ReadDb, article: ArticleId): number {
  return (
    db.one<{ n: number }>(
      `SELECT count(*) AS n FROM thread
       WHERE translation = ${shownOf} AND type = 'mustChange' AND is_resolved = 0 AND is_withdrawn = 0`,
      article,
    )?.n ?? 0
  )
}
