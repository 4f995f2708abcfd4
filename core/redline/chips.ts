/** White space and quotation marks of a change, apart from its words: what is easily overlooked is drawn as a chip. */
import type { ChangeNature } from '../model/redline.ts'

/** `sign`: what a chip shows in place of its text. */
export type Chip = { readonly text: string; readonly sign: string | undefined }

const signs: Readonly<Record<string, string>> = {
  ' ': '·',
  '\u00a0': '⍽',
  '\u202f': '⍽',
  '\t': '⇥',
  '\n': '⏎',
  '\r\n': '⏎',
  '\r': '⏎',
  '\u2028': '⏎',
  '\u200b': '▯',
  '\ufeff': '▯',
  '\u00ad': '▯',
}

const unseen = /(\r\n|[\s\u200b\u00ad])/u
const marks = /(\r\n|[\s\u200b\u00ad]|["'«»‹›“”„‟‘’‚‛「」『』〈〉《》])/u

/**
 * The text of a change in pieces; joined, their texts are the text. Where nothing but spacing changed, or the piece is all
 * white space, each space is a chip; in words only white space that is no common space. Quotation marks are chips where
 * they alone changed.
 */
export function cutChips(text: string, nature: ChangeNature): readonly Chip[] {
  const isBlank = text.trim() === ''
  return text
    .split(nature === 'quotes' ? marks : unseen)
    .filter((piece) => piece !== '')
    .map((piece) => ({ text: piece, sign: signOf(piece, nature, isBlank) }))
}

function signOf(piece: string, nature: ChangeNature, isBlank: boolean): string | undefined {
  if (unseen.test(piece)) return piece === ' ' && nature === 'words' && !isBlank ? undefined : (signs[piece] ?? '·')
  return nature === 'quotes' && marks.test(piece) ? piece : undefined
}
