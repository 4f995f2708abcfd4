/** `resolution`: a thread is settled, or open again. */
import * as v from 'valibot'
import type { ThreadId } from '../../../core/model/ids.ts'
import { setResolved } from '../../../db/threads.ts'
import { id, opKind } from './op-kind.ts'

export const resolutionOp = opKind({
  versions: [v.strictObject({ thread: id<ThreadId>(), isResolved: v.boolean() })],
  invert: (op) => ({ ...op, isResolved: !op.isResolved }),
  touches: () => ({ isDiscussed: true }),
  apply(_, db, { thread, isResolved }) {
    setResolved(db, thread, isResolved)
    return undefined
  },
})
