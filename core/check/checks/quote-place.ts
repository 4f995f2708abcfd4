/** Where a lost quotation mark belongs. */
import type { Language } from '../../language/language.ts'
import { isCapitalised, wordsOf } from '../../language/word.ts'
import type { Pairing, QuoteMark } from '../characters/quote-marks.ts'
import type { ParagraphView } from '../view.ts'

/** A place in the paragraph's text, and how sure it is that the mark was lost there. */
export type QuotePlace = { readonly at: number; readonly confidence: number }

/**
 * Before or after the comma of a reporting clause; before the word that leads to the next quotation of the same shape;
 * else at the end of the paragraph.
 */
export function closingPlace(paragraph: ParagraphView, mark: QuoteMark, pairing: Pairing): QuotePlace {
  const { text, language } = paragraph
  const next = pairing.marks.find((other) => other.at > mark.at && other.role === 'open' && other.mark === mark.mark)
  const quoted = text.slice(mark.at, mark.mark === '«' ? undefined : next?.at)
  const reported = atReporting(paragraph, mark.at, quoted)
  if (reported !== undefined) return { at: reported, confidence: 0.92 }
  const joined = next && quoted.length < longestClause ? /,?\s+(?:\p{Ll}{1,4}\s+)?$/u.exec(quoted) : undefined
  if (joined && joined.index > 1 && !/[.!?…]\s/.test(quoted)) return { at: mark.at + joined.index, confidence: 0.8 }
  const end = text.trimEnd().length
  const inner = language.pack.habits.stopInsideQuotes === true || !/[.]$/.test(text.slice(0, end))
  return { at: inner ? end : end - 1, confidence: isTerm(paragraph, mark.at, quoted) ? 0.9 : 0.75 }
}

/** 'Press the "Send button. It is green.': what is quoted amid a phrase is no speech, and ends before its sentence does. */
function isTerm({ text, language }: ParagraphView, at: number, quoted: string): boolean {
  const before = /(\p{L}+) $/u.exec(text.slice(Math.max(0, at - longestClause), at))?.[1]?.toLowerCase() ?? ''
  return language.pack.words?.alwaysLeading?.has(before) === true && /\p{L}{2}[.!?…]\s+\p{Lu}/u.test(quoted)
}

/** The end of what is quoted from `start` on, where a clause follows that tells who spoke. */
function atReporting({ text, language }: ParagraphView, start: number, quoted: string): number | undefined {
  for (const match of quoted.matchAll(/([,!?…]|\.)(\s+[—–-])?(?=\s)/gu)) {
    const at = start + match.index
    const hasDash = match[2] !== undefined
    if (match[1] === '.' && !hasDash) continue
    const after = at + match[0].length
    if (!isReporting(text.slice(after, after + longestClause), language, hasDash)) continue
    const isOutside = hasDash && (match[1] === ',' || match[1] === '.')
    return isOutside ? at : at + 1
  }
  return undefined
}

/** A reporting clause is told from so many characters. */
const longestClause = 200

/** True if the clause that begins here tells who spoke: few words, one of them a verb of saying. */
function isReporting(rest: string, language: Language, hasDash: boolean): boolean {
  const list = language.pack.words
  if (!list) return hasDash
  if (!language.pack.habits.reportsWithoutDash && !hasDash) return false
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
  const before = text.slice(Math.max(0, mark.at - longestClause), mark.at)
  const after = text.slice(mark.at + 1, mark.at + 1 + longestClause)
  const title = titleBefore(before, paragraph.language)
  if (before.endsWith(',') && title > 0 && !isReporting(after, paragraph.language, false))
    return { at: mark.at - title, confidence: 0.75 }
  const isSpeech = /[.,!?…]$/.test(before) || /^\s*(?:[,.]|$)/u.test(after)
  if (isSpeech) return { at: from, confidence: 0.9 }
  const word = /[\p{L}\p{M}\p{N}'’-]+$/u.exec(before)
  return { at: word ? mark.at - word[0].length : from, confidence: 0.7 }
}

/** How many characters the row of capitalised words before a comma has: 'the novel Silver Rain,"'. */
function titleBefore(before: string, language: Language): number {
  const small = language.pack.words?.linkingWords
  let start = before.length
  for (const word of [...wordsOf(before)].reverse()) {
    if (/[^\s,]/.test(before.slice(word.end, start)) || !(isCapitalised(word.text) || small?.has(word.lower))) break
    start = word.start
  }
  const row = wordsOf(before.slice(start))
  const first = row.find((word) => isCapitalised(word.text))
  return first && start > 0 ? before.length - start - first.start : 0
}

function firstLetter(text: string): number {
  return /[\p{L}\p{N}]/u.exec(text)?.index ?? 0
}

function sentenceAfter(text: string, from: number, before: number): number {
  const start = /[.!?…]["”»)]*\s+(?=\p{Lu})/u.exec(text.slice(from, before))
  return start ? from + start.index + start[0].length : from
}
