/** A row of an alignment as it goes out into a file, and what its sides read. */
import type { Link } from '../../model/alignment.ts'
import type { Side } from '../../model/article.ts'
import type { RemarkWants } from '../../model/comment.ts'
import type { LanguageTag, SegmentId } from '../../model/ids.ts'
import { codeId, cutAtCodes, type InlineCode, isCodeCharacter, mostCodes } from '../../model/inline-text.ts'
import type { Segment, SegmentState } from '../../model/segment.ts'
import type { Span } from '../../model/span.ts'
import { signWords, type WantsWords } from '../bitext/signed-words.ts'

/** What somebody said of a row, or of all of a text. */
export type RowComment = { readonly by: string; readonly words: string; readonly wants?: RemarkWants | undefined }

/** Something wrong with a target segment: at a span of its stored text, or without one with all of it. */
export type RowIssue = {
  readonly segment: SegmentId
  readonly span?: Span | undefined
  /** Attributes of ITS 2.0, by their names in the standard. */
  readonly its: Readonly<Record<string, string | number>>
}

export type AlignmentHead = {
  /** Undefined where there is no source: then no language goes first. */
  readonly sourceLanguage: LanguageTag | undefined
  readonly targetLanguage: LanguageTag
  readonly createdMs: number
  readonly headline: string
  /** Said of the article as a whole. */
  readonly comments?: readonly RowComment[]
  /** What a table is headed by and how it calls states; without it, in words for programs. */
  readonly words?: TableWords | undefined
}

/** Of tables that people read. */
export type TableWords = Readonly<Record<'number' | 'source' | 'target' | 'state' | 'comments', string>> & {
  readonly states: Readonly<Partial<Record<SegmentState, string>>>
  /** What remarks want. */
  readonly remarks?: WantsWords | undefined
}

export type AlignedRow = {
  readonly link: Pick<Link, 'id' | 'confidence' | 'origin' | 'isLocked'>
  readonly source: readonly Segment[]
  readonly target: readonly Segment[]
  readonly comments?: readonly RowComment[]
  readonly issues?: readonly RowIssue[]
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

/** What stands between two segments of one side: their own space within a block, one blank between two blocks. */
export function gapBefore(previous: Segment | undefined, { block, gapBefore: gap }: Segment): string {
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

/** A side as a reader sees it. */
export function visibleText(segments: readonly Segment[]): string {
  return joinPieces(segments)
    .map((piece) => (typeof piece === 'string' ? piece : piece.equiv))
    .join('')
}

/** What was said of a row, a line a remark. */
export function commentsOf({ comments = [] }: Pick<AlignedRow, 'comments'>, words: TableWords | undefined): string {
  return comments.map((one) => sayComment(one, words)).join('\n')
}

/** A remark as it stands in a cell: whose it is, what it wants, its words. */
export function sayComment({ by, wants, words }: RowComment, table?: TableWords): string {
  return signWords({ author: by, wants, words }, table?.remarks)
}

/** The states of a row in somebody's words; each once. */
export function statesOf({ target }: AlignedRow, words: TableWords | undefined): string {
  return [...new Set(target.map(({ state }) => words?.states[state] ?? state))].join(', ')
}

/** True if nobody may write in any of its translation. */
export function isLockedRow({ target }: AlignedRow): boolean {
  return target.length > 0 && target.every((segment) => segment.isLocked === true)
}
