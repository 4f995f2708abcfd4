/** The remarks of a thread as files carry them along: who says it, and what it wants. */
import type { RemarkWants, ThreadType } from '../../core/model/comment.ts'
import type { StoredRemark, StoredThread } from '../../db/threads.ts'

export type SignedRemark = Pick<StoredRemark, 'id' | 'words' | 'atMs'> & {
  readonly by: string
  readonly wants: RemarkWants
}

/** Those without a word are left; so are those that stand in the article's own file, if they are not wanted. */
export function signedRemarks(
  { type, remarks }: Pick<StoredThread, 'type' | 'remarks'>,
  isWanted: (remark: StoredRemark) => boolean = () => true,
): readonly SignedRemark[] {
  return remarks.flatMap((remark, nth) => {
    const { id, by, words, atMs } = remark
    if (words.trim() === '' || !isWanted(remark)) return []
    return [{ id, by: by.name, words, atMs, wants: nth === 0 ? wantsOf(type) : 'answer' }]
  })
}

/** Work that was returned is to be changed. */
function wantsOf(type: ThreadType): RemarkWants {
  return type === 'return' ? 'mustChange' : type
}
