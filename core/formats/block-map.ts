/** Where in the document each stretch of a block's text stands. */

import type { Block, Respelling } from '../model/article.ts'
import { codeCharacter, codeId, cutAtCodes, isCodeCharacter } from '../model/inline-text.ts'
import { largest, smallest } from '../model/lists.ts'
import { type Span, spanLength } from '../model/span.ts'

/** A stretch of a block's text and its place in the document; lengths differ where the two are spelt differently. */
type MappedSpan = { readonly span: Span; readonly range: Span }

/** The place of a span of the block's text, in UTF-16 units of the decoded document, mark-up inside included. */
export function segmentRange(block: Block, span: Span): Span {
  const pieces = mapBlock(block)
  if (spanLength(span) === 0) {
    const at = offsetAfter(block, pieces, span.start)
    return { start: at, end: at }
  }
  return { start: offsetBefore(block, pieces, span.start), end: offsetAfter(block, pieces, span.end) }
}

/** The span, with all of what the document spells as one piece where an end of it cuts one: six spaces are one element of an ODT. */
export function wholeSpellings(block: Block, { start, end }: Span): Span {
  const cut = (block.respellings ?? []).filter(
    ({ span }) => (span.start < start && start < span.end) || (span.start < end && end < span.end),
  )
  return {
    start: smallest(
      cut.map(({ span }) => span.start),
      start,
    ),
    end: largest(
      cut.map(({ span }) => span.end),
      end,
    ),
  }
}

/** Where the document has white space that is not seen, since other white space stands before it: of a row all but the first. */
export function unseenSpaces(block: Block): readonly Span[] {
  const rows = (block.respellings ?? []).filter(({ raw }) => /^\s+$/u.test(raw))
  if (rows.length === 0) return []
  const starts = new Set(rows.map(({ span }) => span.start))
  return mapBlock(block).flatMap(({ span, range }) => {
    const isRow =
      starts.has(span.start) && rows.some((row) => row.span.start === span.start && row.span.end === span.end)
    const start = range.start + spanLength(span)
    return isRow && start < range.end ? [{ start, end: range.end }] : []
  })
}

function isUnseen({ span, raw }: Respelling): boolean {
  return spanLength(span) === 0 && /^\s+$/u.test(raw)
}

/** Of what the document has at this place and the text has not. */
function emptyPieces(block: Block, position: number): readonly Span[] {
  return mapBlock(block)
    .filter(({ span }) => spanLength(span) === 0 && span.start === position)
    .map(({ range }) => range)
}

/**
 * Where the document has white space that is not seen, since another stands before it with nothing but codes between:
 * it would be seen if that one went, or if words came between them, by a change of this span of the block's text.
 */
export function hiddenSpaces(block: Block, { start, end }: Span): readonly Span[] {
  const breaks = new Set(block.codes.filter(({ canonical }) => canonical === 'br').map(({ id }) => codeCharacter(id)))
  const shadowed = (block.respellings ?? []).filter(isUnseen).filter(({ span }) => {
    const seen = lastSeenBefore(block.text, span.start, breaks)
    // Behind the end of a line only words put in right before it would bring it out.
    if (breaks.has(block.text[seen] ?? '')) return start === end && start === span.start
    return seen < end && start <= span.start && /\s/u.test(block.text[seen] ?? '')
  })
  return shadowed.flatMap(({ span }) => emptyPieces(block, span.start))
}

function lastSeenBefore(text: string, position: number, breaks: ReadonlySet<string>): number {
  let at = position - 1
  while (at >= 0 && isCodeCharacter(text[at] ?? '') && !breaks.has(text[at] ?? '')) at--
  return at
}

/** The document's offset right before the text unit at `position`. */
function offsetBefore(block: Block, pieces: readonly MappedSpan[], position: number): number {
  const piece = pieces.find(({ span }) => span.end > position)
  if (piece === undefined) return block.range.end
  return isVerbatim(piece) ? piece.range.start + Math.max(0, position - piece.span.start) : piece.range.start
}

/** The document's offset right after the text unit that ends at `position`. */
function offsetAfter(block: Block, pieces: readonly MappedSpan[], position: number): number {
  const piece = pieces.findLast(({ span }) => span.start < position)
  if (piece === undefined) return block.range.start
  return isVerbatim(piece) ? piece.range.start + Math.min(position, piece.span.end) - piece.span.start : piece.range.end
}

function isVerbatim({ span, range }: MappedSpan): boolean {
  return spanLength(span) === spanLength(range)
}

const known = new WeakMap<Block, readonly MappedSpan[]>()

function mapBlock(block: Block): readonly MappedSpan[] {
  const mapped = known.get(block) ?? buildMap(block)
  known.set(block, mapped)
  return mapped
}

function buildMap(block: Block): readonly MappedSpan[] {
  const pieces: MappedSpan[] = []
  let position = 0
  let offset = block.range.start
  const add = (end: number, lengthInDocument: number) => {
    pieces.push({ span: { start: position, end }, range: { start: offset, end: offset + lengthInDocument } })
    position = end
    offset += lengthInDocument
  }
  for (const { span, raw } of spelledDifferently(block)) {
    if (span.start > position) add(span.start, span.start - position)
    add(span.end, raw.length)
  }
  if (position < block.text.length) add(block.text.length, block.text.length - position)
  return pieces
}

function spelledDifferently(block: Block): readonly { readonly span: Span; readonly raw: string }[] {
  const raws = new Map(block.codes.map(({ id, raw }) => [id, raw]))
  const coded: { readonly span: Span; readonly raw: string }[] = []
  let start = 0
  for (const piece of cutAtCodes(block.text)) {
    const end = start + piece.length
    const raw = isCodeCharacter(piece) ? raws.get(codeId(piece)) : undefined
    if (raw !== undefined) coded.push({ span: { start, end }, raw })
    start = end
  }
  return [...coded, ...(block.respellings ?? [])].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
}
