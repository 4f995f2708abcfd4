/** `segment.lock`: segments are to stay as they are, or may be written in again. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import type { LockFailure } from '../../contract/segment.ts'
import type { ArticleId, SegmentId } from '../../core/model/ids.ts'
import { fail, ok, type Result } from '../../core/model/result.ts'
import type { ReadDb } from '../../db/connection.ts'
import type { Desk } from '../context/desk.ts'
import { findOpenSegment } from '../engine/guard.ts'
import type { Op } from '../engine/ops/registry.ts'
import { inOneTransaction, perform, unchanged } from '../engine/perform.ts'

/** All of them or none; those that are so already stay so. */
export function lockSegments(desk: Desk, { segments, isLocked }: Arguments<'segment.lock'>): Reply<'segment.lock'> {
  return inOneTransaction<Reply<'segment.lock'>>(desk, (db) => {
    const gathered = gather(desk, db, [...new Set(segments)], isLocked)
    if (!gathered.ok) return gathered
    const { article, changed } = gathered.value
    if (changed.length === 0) return ok(unchanged(desk, article))
    const kind = isLocked ? 'lock' : 'unlock'
    const segment = changed.length === 1 ? changed[0] : undefined
    const ops: readonly Op[] = [{ kind: 'lock', payload: { segments: changed, isLocked } }]
    return ok(perform(desk, db, { article, kind, segment, ops }))
  })
}

type Gathered = { readonly article: ArticleId; readonly changed: readonly SegmentId[] }

/** Of one article, which this person may write in. */
function gather(
  desk: Desk,
  db: ReadDb,
  segments: readonly SegmentId[],
  isLocked: boolean,
): Result<Gathered, LockFailure> {
  let article: ArticleId | undefined
  const changed: SegmentId[] = []
  for (const id of segments) {
    const placed = findOpenSegment(desk, db, id)
    if (!placed.ok)
      return placed.failure.kind === 'article-closed' ? fail(placed.failure) : fail({ kind: 'no-such-segment' })
    article ??= placed.value.article
    if (placed.value.article !== article) return fail({ kind: 'no-such-segment' })
    if ((placed.value.segment.isLocked === true) !== isLocked) changed.push(id)
  }
  return article === undefined ? fail({ kind: 'no-such-segment' }) : ok({ article, changed })
}
