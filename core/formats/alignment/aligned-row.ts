/** A row of an alignment as it goes out into a file, and what its sides read. */
import type { Link } from '../../model/alignment.ts'
import type { InlineCode, Side } from '../../model/article.ts'
import type { Segment, SegmentState } from '../../model/segment.ts'

export type AlignedRow = {
  readonly link: Pick<Link, 'id' | 'confidence' | 'origin' | 'isLocked'>
  readonly source: readonly Segment[]
  readonly target: readonly Segment[]
}

/** Several segments of one side as one text; those of different paragraphs are parted by a blank. */
export function joinTexts(segments: readonly Segment[]): {
  readonly text: string
  readonly codes: readonly InlineCode[]
} {
  const text = segments.map((segment, index) => gapBefore(segments[index - 1], segment) + segment.text).join('')
  return { text, codes: segments.flatMap(({ codes }) => codes) }
}

function gapBefore(previous: Segment | undefined, { block, gapBefore: gap }: Segment): string {
  if (previous === undefined) return ''
  return previous.block === block ? gap : ' '
}

/** `2:1`: how many segments of the source answer how many of the target. */
export function patternOf(row: Readonly<Record<Side, readonly Segment[]>>): string {
  return `${row.source.length}:${row.target.length}`
}

/** The state of the target; of several segments, each state once in their order. Undefined if nothing stands there. */
export function stateOf({ target }: AlignedRow): string | undefined {
  const states: readonly SegmentState[] = target.map(({ state }) => state)
  return states.length === 0 ? undefined : [...new Set(states)].join(' ')
}

/** Three digits behind the point. */
export function scoreOf({ link }: AlignedRow): string {
  return link.confidence.toFixed(3)
}
