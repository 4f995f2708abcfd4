/** Quotation marks and brackets: does the one at this place open or close? */
import { isDigit, isGap, isLetter } from '../text/letters.ts'
import type { LanguageIndex } from './language-index.ts'

export type MarkRole = 'opens' | 'closes' | 'none'

/** Marks of quotation in any language, whichever way they face. */
export const quoteMarks: ReadonlySet<string> = new Set('"\'`´„“”‟‚‘’‛«»‹›＂')
const entity = /&(?:#39|#34|quot|apos|raquo|laquo|rdquo|ldquo);/y

/** Length in units of the quotation mark or bracket at a place, 0 if there is none. A left-over `&quot;` counts as one. */
export function markLength(text: string, at: number, index: LanguageIndex): number {
  const character = text.charAt(at)
  if (character === '&') {
    entity.lastIndex = at
    return entity.exec(text)?.[0].length ?? 0
  }
  return quoteMarks.has(character) || index.openers.has(character) || index.closers.has(character) ? 1 : 0
}

/** Whether the mark at a place opens or closes: by the language if it settles that, otherwise by its neighbours. */
export function roleOfMark(text: string, at: number, index: LanguageIndex): MarkRole {
  const length = markLength(text, at, index)
  if (length === 0) return 'none'
  const character = text.charAt(at)
  const touchesBefore = at > 0 && !isGap(text.charCodeAt(at - 1))
  const touchesWord = isLetter(text.charAt(at + length)) || isDigit(text.charAt(at + length))
  // Spaces on one side tell more than the mark: “these” open in German text too.
  if (quoteMarks.has(character) && !touchesBefore && touchesWord) return 'opens'
  if (index.openers.has(character)) return 'opens'
  if (index.closers.has(character)) return 'closes'
  const isApart = at + length >= text.length || isGap(text.charCodeAt(at + length))
  return isApart || (touchesBefore && !touchesWord) ? 'closes' : 'opens'
}

/** True for a mark of quotation, not a bracket. */
export function isQuoteMark(character: string): boolean {
  return quoteMarks.has(character) || '「」『』&'.includes(character)
}
