/** `segment.return`: segments go back to their translator, with a reason. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import type { ReturnFailure } from '../../contract/segment.ts'
import { hasHalfCharacter } from '../../core/model/half-character.ts'
import type { ArticleId, SegmentId } from '../../core/model/ids.ts'
import { groupBy } from '../../core/model/lists.ts'
import { fail, ok, type Result } from '../../core/model/result.ts'
import type { Segment } from '../../core/model/segment.ts'
import { returnSegment } from '../../core/workflow/segment-steps.ts'
import type { ReadDb } from '../../db/connection.ts'
import type { Desk } from '../context/desk.ts'
import { findOpenSegment } from '../engine/guard.ts'
import type { Op } from '../engine/ops/registry.ts'
import { inOneTransaction, perform } from '../engine/perform.ts'
import { isOffered } from '../engine/reasons.ts'
import { returnOps } from '../engine/returns.ts'

/** All of them or none. One that is returned already is returned for one reason more. */
export function returnSegments(
  desk: Desk,
  { segments, reason, words = '' }: Arguments<'segment.return'>,
): Reply<'segment.return'> {
  return inOneTransaction<Reply<'segment.return'>>(desk, (db) => {
    const refused = whyNot(desk, db, reason, words)
    if (refused !== undefined) return fail(refused)
    const returned = gather(desk, db, [...new Set(segments)])
    if (!returned.ok) return returned
    const { article, all } = returned.value
    const why = { reason: reason ?? undefined, words }
    const said = all.flatMap(({ id }) => returnOps(desk, why, { segment: id }))
    const segment = all.length === 1 ? all[0]?.id : undefined
    return ok(perform(desk, db, { article, kind: 'return', segment, ops: [...statesOf(all), ...said] }))
  })
}

function whyNot(desk: Desk, db: ReadDb, reason: string | null, words: string): ReturnFailure | undefined {
  if (desk.person().role === 'translator') return { kind: 'wrong-role' }
  if (hasHalfCharacter(words)) return { kind: 'half-character' }
  if (reason === null) return words === '' ? { kind: 'reason-missing' } : undefined
  return isOffered(db, reason) ? undefined : { kind: 'reason-retired' }
}

type Returned = { readonly article: ArticleId; readonly all: readonly Segment[] }

/** Segments of one article that this person may write in. */
function gather(desk: Desk, db: ReadDb, segments: readonly SegmentId[]): Result<Returned, ReturnFailure> {
  const all: Segment[] = []
  let article: ArticleId | undefined
  for (const id of segments) {
    const placed = findOpenSegment(desk, db, id)
    if (!placed.ok)
      return placed.failure.kind === 'article-closed' ? fail(placed.failure) : fail({ kind: 'no-such-segment' })
    article ??= placed.value.article
    if (placed.value.article !== article) return fail({ kind: 'no-such-segment' })
    if (placed.value.segment.isLocked === true) return fail({ kind: 'segment-locked' })
    if (returnSegment(placed.value.segment.state) !== 'returned') return fail({ kind: 'nothing-to-return' })
    all.push(placed.value.segment)
  }
  return article === undefined ? fail({ kind: 'no-such-segment' }) : ok({ article, all })
}

function statesOf(all: readonly Segment[]): readonly Op[] {
  const byState = groupBy(
    all.filter(({ state }) => state !== 'returned'),
    ({ state }) => state,
  )
  return [...byState].map(([from, group]): Op => {
    return { kind: 'state', payload: { from, to: 'returned', segments: group.map(({ id }) => id) } }
  })
}
