/** What a redline is made of, and the states of an article it compares with. */
import type { DiffPart } from './diff-part.ts'
import type { SegmentId } from './ids.ts'
import type { Span } from './span.ts'

/** The text as it was imported, mostly a machine's; as it was delivered, returned or approved; or as somebody marked it by a name. */
export const baselineKinds = ['imported', 'delivered', 'returned', 'approved', 'snapshot'] as const
export type BaselineKind = (typeof baselineKinds)[number]

/** A segment of a run, in one of its two states. */
export type RunSegment = {
  readonly segment: SegmentId
  /** White space between the segment before it and this one. Of the first of a run it stands before the run, and says nothing. */
  readonly gapBefore: string
  readonly text: string
}

/**
 * Neighbouring segments of a block that were split from each other or joined since the baseline, in the order of the text;
 * a segment that nobody cut is a run by itself.
 */
export type Run = readonly RunSegment[]

/** What is to be seen of a change: words, or nothing but white space or quotation marks, which are easily overlooked. */
export type ChangeNature = 'words' | 'spacing' | 'quotes'

export type RedlineChange = {
  readonly kind: 'inserted' | 'removed' | 'replaced'
  /** What the baseline has there; `''` if it was inserted. */
  readonly before: string
  /** What the text has there as it stands; `''` if it was removed. */
  readonly after: string
  readonly nature: ChangeNature
  /** The change letter by letter, where a word was mostly kept. */
  readonly letters: readonly DiffPart[] | undefined
  /** Where `after` stands in the run as it stands. */
  readonly at: Span
  /** Where `before` stands in the run of the baseline. */
  readonly beforeAt: Span
}

/** A segment was cut here since the baseline, or two were made one. No change of text. */
export type CutMark = { readonly kind: 'split' | 'joined' }

export type RedlinePiece = { readonly kind: 'kept'; readonly text: string } | RedlineChange | CutMark

export type RedlineSegment = {
  readonly segment: SegmentId
  /** Of the white space before it, which is no segment's text: nothing of it can be taken back by an edit. */
  readonly gap: readonly RedlinePiece[]
  readonly pieces: readonly RedlinePiece[]
}

/** The segments of a run as they stand, in the order of the text. */
export type Redline = readonly RedlineSegment[]

/** True for what changed the text; also of pieces that tell more of a change. */
export function isChange<Piece extends { readonly kind: RedlinePiece['kind'] }>(
  piece: Piece,
): piece is Extract<Piece, { readonly kind: RedlineChange['kind'] }> {
  return piece.kind === 'inserted' || piece.kind === 'removed' || piece.kind === 'replaced'
}

/** What a file with the redline in it says, and what of it could only be said otherwise. */
export type RedlineTold = {
  /** Words put in, taken out or put in the place of others. */
  readonly changes: number
  /** Paragraphs in which the end of a link moved: all of their words are marked as removed and put in anew. */
  readonly wholeParagraphs: number
  readonly comments: number
  /** Comments on words of a note, a header or a text box, which hold none, or on words that are gone. */
  readonly commentsLeft: number
}

/** What the text has as it stands, with all changes kept. */
export function textAsItStands(pieces: readonly RedlinePiece[]): string {
  return pieces.map((piece) => (piece.kind === 'kept' ? piece.text : isChange(piece) ? piece.after : '')).join('')
}

/** What the baseline has, with all changes taken back. */
export function textOfBaseline(pieces: readonly RedlinePiece[]): string {
  return pieces.map((piece) => (piece.kind === 'kept' ? piece.text : isChange(piece) ? piece.before : '')).join('')
}

/** The text of a segment with one of its changes taken back, and all else as it stands. */
export function takeBack(pieces: readonly RedlinePiece[], change: RedlineChange): string {
  return pieces.map((piece) => (piece === change ? change.before : textAsItStands([piece]))).join('')
}
