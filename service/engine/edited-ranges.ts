/** What an export puts back into a document: one range for each place that segments come from. */
import { sameRange } from '../../core/align/mend/cut-segment.ts'
import type { Block } from '../../core/model/article.ts'
import type { SegmentId } from '../../core/model/ids.ts'
import { leastFar, type SegmentState } from '../../core/model/segment.ts'
import { type Span, sliceSpan } from '../../core/model/span.ts'
import type { BlockSegment } from '../../db/block-segments.ts'

export type EditedRange = {
  readonly block: number
  readonly range: Span
  readonly original: string
  readonly current: string
  /** Of its segments that of the one least far. */
  readonly state: SegmentState
  /** True if all of its segments are. */
  readonly isLocked: boolean
  /** The first of its segments, and the row it stands in. */
  readonly segment: SegmentId
  readonly row: number
}

/** True of segments that are put back in one place. */
export function sharesRange(
  one: Pick<EditedRange, 'block' | 'range'>,
  other: Pick<EditedRange, 'block' | 'range'>,
): boolean {
  return one.block === other.block && sameRange(one.range, other.range)
}

/** Segments that were cut anew after an edit share a place; together they are its text. In the order of the text. */
export function editedRangesOf(blocks: readonly Block[], segments: readonly BlockSegment[]): readonly EditedRange[] {
  const ranges: (EditedRange & { current: string; state: SegmentState; isLocked: boolean })[] = []
  for (const segment of segments) {
    const { id, block, range, gapBefore, text, state, rowIndex, isLocked } = segment
    const last = ranges.at(-1)
    if (last !== undefined && sharesRange(last, segment)) {
      last.current += last.current === '' || text === '' ? text : gapBefore + text
      last.state = leastFar([last.state, state])
      last.isLocked &&= isLocked
    } else {
      const original = sliceSpan(blocks[block]?.text ?? '', range)
      ranges.push({ block, range, original, current: text, state, isLocked, segment: id, row: rowIndex })
    }
  }
  return ranges
}
