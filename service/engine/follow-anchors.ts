/**
 * Threads and marked errors go with their words. What an act does to the anchors on the segments it changes is part of its ops, so that
 * undoing it brings each back to the letter; see `docs/decisions/0040-anchors-are-carried.md`.
 */

import { sameRange } from '../../core/align/mend/cut-segment.ts'
import { followCut } from '../../core/comments/follow-cut.ts'
import { followEdit } from '../../core/comments/follow-edit.ts'
import type { Anchor } from '../../core/model/comment.ts'
import type { SegmentId } from '../../core/model/ids.ts'
import { type Anchored, listAnchors } from '../../db/anchors.ts'
import type { ReadDb } from '../../db/connection.ts'
import type { Op } from './ops/registry.ts'

/**
 * The ops of an act with what becomes of the threads and errors on its segments. Anchors it brings along, as an undo does, stay as
 * they are, if what they are of still stands where the act takes it to stand.
 */
export function withAnchors(db: ReadDb, ops: readonly Op[]): readonly Op[] {
  const segments = ops.flatMap(changedBy)
  if (segments.length === 0) return ops
  const anchors = listAnchors(db, [...new Set(segments)])
  if (anchors.length === 0) return ops.filter(({ kind }) => kind !== 'anchor')
  const standing = new Map(anchors.map(({ of, anchor }) => [nameOf(of), anchor]))
  const isCarried = (op: Op): op is Op<'anchor'> =>
    op.kind === 'anchor' && isSame(standing.get(nameOf(op.payload)), op.payload.from)
  const carried = new Set(ops.filter(isCarried).map(({ payload }) => nameOf(payload)))
  const moved = anchors.flatMap(({ of, anchor }) => (carried.has(nameOf(of)) ? [] : (moveOf(of, anchor, ops) ?? [])))
  return [...ops.filter((op) => op.kind !== 'anchor' || isCarried(op)), ...moved]
}

/** Ids are told apart whatever they are of. */
function nameOf(of: Anchored): string {
  return 'thread' in of ? of.thread : of.error
}

function changedBy(op: Op): readonly SegmentId[] {
  if (op.kind === 'text') return [op.payload.segment]
  return op.kind === 'cut' ? op.payload.before.map(({ segment }) => segment) : []
}

function moveOf(of: Anchored, from: Anchor, ops: readonly Op[]): Op | undefined {
  const to = ops.reduce(follow, from)
  return isSame(from, to) && leadsBack(to, ops) ? undefined : { kind: 'anchor', payload: { ...of, from, to } }
}

/** Among words that repeat, one that stays where it is may be led elsewhere by the way back: then its staying is written down. */
function leadsBack(to: Anchor, ops: readonly Op[]): boolean {
  const back = ops.toReversed().map((op): Op => {
    if (op.kind !== 'text') return op
    const { before, after } = op.payload
    return { ...op, payload: { ...op.payload, before: after, after: before } }
  })
  return ops.some(({ kind }) => kind === 'cut') || isSame(back.reduce(follow, to), to)
}

/** The texts of a cut are told by the cut itself; the ops of a text in the same act only say so once more. */
function follow(anchor: Anchor, op: Op, _: number, ops: readonly Op[]): Anchor {
  if (op.kind === 'cut') return followCut(anchor, op.payload)
  if (op.kind !== 'text' || anchor.span === undefined || op.payload.segment !== anchor.segment) return anchor
  const isCut = ops.some(({ kind, payload }) => kind === 'cut' && payload.after.some(isOf(anchor.segment)))
  return isCut ? anchor : { ...anchor, span: followEdit(anchor.span, op.payload.before, op.payload.after) }
}

function isOf(segment: SegmentId) {
  return (piece: { readonly segment: SegmentId }) => piece.segment === segment
}

function isSame(a: Anchor | undefined, b: Anchor): boolean {
  if (a === undefined || a.segment !== b.segment) return false
  if (a.span === undefined || b.span === undefined) return a.span === b.span
  return sameRange(a.span, b.span)
}
