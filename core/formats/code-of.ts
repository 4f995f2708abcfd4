/** Makes an inline code of what a format knows of a piece of mark-up; what may be done with it follows from that. */
import type { CodeMeaning, InlineCode } from '../model/inline-text.ts'

type Known = Pick<InlineCode, 'id' | 'equiv' | 'raw'> &
  CodeMeaning & {
    /** Of a pair: which half this is, and the other's id. */
    readonly half?: { readonly kind: 'open' | 'close'; readonly pair: number }
  }

/**
 * A pair may go as a pair, and what reads as white space (a line break) may go alone; a picture or a piece of program
 * may not. No code stands in a text twice, and no pair closes inside another.
 */
export function codeOf({ id, canonical, also = [], equiv, raw, half }: Known): InlineCode {
  const isBlank = equiv !== '' && equiv.trim() === ''
  const may = { copy: false, delete: half !== undefined || isBlank, reorder: true, overlap: false }
  const own = { id, canonical, ...(also.length > 0 && { also }), equiv, raw, may }
  return half === undefined ? { ...own, kind: 'single' } : { ...own, kind: half.kind, pair: half.pair }
}
