/** `anchor`: words that somebody spoke of or marked stand elsewhere, because the act it is part of changed or cut their segment. */
import * as v from 'valibot'
import type { Anchor } from '../../../core/model/comment.ts'
import type { MarkedErrorId, SegmentId, ThreadId } from '../../../core/model/ids.ts'
import { type Anchored, moveAnchor } from '../../../db/anchors.ts'
import { id, opKind } from './op-kind.ts'

const units = v.pipe(v.number(), v.integer(), v.minValue(0))

export const anchorSchema = v.strictObject({
  segment: id<SegmentId>(),
  span: v.optional(v.strictObject({ start: units, end: units })),
})

export type AnchorMove = Anchored & { readonly from: Anchor; readonly to: Anchor }

const ofThread = v.strictObject({ thread: id<ThreadId>(), from: anchorSchema, to: anchorSchema })
const ofError = v.strictObject({ error: id<MarkedErrorId>(), from: anchorSchema, to: anchorSchema })

export const anchorOp = opKind<AnchorMove>({
  versions: [ofThread, v.union([ofThread, ofError])],
  invert: (move) => ({ ...move, from: move.to, to: move.from }),
  touches: () => ({ isDiscussed: true }),
  apply(_, db, move) {
    moveAnchor(db, move, move.to)
    return undefined
  },
})
