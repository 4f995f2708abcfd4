/** How comments stand in the text: a quiet ground under the words they speak of. */
import type { PlacedThread } from '../../core/model/comment.ts'
import type { ThreadId } from '../../core/model/ids.ts'
import type { Span } from '../../core/model/span.ts'

export type CommentMark = { readonly thread: ThreadId; readonly span: Span; readonly isCurrent: boolean }

/** Open threads on words of a text, and the current one; those on all of it, or on words that are gone, mark none. */
export function commentMarksOf(
  threads: readonly PlacedThread[],
  text: string,
  current: ThreadId | undefined,
): readonly CommentMark[] {
  return threads.flatMap(({ id, anchor, isResolved }) => {
    const span = anchor?.span
    const isCurrent = id === current
    if (span === undefined || span.start >= span.end || span.end > text.length) return []
    return isResolved && !isCurrent ? [] : [{ thread: id, span, isCurrent }]
  })
}
