/** Work goes back to its translator, and what it was returned for is settled: as ops of an act. */
import type { Anchor } from '../../core/model/comment.ts'
import type { ArticleId, RemarkId, SegmentId, ThreadId } from '../../core/model/ids.ts'
import { asId } from '../../core/model/ids.ts'
import { confirmSegment, returnSegment } from '../../core/workflow/segment-steps.ts'
import { findArticle } from '../../db/articles.ts'
import type { ReadDb } from '../../db/connection.ts'
import { type FoundThread, listOpenReturns } from '../../db/threads.ts'
import type { Desk } from '../context/desk.ts'
import { closedFor, findTarget } from './guard.ts'
import type { Op } from './ops/registry.ts'

/** Why something is returned: one of the library's reasons, words, or both. */
type Why = { readonly reason: string | undefined; readonly words: string }

/** What is said with a return of a segment, or of the whole article: a thread of its own, open until it is settled. */
export function returnOps({ newId }: Pick<Desk, 'newId'>, { reason, words }: Why, anchor?: Anchor): readonly Op[] {
  const thread = asId<ThreadId>(newId())
  return [
    { kind: 'thread', payload: { id: thread, type: 'return', anchor, quote: '', reason, isWithdrawn: false } },
    { kind: 'remark', payload: { id: asId<RemarkId>(newId()), thread, words, isWithdrawn: false } },
  ]
}

/** All that a segment, or the whole article (null), was returned for is done. */
export function settleAll(db: ReadDb, article: ArticleId, segment: SegmentId | null): readonly Op[] {
  return listOpenReturns(db, article, segment).map((thread) => {
    return { kind: 'resolution', payload: { thread, isResolved: true } }
  })
}

/**
 * What settling a return, or opening it again, does to its segment: with the last one settled it is translated again and
 * waits for the editor. Nothing where this person may not write now: then it is a word, and the segment waits on.
 */
export function stateWithReturn(
  desk: Desk,
  db: ReadDb,
  thread: ThreadId,
  { type, anchor, article }: FoundThread,
  isResolved: boolean,
): readonly Op[] {
  if (type !== 'return' || anchor === undefined) return []
  const placed = findTarget(db, anchor.segment)
  const found = findArticle(db, article)
  if (!placed.ok || found === undefined || closedFor(desk, found) !== undefined) return []
  const { id, state: from } = placed.value.segment
  const isLast = listOpenReturns(db, article, id).every((other) => other === thread)
  const settled = from === 'returned' && isLast ? confirmSegment(from, 'translator') : from
  const to = isResolved ? settled : returnSegment(from)
  return from === to ? [] : [{ kind: 'state', payload: { from, to, segments: [id] } }]
}
