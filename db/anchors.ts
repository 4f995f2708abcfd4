/** Where what people said or marked stands in the texts: the same for threads and for marked errors. */
import type { Anchor } from '../core/model/comment.ts'
import type { MarkedErrorId, SegmentId, ThreadId } from '../core/model/ids.ts'
import { asId } from '../core/model/ids.ts'
import type { ReadDb, WriteDb } from './connection.ts'

/** What stands on words of a text. */
export type Anchored = { readonly thread: ThreadId } | { readonly error: MarkedErrorId }

export type AnchorRow = {
  readonly segment: string | null
  readonly span_start: number | null
  readonly span_end: number | null
}

/** The columns that an anchor is read from. */
export function anchorColumns(table: 'thread' | 'marked_error'): string {
  return `segment.id AS segment, ${table}.span_start, ${table}.span_end`
}

/** Undefined for what stands on the whole article. */
export function anchorOf({ segment, span_start: start, span_end: end }: AnchorRow): Anchor | undefined {
  if (segment === null) return undefined
  return { segment: asId<SegmentId>(segment), span: start === null || end === null ? undefined : { start, end } }
}

/** What stands on these segments and was not withdrawn. */
export function listAnchors(
  db: ReadDb,
  segments: readonly SegmentId[],
): readonly { readonly of: Anchored; readonly anchor: Anchor }[] {
  const ids = JSON.stringify(segments)
  return (['thread', 'marked_error'] as const).flatMap((table) =>
    db
      .all<AnchorRow & { id: string }>(
        `SELECT ${table}.id, ${anchorColumns(table)} FROM ${table} JOIN segment ON segment.row = ${table}.segment
         WHERE is_withdrawn = 0 AND segment.id IN (SELECT value FROM json_each(?)) ORDER BY ${table}.row`,
        ids,
      )
      .flatMap((row) => {
        const anchor = anchorOf(row)
        const of = table === 'thread' ? { thread: asId<ThreadId>(row.id) } : { error: asId<MarkedErrorId>(row.id) }
        return anchor === undefined ? [] : [{ of, anchor }]
      }),
  )
}

/** Takes a thread or an error to where its words stand now. */
export function moveAnchor(db: WriteDb, of: Anchored, { segment, span }: Anchor): void {
  const table = 'thread' in of ? 'thread' : 'marked_error'
  db.run(
    `UPDATE ${table} SET segment = (SELECT row FROM segment WHERE id = ?), span_start = ?, span_end = ? WHERE id = ?`,
    segment,
    span?.start ?? null,
    span?.end ?? null,
    'thread' in of ? of.thread : of.error,
  )
}
