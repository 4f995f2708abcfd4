/** Several segments of one article that one act is about. */
import type { ArticleClosed } from '../../contract/article.ts'
import type { SegmentLocked } from '../../contract/segment.ts'
import type { ArticleId, SegmentId } from '../../core/model/ids.ts'
import { groupBy } from '../../core/model/lists.ts'
import { fail, ok, type Result } from '../../core/model/result.ts'
import type { Segment, SegmentState } from '../../core/model/segment.ts'
import type { ReadDb } from '../../db/connection.ts'
import type { Desk } from '../context/desk.ts'
import { findOpenSegment } from '../engine/guard.ts'
import type { Op } from '../engine/ops/registry.ts'

export type Gathered = { readonly article: ArticleId; readonly all: readonly Segment[] }
export type NotGathered = ArticleClosed | SegmentLocked | { readonly kind: 'no-such-segment' }

/** Target segments of one article that this person may write in, each once; all of them or none. */
export function gatherSegments(desk: Desk, db: ReadDb, segments: readonly SegmentId[]): Result<Gathered, NotGathered> {
  const all: Segment[] = []
  let article: ArticleId | undefined
  for (const id of new Set(segments)) {
    const placed = findOpenSegment(desk, db, id)
    if (!placed.ok)
      return placed.failure.kind === 'article-closed' ? fail(placed.failure) : fail({ kind: 'no-such-segment' })
    article ??= placed.value.article
    if (placed.value.article !== article) return fail({ kind: 'no-such-segment' })
    if (placed.value.segment.isLocked === true) return fail({ kind: 'segment-locked' })
    all.push(placed.value.segment)
  }
  return article === undefined ? fail({ kind: 'no-such-segment' }) : ok({ article, all })
}

/** What brings each of them into the state it should come into: an op for all that go the same way. */
export function stateOps(all: readonly Segment[], stateOf: (segment: Segment) => SegmentState): readonly Op[] {
  const moved = all.filter((segment) => stateOf(segment) !== segment.state)
  const byWay = groupBy(moved, (segment) => `${segment.state} ${stateOf(segment)}`)
  return [...byWay.values()].flatMap((group): readonly Op[] => {
    const [first] = group
    if (first === undefined) return []
    const payload = { from: first.state, to: stateOf(first), segments: group.map(({ id }) => id) }
    return [{ kind: 'state', payload }]
  })
}
