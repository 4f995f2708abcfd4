/** `anchor`: the words a thread speaks of stand elsewhere, because the act it is part of changed or cut their segment. */
import * as v from 'valibot'
import type { Anchor } from '../../../core/model/comment.ts'
import type { SegmentId, ThreadId } from '../../../core/model/ids.ts'
import { moveAnchor } from '../../../db/threads.ts'
import { id, opKind } from './op-kind.ts'

const units = v.pipe(v.number(), v.integer(), v.minValue(0))

export const anchorSchema = v.strictObject({
  segment: id<SegmentId>(),
  span: v.optional(v.strictObject({ start: units, end: units })),
})

export type AnchorMove = { readonly thread: ThreadId; readonly from: Anchor; readonly to: Anchor }

export const anchorOp = opKind<AnchorMove>({
  versions: [v.strictObject({ thread: id<ThreadId>(), from: anchorSchema, to: anchorSchema })],
  invert: ({ thread, from, to }) => ({ thread, from: to, to: from }),
  touches: () => ({ isDiscussed: true }),
  apply(_, db, { thread, to }) {
    moveAnchor(db, thread, to)
    return undefined
  },
})
