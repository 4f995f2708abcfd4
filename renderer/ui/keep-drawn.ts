/** Where the caret is, the page is drawn however far away one scrolls: an editor that went would take its caret along. */
import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual'

/** The items near the window, and the one of this index. */
export function rangeWith(index: number): (range: Range) => number[] {
  return (range) => {
    const near = defaultRangeExtractor(range)
    if (near.includes(index) || index >= range.count) return near
    return [...near, index].sort((a, b) => a - b)
  }
}
