/** A row of an alignment as it goes out into a file, and what its sides read. */
import type { Link } from '../../model/alignment.ts'
import type { Side } from '../../model/article.ts'
import { codeId, cutAtCodes, type InlineCode, isCodeCharacter, mostCodes } from '../../model/inline-text.ts'
import type { Segment, SegmentState } from '../../model/segment.ts'

export type AlignedRow = {
  readonly link: Pick<Link, 'id' | 'confidence' | 'origin' | 'isLocked'>
  readonly source: readonly Segment[]
  readonly target: readonly Segment[]
}

/** Several segments of one side as one: their text cut at their codes, those of different paragraphs parted by a blank. */
export function joinPieces(segments: readonly Segment[]): readonly (string | InlineCode)[] {
  return segments.flatMap((segment, index) => {
    const gap = gapBefore(segments[index - 1], segment)
    return [...(gap === '' ? [] : [gap]), ...piecesOf(segment)]
  })
}

/** Codes are numbered by their block, so those of another block get numbers of their own. */
function piecesOf({ text, codes, block }: Segment): readonly (string | InlineCode)[] {
  const own = (id: number): number => block * mostCodes + id
  const byId = new Map(codes.map((code) => [code.id, code]))
  return cutAtCodes(text).map((piece) => {
    const code = isCodeCharacter(piece) ? byId.get(codeId(piece)) : undefined
    if (code === undefined) return piece
    return { ...code, id: own(code.id), ...(code.pair !== undefined && { pair: own(code.pair) }) }
  })
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
