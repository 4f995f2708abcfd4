/** Quotation marks and brackets: does the one at this place open or close? */
import { isDigit, isGap, isLetter } from '../text/letters.ts'
import type { LanguageIndex } from './language-index.ts'

export type MarkRole = 'opens' | 'closes' | 'none'

const quoteMarks = new Set('"\'`´„“”‟‚‘’‛«»‹›＂')
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
  if (index.openers.has(character)) return 'opens'
  if (index.closers.has(character)) return 'closes'
  return roleByNeighbours(text, at, at + length)
}

function roleByNeighbours(text: string, start: number, end: number): MarkRole {
  if (end >= text.length || isGap(text.charCodeAt(end))) return 'closes'
  if (start === 0 || isGap(text.charCodeAt(start - 1))) return 'opens'
  const after = text.charAt(end)
  return isLetter(after) || isDigit(after) ? 'opens' : 'closes'
}

/** True for a mark of quotation, not a bracket. */
export function isQuoteMark(character: string): boolean {
  return quoteMarks.has(character) || '「」『』&'.includes(character)
}
