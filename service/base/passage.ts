/** What a dismissal remembers of the text: the words under the alarm and a little around them. */

import type { Passage } from '../../core/model/dismissal.ts'
import { withoutCodes } from '../../core/model/inline-text.ts'
import type { Span } from '../../core/model/span.ts'
import { sliceSpan } from '../../core/model/span.ts'

/** Enough to tell two like words of a segment apart, little enough to survive edits elsewhere in it. */
const aroundChars = 12
/** A dismissal by words is about words, not about whole pages. */
const longestWords = 500

/** Words with what stands around them, by which they are known again when the text has changed. */
export function passageOf(text: string, span: Span): Passage {
  return {
    before: text.slice(Math.max(0, span.start - aroundChars), span.start),
    quote: sliceSpan(text, span),
    after: text.slice(span.end, span.end + aroundChars),
  }
}

/** True for the same words among the same words. */
export function samePassage(a: Passage, b: Passage): boolean {
  return a.before === b.before && a.quote === b.quote && a.after === b.after
}

/**
 * By what the same words are recognised elsewhere: without mark-up, case and kind of blanks. Where only marks or nothing
 * at all is caught, the words on both sides belong to it: not every comma is the same comma.
 */
export function wordsUnder(text: string, span: Span): string {
  const quote = sliceSpan(text, span)
  if (/[\p{L}\p{N}]/u.test(quote)) return fold(quote)
  const before = /[\p{L}\p{N}]*\P{L}{0,5}$/u.exec(text.slice(Math.max(0, span.start - 40), span.start))?.[0] ?? ''
  const after = /^\P{L}{0,5}[\p{L}\p{N}]*/u.exec(text.slice(span.end, span.end + 40))?.[0] ?? ''
  return fold(before + quote + after)
}

function fold(text: string): string {
  const plain = withoutCodes(text.slice(0, longestWords))
  return plain.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim()
}
