/** `thread`: somebody began to talk about the text, or it is as if nobody had. */
import * as v from 'valibot'
import { type Anchor, type ThreadType, threadTypes } from '../../../core/model/comment.ts'
import type { ThreadId } from '../../../core/model/ids.ts'
import { putThread } from '../../../db/threads.ts'
import { anchorSchema } from './anchor.ts'
import { articleOf, id, opKind } from './op-kind.ts'

type Opened = {
  readonly id: ThreadId
  readonly type: ThreadType
  /** Absent for one on the whole article. */
  readonly anchor?: Anchor | undefined
  readonly quote: string
  /** Of a return: the id of its reason. */
  readonly reason?: string | undefined
  readonly isWithdrawn: boolean
}

export const threadOp = opKind<Opened>({
  versions: [
    v.strictObject({
      id: id<ThreadId>(),
      type: v.picklist(threadTypes),
      anchor: v.optional(anchorSchema),
      quote: v.string(),
      reason: v.optional(v.string()),
      isWithdrawn: v.boolean(),
    }),
  ],
  invert: (op) => ({ ...op, isWithdrawn: !op.isWithdrawn }),
  touches: () => ({ isDiscussed: true }),
  apply(_, db, { isWithdrawn, id: thread, ...opened }, signature) {
    putThread(db, signature.action, articleOf(signature), { id: thread, ...opened }, isWithdrawn)
    return undefined
  },
})
