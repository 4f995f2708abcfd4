/** Where the caret is to go in a sentence that was clicked. */
import { viewAsReader } from '../../../core/model/reader-text.ts'
import type { Segment } from '../../../core/model/segment.ts'
import type { CaretWish } from '../../article/slices/selection.ts'

/**
 * A sentence that is read shows no mark-up; once it is written in, the signs stand in it, and other words than before under
 * the pointer. So the letter that was clicked is told by its place in the text. Any other sentence stays as it is drawn.
 */
export function wishAt(sentence: Element, segment: Segment | undefined, xPx: number, yPx: number): CaretWish {
  const point: CaretWish = { kind: 'point', xPx, yPx }
  if (segment === undefined || segment.codes.length === 0) return point
  const { text, placeOf, spanOf } = viewAsReader(segment.text, segment.codes)
  const clicked = document.caretRangeFromPoint(xPx, yPx)
  // Signs, or what was there before: as it is drawn it stays.
  if (clicked === null || sentence.textContent !== text) return point
  const unit = unitsBefore(sentence, clicked)
  if (unit === undefined) return point
  // A piece of the text begins behind the mark-up that makes it one, and ends before that.
  const start = clicked.startOffset === 0 ? placeOf(unit) : undefined
  const at = start ?? spanOf({ start: unit, end: unit }).start
  return { kind: 'span', start: at, end: at }
}

/** How much of what a reader sees in it stands before a place. */
function unitsBefore(sentence: Element, { startContainer, startOffset }: Range): number | undefined {
  if (!sentence.contains(startContainer)) return undefined
  const before = document.createRange()
  before.setStart(sentence, 0)
  before.setEnd(startContainer, startOffset)
  return before.toString().length
}
