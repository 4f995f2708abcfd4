/** Cuts one block of a document into segments; the mark-up inside it neither hides a boundary nor makes one. */
import type { Block, InlineCode } from '../model/article.ts'
import type { LanguageTag } from '../model/ids.ts'
import type { Span } from '../model/span.ts'
import { isGap } from '../text/letters.ts'
import type { SegmentException } from './exceptions.ts'
import { type Piece, segmentText } from './segment-text.ts'

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

type Seen = {
  /** The text without codes, or with what a reader sees in their place. */
  readonly text: string
  /** The place in the block's text that a unit of it stands for; undefined before and behind them. */
  readonly placeOf: (unit: number) => number | undefined
  readonly codes: ReadonlyMap<string, InlineCode>
  readonly gapCodes: ReadonlySet<string>
}

function asReadersSee(block: Block): Seen {
  const codes = new Map(block.codes.map((code) => [code.character, code]))
  const gapCodes = block.codes.filter((code) => code.equivalent !== '' && code.equivalent.trim() === '')
  return { ...readThrough(block.text, codes), codes, gapCodes: new Set(gapCodes.map((code) => code.character)) }
}

/** A text without codes is its own, unit by unit: a list of the places of a long one would take more room than the text. */
function readThrough(own: string, codes: ReadonlyMap<string, InlineCode>): Pick<Seen, 'text' | 'placeOf'> {
  if (codes.size === 0) return { text: own, placeOf: (unit) => (unit >= 0 && unit < own.length ? unit : undefined) }
  const places: number[] = []
  let text = ''
  for (let at = 0; at < own.length; at++) {
    const character = own.charAt(at)
    const visible = codes.get(character)?.equivalent ?? character
    text += visible
    for (let unit = 0; unit < visible.length; unit++) places.push(at)
  }
  return { text, placeOf: (unit) => places[unit] }
}

type BlockPiece = Span & { readonly isGlued: boolean }

function piecesOfBlock(block: Block, seen: Seen, pieces: readonly Piece[]): readonly BlockPiece[] {
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
  while (at < end && isClosing(block, seen, at)) at++
  return Math.min(at, end)
}

/** Told by the mark-up itself (`</b>`, `](…)`), otherwise by turns: every second `**` of a block closes. */
function isClosing(block: Block, seen: Seen, at: number): boolean {
  const code = seen.codes.get(block.text.charAt(at))
  if (!code) return false
  if (code.raw.startsWith('](') || code.raw.startsWith('][') || code.raw.startsWith('</')) return true
  if (code.raw.startsWith('[') || code.raw.startsWith('<') || code.raw.startsWith('![')) return false
  let earlier = 0
  for (let place = 0; place < at; place++) if (seen.codes.get(block.text.charAt(place))?.raw === code.raw) earlier++
  return earlier % 2 === 1
}

function trimmed(text: string, span: Span, gapCodes: ReadonlySet<string>): Span {
  const isBlank = (at: number): boolean => isGap(text.charCodeAt(at)) || gapCodes.has(text.charAt(at))
  let { start, end } = span
  while (start < end && isBlank(start)) start++
  while (end > start && isBlank(end - 1)) end--
  return { start, end }
}
