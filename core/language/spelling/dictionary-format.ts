/**
 * How a dictionary lies in its bytes, little-endian: the mark (4 bytes), the size of the alphabet (2), its characters
 * (2 each), then from the next multiple of four the edges of the automaton (4 each). The first word begins at edge 1.
 */

/** "SVD" and the version of the format. */
export const dictionaryFormat = 0x01445653

/** No character has this label. */
export const outsideAlphabet = 255

/** One step of a word. `target` is the first edge of the next node, 0 if nothing can follow. */
export type Edge = {
  readonly label: number
  /** The last edge of its node. */
  readonly isLast: boolean
  /** A word may end with this step. */
  readonly isEnd: boolean
  readonly target: number
}

/** An edge as 32 bits: 8 of label, the two flags, 22 of target. Throws a RangeError for a target beyond that. */
export function edgeOf({ label, isLast, isEnd, target }: Edge): number {
  if (target >= 1 << 22) throw new RangeError(`edge ${target} of a dictionary is too far`)
  return (label | (isLast ? 0x100 : 0) | (isEnd ? 0x200 : 0) | (target << 10)) >>> 0
}

/** Where the edges begin. */
export function headerBytes(alphabet: number): number {
  return Math.ceil((6 + alphabet * 2) / 4) * 4
}
