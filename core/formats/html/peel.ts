/** Takes from around a paragraph's text what is no part of it: a link or a picture that stands before its first word. */
import type { InlinePiece } from '../inline-piece.ts'

/** A tag among the pieces knows its name. */
export type PagePiece = InlinePiece & {
  readonly tag?: { readonly name: string; readonly kind: 'open' | 'close' | 'single' }
}

/**
 * Pairs around the whole text go, and single tags and half pairs at its edges; a pair that ends or begins inside the text
 * stays. Without it every line of a menu would stand between two signs.
 */
export function peel(page: string, pieces: readonly PagePiece[]): readonly PagePiece[] {
  const partners = partnersOf(pieces)
  /** White space, and tags without a partner among what is left. A reference or a piece of program is text. */
  const mayGo = (index: number, from: number, to: number): boolean => {
    const piece = pieces[index]
    if (piece?.kind !== 'code') return piece !== undefined && isSpace(page, piece)
    const partner = partners.get(index)
    return piece.tag !== undefined && (partner === undefined || partner < from || partner >= to)
  }
  let [start, end] = [0, pieces.length]
  for (;;) {
    while (start < end && mayGo(start, start, end)) start++
    while (start < end && mayGo(end - 1, start, end)) end--
    if (start >= end || partners.get(start) !== end - 1) break
    start++
    end--
  }
  return pieces
    .slice(start, end)
    .map((piece, index) => joined(pieces, piece, partners.get(start + index), start + index))
}

function isSpace(page: string, piece: InlinePiece): boolean {
  return piece.kind !== 'code' && /^[ \t\n\f\r]*$/u.test(page.slice(piece.range.start, piece.range.end))
}

/** Both halves of a pair name the earlier of their places, and mean what the first of them means. */
function joined(pieces: readonly PagePiece[], piece: PagePiece, partner: number | undefined, index: number): PagePiece {
  if (piece.kind !== 'code' || partner === undefined) return piece
  const first = pieces[Math.min(partner, index)]
  const { canonical, also } = first?.kind === 'code' ? first : piece
  return { ...piece, canonical, ...(also && { also }), pair: Math.min(partner, index) }
}

/** By their names, the last opened first; each half knows the other. */
function partnersOf(pieces: readonly PagePiece[]): ReadonlyMap<number, number> {
  const open: { readonly name: string; readonly index: number }[] = []
  const partners = new Map<number, number>()
  for (const [index, { tag }] of pieces.entries()) {
    if (tag === undefined || tag.kind === 'single') continue
    if (tag.kind === 'open') {
      open.push({ name: tag.name, index })
      continue
    }
    const at = open.findLastIndex(({ name }) => name === tag.name)
    const opening = open[at]
    if (opening === undefined) continue
    open.splice(at, 1)
    partners.set(opening.index, index).set(index, opening.index)
  }
  return partners
}
