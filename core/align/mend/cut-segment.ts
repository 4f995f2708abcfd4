/** Splitting a segment at the caret and joining it with the next: which part of the block each piece is. */
import type { CutChange, CutPiece } from '../../model/action.ts'
import type { SegmentId } from '../../model/ids.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import type { SegmentState } from '../../model/segment.ts'
import { type Span, sliceSpan } from '../../model/span.ts'
import { isGap } from '../../text/letters.ts'

/** A block with the pieces it is cut into now, in the order of the text. */
export type CutBlock = { readonly text: string; readonly pieces: readonly CutPiece[] }

/**
 * Splits the piece at offset `at` of its text; white space around the cut becomes the gap between the two. While the
 * text stands as imported each part keeps its own place in the document, so that an edit of one leaves the other
 * untouched; otherwise the parts share the place of the whole. Refused where one part would have no text.
 */
export function splitPiece(
  { text, pieces }: CutBlock,
  segment: SegmentId,
  at: number,
  added: SegmentId,
): Result<CutChange, { readonly kind: 'nothing-to-split' }> {
  const piece = mustFind(pieces, segment)
  const cut = cutAround(piece.text, at)
  if (cut === undefined) return fail({ kind: 'nothing-to-split' })
  const first = piece.text.slice(0, cut.start)
  const second = piece.text.slice(cut.end)
  const gapBefore = sliceSpan(piece.text, cut)
  const [left, right] = isAsImported(text, pieces, piece)
    ? apart(piece.range, first, second)
    : withinOne(piece, cut.start, cut.end)
  return ok({
    before: [piece],
    after: [
      { ...piece, ...left, text: first },
      { ...piece, ...right, segment: added, gapBefore, text: second },
    ],
  })
}

/** The white space at a caret; undefined if nothing but white space stands before or after it. */
function cutAround(text: string, at: number): Span | undefined {
  if (at <= 0 || at >= text.length || isInsidePair(text, at)) return undefined
  let start = at
  while (start > 0 && isGap(text.charCodeAt(start - 1))) start--
  let end = at
  while (end < text.length && isGap(text.charCodeAt(end))) end++
  return text.slice(0, start).trim() === '' || text.slice(end).trim() === '' ? undefined : { start, end }
}

function isInsidePair(text: string, at: number): boolean {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff
}

function isAsImported(text: string, pieces: readonly CutPiece[], piece: CutPiece): boolean {
  const isSole = pieces.every((other) => other.segment === piece.segment || !sameRange(other.range, piece.range))
  return isSole && sliceSpan(text, piece.range) === piece.text
}

type ImportedRange = Pick<CutPiece, 'range' | 'imported'>

function apart({ start, end }: Span, first: string, second: string): readonly [ImportedRange, ImportedRange] {
  return [
    { range: { start, end: start + first.length }, imported: first },
    { range: { start: end - second.length, end }, imported: second },
  ]
}

/** What was imported is shared out by the words both ends still have in common with it. */
function withinOne(
  { range, imported, text }: CutPiece,
  start: number,
  end: number,
): readonly [ImportedRange, ImportedRange] {
  const head = commonStart(imported, text)
  const tail = text.length - end
  const isTailKept = imported.endsWith(text.slice(end)) && imported.length - tail >= Math.min(head, start)
  const cut = start <= head ? start : isTailKept ? imported.length - tail : head
  return [
    { range, imported: imported.slice(0, cut).trimEnd() },
    { range, imported: imported.slice(cut).trimStart() },
  ]
}

function commonStart(a: string, b: string): number {
  let at = 0
  while (at < a.length && at < b.length && a.charCodeAt(at) === b.charCodeAt(at)) at++
  return at
}

/** Joins a piece with the next of its block. Refused at the end of the block. */
export function joinPieces(
  { text, pieces }: CutBlock,
  segment: SegmentId,
): Result<CutChange, { readonly kind: 'nothing-to-join' }> {
  const index = pieces.findIndex((piece) => piece.segment === segment)
  const left = pieces[index]
  const right = pieces[index + 1]
  if (left === undefined || right === undefined) return fail({ kind: 'nothing-to-join' })
  const range = { start: left.range.start, end: right.range.end }
  const beside = pieces.filter((piece) => sharesPlace(piece, left) || sharesPlace(piece, right))
  const isAsBefore = isAsImported(text, pieces, left) && isAsImported(text, pieces, right)
  const joined: CutPiece = {
    ...left,
    imported: isAsBefore ? sliceSpan(text, range) : glue(left.imported, right.gapBefore, right.imported),
    text: glue(left.text, right.gapBefore, right.text),
    state: stateOfBoth(left.state, right.state),
  }
  const after = beside
    .filter((piece) => piece !== right)
    .map((piece) => ({ ...(piece === left ? joined : piece), range }))
  return ok({ before: beside, after })
}

function glue(left: string, gap: string, right: string): string {
  return left === '' || right === '' ? left + right : left + gap + right
}

function sharesPlace(piece: CutPiece, other: CutPiece): boolean {
  return sameRange(piece.range, other.range)
}

/** True if both spans start and end at the same offsets. */
export function sameRange(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end
}

/** From what needs most work to what needs least. */
const byWork: readonly SegmentState[] = ['returned', 'empty', 'machine', 'draft', 'translated', 'reviewed', 'approved']

/** The joined text is as far as the less advanced of its parts. */
function stateOfBoth(left: SegmentState, right: SegmentState): SegmentState {
  return byWork.indexOf(left) < byWork.indexOf(right) ? left : right
}

function mustFind(pieces: readonly CutPiece[], segment: SegmentId): CutPiece {
  const piece = pieces.find((one) => one.segment === segment)
  if (piece === undefined) throw new Error(`segment ${segment} is no piece of its block`)
  return piece
}
