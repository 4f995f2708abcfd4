/** What stands on words that are no more. */
import type { Anchor } from '../model/comment.ts'

/** True where the words it stood on were taken out: their span is empty. What stands on a whole segment, or on none, is never gone. */
export function isGone(anchor: Pick<Anchor, 'span'> | undefined): boolean {
  return anchor?.span !== undefined && anchor.span.start === anchor.span.end
}
