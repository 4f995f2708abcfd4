/** `lock`: segments are to stay as they are, or may be written in again. */
import * as v from 'valibot'
import type { SegmentId } from '../../../core/model/ids.ts'
import { setLocked } from '../../../db/locks.ts'
import { id, opKind } from './op-kind.ts'

type Locking = { readonly segments: readonly SegmentId[]; readonly isLocked: boolean }

export const lockOp = opKind<Locking>({
  versions: [v.strictObject({ segments: v.array(id<SegmentId>()), isLocked: v.boolean() })],
  invert: ({ segments, isLocked }) => ({ segments, isLocked: !isLocked }),
  touches: ({ segments }) => ({ shown: segments }),
  apply(_, db, { segments, isLocked }) {
    setLocked(db, segments, isLocked)
    return undefined
  },
  // What waits for somebody is another number now.
  recount: () => undefined,
})
