/** Cuts one block of a document into segments; the mark-up inside it neither hides a boundary nor makes one. */
import type { Block } from '../model/article.ts'
import type { LanguageTag } from '../model/ids.ts'
import { codeCharacter, type InlineCode } from '../model/inline-text.ts'
import { type ReaderView, viewAsReader } from '../model/reader-text.ts'
import type { Span } from '../model/span.ts'
import { isGap } from '../text/letters.ts'
import type { SegmentException } from './exceptions.ts'
import { type SegmentSpan, segmentText } from './segment-text.ts'

export type BlockSegment = {
  /** Within the block's text, without white space at its edges. */
  readonly range: Span
  /** What stands between the previous segment and this one: white space and codes a reader sees as white space. */
  readonly gapBefore: string
  /** True if it starts right behind a stop with no space. */
  readonly isGlued: boolean
}

/**
 * The segments of a block in order; a block of white space alone has none. Gaps and segments together hold every
 * character from the first segment on: white space at the block's very edges belongs to the block, not to a segment.
 * Behind `most` segments the rest is one more.
 */
export function segmentBlock(
  block: Block,
  language: LanguageTag,
  exceptions: readonly SegmentException[] = [],
  most = Number.POSITIVE_INFINITY,
): readonly BlockSegment[] {
  const seen = asReadersSee(block)
  const segments: BlockSegment[] = []
  let previousEnd: number | undefined
  for (const piece of piecesOfBlock(block, seen, segmentText(seen.text, language, exceptions, most))) {
    const range = trimmed(block.text, piece, seen.gapCodes)
    if (range.start === range.end) continue
    const gapBefore = previousEnd === undefined ? '' : block.text.slice(previousEnd, range.start)
    segments.push({ range, gapBefore, isGlued: piece.isGlued })
    previousEnd = range.end
  }
  return segments
}

type Seen = Pick<ReaderView, 'text' | 'placeOf'> & {
  /** By the character that stands for them. */
  readonly codes: ReadonlyMap<string, InlineCode>
  readonly gapCodes: ReadonlySet<string>
}

function asReadersSee({ text, codes }: Block): Seen {
  const characters = codes.map((code) => [codeCharacter(code.id), code] as const)
  const gapCodes = characters.filter(([, { equiv }]) => equiv !== '' && equiv.trim() === '')
  return {
    ...viewAsReader(text, codes),
    codes: new Map(characters),
    gapCodes: new Set(gapCodes.map(([character]) => character)),
  }
}

type BlockPiece = Span & { readonly isGlued: boolean }

function piecesOfBlock(block: Block, seen: Seen, pieces: readonly SegmentSpan[]): readonly BlockPiece[] {
  const starts = pieces.map((piece, nth) => (nth === 0 ? 0 : startInBlock(block, seen, piece.start)))
  return pieces.map((piece, nth) => ({
    start: starts[nth] ?? 0,
    end: starts[nth + 1] ?? block.text.length,
    isGlued: piece.isGlued,
  }))
}

/** Moves a boundary of the seen text between the codes around it: closing ones stay left, opening ones go right. */
function startInBlock(block: Block, seen: Seen, start: number): number {
  const first = (seen.placeOf(start - 1) ?? -1) + 1
  const end = seen.placeOf(start) ?? block.text.length
  let at = first
  while (at < end && seen.codes.get(block.text.charAt(at))?.kind === 'close') at++
  return Math.min(at, end)
}

function trimmed(text: string, span: Span, gapCodes: ReadonlySet<string>): Span {
  const isBlank = (at: number): boolean => isGap(text.charCodeAt(at)) || gapCodes.has(text.charAt(at))
  let { start, end } = span
  while (start < end && isBlank(start)) start++
  while (end > start && isBlank(end - 1)) end--
  return { start, end }
}
