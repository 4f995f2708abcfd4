/** What an article offers a file that comes back: its paragraphs, or the rows of its alignment. */

import type { SegmentId } from '../../core/model/ids.ts'
import type { InlineCode } from '../../core/model/inline-text.ts'
import { composePlace, type Piece, type Place } from '../../core/reimport/place.ts'
import { shareText } from '../../core/reimport/share-text.ts'
import type { ArticlePlaces, BlockPlace } from '../context/jobs.ts'

/** With the names that the article's own file has for them, where it is of the same kind. */
export function blockPlaces(
  { blocks }: ArticlePlaces,
  state: number,
  ids: readonly (string | undefined)[] | undefined,
): readonly Place[] {
  return blocks.map(({ pieces, tail, codes, bases, facing, facingCodes }, index) => ({
    id: ids?.[index],
    source: ids === undefined ? undefined : facing,
    base: bases[state] ?? '',
    pieces,
    tail,
    codes: ids === undefined ? codes : withFacing(codes, facingCodes),
  }))
}

/** A unit bears the same number for the same thing on both sides. */
function withFacing(codes: readonly InlineCode[], facing: readonly InlineCode[]): readonly InlineCode[] {
  return [...codes, ...facing.filter(({ id }) => !codes.some((own) => own.id === id))]
}

type Known = { readonly piece: Piece; readonly base: string; readonly block: BlockPlace }

/** A row is called by the id of its link. One whose mark-up is of several paragraphs has no text that could come back. */
export function rowPlaces({ blocks, rows }: ArticlePlaces, state: number): readonly Place[] {
  const known = new Map(blocks.flatMap((block) => knownOf(block, state)))
  return rows.flatMap(({ id, source, target }): readonly Place[] => {
    const own = target.flatMap((segment) => known.get(segment) ?? [])
    const [first] = own
    const isOfOne = own.every(({ block }) => block === first?.block)
    if (first === undefined || !(isOfOne || own.every(({ block }) => block.codes.length === 0))) return []
    const pieces = own.map(({ piece, block }, index) => ({ ...piece, lead: leadOf(piece, block, own[index - 1]) }))
    const bases = own.map(({ base }, index) => ({ ...piecesAt(pieces, index), text: base }))
    const base = composePlace({ pieces: bases, tail: '' }).text
    return [{ id, source, base, pieces, tail: '', codes: first.block.codes }]
  })
}

function knownOf(block: BlockPlace, state: number): readonly (readonly [SegmentId, Known])[] {
  const { text, spans } = composePlace(block)
  const bases = shareText(text, block.bases[state] ?? '', spans)
  return block.pieces.map((piece, index) => [piece.segment, { piece, base: bases[index] ?? '', block }])
}

function leadOf({ lead }: Piece, block: BlockPlace, before: Known | undefined): string {
  if (before === undefined) return ''
  return before.block === block ? lead : ' '
}

function piecesAt(pieces: readonly Piece[], index: number): Piece {
  const piece = pieces[index]
  if (piece === undefined) throw new Error('a row without its pieces')
  return piece
}
