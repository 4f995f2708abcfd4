/** Two texts side by side as one row of pieces, kept or changed, of which stretches can be cut and widened. */
import type { Change } from '../diff/changes.ts'

/** A token both texts share, or a change between two such tokens. */
export type DiffRun = {
  readonly removed: readonly string[]
  readonly added: readonly string[]
  readonly isKept: boolean
}

/** Pieces `[first, last]`. */
export type RunRange = { readonly first: number; readonly last: number }

/** A stretch as it reads in either text, and where it begins there. */
export type ReadRange = {
  readonly before: string
  readonly after: string
  readonly beforeStart: number
  readonly afterStart: number
}

export type Script = {
  readonly pieces: readonly DiffRun[]
  readonly read: (stretch: RunRange) => ReadRange
}

/** The row of pieces that these changes make of two texts. */
export function scriptOf(changes: readonly Change[]): Script {
  const pieces = changes.flatMap(piecesOf)
  const beforeStarts = startsOf(pieces, ({ removed }) => removed)
  const afterStarts = startsOf(pieces, ({ added }) => added)
  const read = ({ first, last }: RunRange): ReadRange => {
    const inside = pieces.slice(first, last + 1)
    return {
      before: inside.flatMap(({ removed }) => removed).join(''),
      after: inside.flatMap(({ added }) => added).join(''),
      beforeStart: beforeStarts[first] ?? 0,
      afterStart: afterStarts[first] ?? 0,
    }
  }
  return { pieces, read }
}

function piecesOf({ kept, removed, added }: Change): readonly DiffRun[] {
  const same = kept.map((token) => ({ removed: [token], added: [token], isKept: true }))
  return removed.length + added.length === 0 ? same : [...same, { removed, added, isKept: false }]
}

function startsOf(pieces: readonly DiffRun[], side: (piece: DiffRun) => readonly string[]): readonly number[] {
  let at = 0
  return pieces.map((piece) => {
    const start = at
    at += side(piece).join('').length
    return start
  })
}
