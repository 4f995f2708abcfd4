/** Where a lost quotation mark belongs. */
import type { Pairing, QuoteMark } from '../characters/quote-marks.ts'
import type { ParagraphView } from '../view.ts'
import { wordsOf } from '../word.ts'
import { wordListOf } from '../words/registry.ts'

/** A place in the paragraph's text, and how sure it is that the mark was lost there. */
export type QuotePlace = { readonly at: number; readonly confidence: number }

/** Before or after the comma of a reporting clause; else at the end of the paragraph. */
export function closingPlace(paragraph: ParagraphView, mark: QuoteMark): QuotePlace {
  const { text, language } = paragraph
  for (const match of text.slice(mark.at).matchAll(/([,!?…]|\.)(\s+[—–-])?(?=\s)/gu)) {
    const at = mark.at + match.index
    const hasDash = match[2] !== undefined
    if (match[1] === '.' && !hasDash) continue
    if (!isReporting(text.slice(at + match[0].length), language, hasDash)) continue
    const isOutside = hasDash && (match[1] === ',' || match[1] === '.')
    return { at: isOutside ? at : at + 1, confidence: 0.92 }
  }
  const end = text.trimEnd().length
  const inner = language === 'en' || !/[.]$/.test(text.slice(0, end))
  return { at: inner ? end : end - 1, confidence: 0.75 }
}

/** True if the clause that begins here tells who spoke: few words, one of them a verb of saying. */
function isReporting(rest: string, language: string, hasDash: boolean): boolean {
  const list = wordListOf(language)
  if (!list) return hasDash
  const clause = /^[^.!?…"“”«»]*/u.exec(rest)?.[0] ?? ''
  const before = /^[^,;:]*/u.exec(clause)?.[0] ?? ''
  const words = wordsOf(before)
  const verb = words.findIndex((word) => list.reportingVerbs.has(word.lower))
  return (
    verb >= 0 &&
    verb < 6 &&
    words.length <= 12 &&
    (hasDash || !/^(?:and|but|who|which|that)$/.test(words[0]?.lower ?? ''))
  )
}

/** After a colon, at the sentence after the last quotation, at the quoted word, else where the paragraph begins. */
export function openingPlace(paragraph: ParagraphView, mark: QuoteMark, pairing: Pairing): QuotePlace {
  const { text } = paragraph
  const pairEnd = pairing.pairEnds.filter((end) => end <= mark.at).at(-1)
  const from = pairEnd === undefined ? firstLetter(text) : sentenceAfter(text, pairEnd, mark.at)
  const colon = /:\s+(?=\p{Lu})/gu
  colon.lastIndex = from
  const afterColon = colon.exec(text)
  if (afterColon && afterColon.index < mark.at) return { at: afterColon.index + afterColon[0].length, confidence: 0.9 }
  const isSpeech = /[.,!?…]$/.test(text.slice(0, mark.at)) || /^.\s*(?:[,.]|$)/u.test(text.slice(mark.at))
  if (isSpeech) return { at: from, confidence: 0.9 }
  const word = /[\p{L}\p{M}\p{N}'’-]+$/u.exec(text.slice(0, mark.at))
  return { at: word ? word.index : from, confidence: 0.7 }
}

function firstLetter(text: string): number {
  return /[\p{L}\p{N}]/u.exec(text)?.index ?? 0
}

function sentenceAfter(text: string, from: number, before: number): number {
  const start = /[.!?…]["”»)]*\s+(?=\p{Lu})/u.exec(text.slice(from, before))
  return start ? from + start.index + start[0].length : from
}
