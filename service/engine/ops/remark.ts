/** `remark`: somebody said something in a thread, or put it in other words; or it is as if they had not. */
import * as v from 'valibot'
import type { RemarkId, ThreadId } from '../../../core/model/ids.ts'
import { putRemark } from '../../../db/remarks.ts'
import { id, opKind } from './op-kind.ts'

type Said = {
  readonly id: RemarkId
  readonly thread: ThreadId
  /** The remark whose words these take the place of. */
  readonly amends?: RemarkId | undefined
  readonly words: string
  readonly isWithdrawn: boolean
}

export const remarkOp = opKind<Said>({
  versions: [
    v.strictObject({
      id: id<RemarkId>(),
      thread: id<ThreadId>(),
      amends: v.optional(id<RemarkId>()),
      words: v.string(),
      isWithdrawn: v.boolean(),
    }),
  ],
  invert: (op) => ({ ...op, isWithdrawn: !op.isWithdrawn }),
  touches: () => ({ isDiscussed: true }),
  apply(_, db, { isWithdrawn, id: remark, thread, amends, words }, { action }) {
    putRemark(db, action, { id: remark, thread, amends, words }, isWithdrawn)
    return undefined
  },
})
