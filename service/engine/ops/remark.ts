/** `remark`: somebody said something in a thread, or put it in other words; or it is as if they had not. */
import * as v from 'valibot'
import type { RemarkId, ThreadId } from '../../../core/model/ids.ts'
import { markFromFile, putRemark } from '../../../db/remarks.ts'
import { id, opKind } from './op-kind.ts'

type Said = {
  readonly id: RemarkId
  readonly thread: ThreadId
  /** The remark whose words these take the place of. */
  readonly amends?: RemarkId | undefined
  readonly words: string
  /** Whose it is by the file it came back with, and since when; absent for one of whoever acts. */
  readonly from?: { readonly author: string; readonly atMs?: number | undefined } | undefined
  readonly isWithdrawn: boolean
}

const first = {
  id: id<RemarkId>(),
  thread: id<ThreadId>(),
  amends: v.optional(id<RemarkId>()),
  words: v.string(),
  isWithdrawn: v.boolean(),
}

export const remarkOp = opKind<Said>({
  versions: [
    v.strictObject(first),
    v.strictObject({
      ...first,
      from: v.optional(v.strictObject({ author: v.string(), atMs: v.optional(v.number()) })),
    }),
  ],
  invert: (op) => ({ ...op, isWithdrawn: !op.isWithdrawn }),
  touches: () => ({ isDiscussed: true }),
  apply(_, db, { isWithdrawn, id: remark, thread, amends, words, from }, { action }) {
    putRemark(db, action, { id: remark, thread, amends, words }, isWithdrawn)
    if (from !== undefined) markFromFile(db, remark, { author: from.author, atMs: from.atMs, native: undefined })
    return undefined
  },
})
