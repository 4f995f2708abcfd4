/** What is seen between two sentences. */

import { withoutCodes } from '../../../core/model/inline-text.ts'
import type { Segment } from '../../../core/model/segment.ts'

/** What parts two sentences, as it is seen: a line end between them may be a code, and reads as a space. */
export function gapShown(gap: string): string {
  const seen = withoutCodes(gap)
  return seen === '' && gap !== '' ? ' ' : seen
}

/** What parts a sentence from the one set before it in one line, though that may end a paragraph of its own. */
export function gapInLine(before: Segment | undefined, segment: Segment): string {
  if (before === undefined) return ''
  return before.block === segment.block ? gapShown(segment.gapBefore) : ' '
}
