/** Makes an inline code of what a format knows of a piece of mark-up; what may be done with it follows from that. */
import type { InlineCode } from '../model/inline-text.ts'

type Known = Pick<InlineCode, 'id' | 'canonical' | 'equiv' | 'raw'> & {
  /** Of a pair: which half this is, and the other's id. */
  readonly half?: { readonly kind: 'open' | 'close'; readonly pair: number }
}

/**
 * A pair may go as a pair, and what reads as white space (a line break) may go alone; a picture or a piece of program
 * may not. No code stands in a text twice, and no pair closes inside another.
 */
export function codeOf({ id, canonical, equiv, raw, half }: Known): InlineCode {
  const isBlank = equiv !== '' && equiv.trim() === ''
  const may = { copy: false, delete: half !== undefined || isBlank, reorder: true, overlap: false }
  if (half === undefined) return { id, canonical, equiv, raw, kind: 'single', may }
  return { id, canonical, equiv, raw, kind: half.kind, pair: half.pair, may }
}
