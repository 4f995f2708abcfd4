/** Where a thread stands after its segment was split or joined with another. */
import type { CutChange, CutPiece } from '../model/action.ts'
import type { Anchor } from '../model/comment.ts'
import type { Span } from '../model/span.ts'
import { followEdit } from './follow-edit.ts'

/** A piece and where its text stands when all pieces are read as one. */
type Placed = { readonly piece: CutPiece; readonly span: Span }

/**
 * Words go with their piece; where a split parts them, with the part that has more of them. A thread on a whole segment
 * stays with it, and speaks of what were its words once the segment became part of another.
 */
export function followCut({ segment, span }: Anchor, { before, after }: CutChange): Anchor {
  const stays = after.some((piece) => piece.segment === segment)
  if (span === undefined && stays) return { segment }
  const from = readAsOne(before)
  const own = from.placed.find(({ piece }) => piece.segment === segment)
  if (own === undefined) return { segment, span }
  const words = span ?? { start: 0, end: own.piece.text.length }
  const offset = own.span.start
  const to = readAsOne(after)
  const now = followEdit({ start: offset + words.start, end: offset + words.end }, from.text, to.text)
  const home = homeOf(now, to.placed)
  return home === undefined ? { segment, span } : { segment: home.piece.segment, span: within(now, home.span) }
}

function readAsOne(pieces: readonly CutPiece[]): { readonly text: string; readonly placed: readonly Placed[] } {
  let text = ''
  const placed = pieces.map((piece, index) => {
    const gap = index === 0 ? '' : piece.gapBefore
    const start = text.length + gap.length
    text += gap + piece.text
    return { piece, span: { start, end: text.length } }
  })
  return { text, placed }
}

function homeOf(span: Span, placed: readonly Placed[]): Placed | undefined {
  let [best, most] = [placed[0], -1]
  for (const one of placed) {
    const shared = Math.min(one.span.end, span.end) - Math.max(one.span.start, span.start)
    if (shared > most) [best, most] = [one, shared]
  }
  return best
}

function within(span: Span, piece: Span): Span {
  const length = piece.end - piece.start
  const inside = (at: number) => Math.max(0, Math.min(length, at - piece.start))
  return { start: inside(span.start), end: inside(span.end) }
}
