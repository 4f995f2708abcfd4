/** Where a lost "not" most likely stood, and how it is put back. */
import type { Fix } from '../../model/finding.ts'
import type { Span } from '../../model/span.ts'
import type { Sentence } from '../language.ts'
import { capitalise, type Word } from '../word.ts'

/** `gain` is the logarithm of how much more usual the text becomes; fixes best first. */
export type NegationPlace = { readonly span: Span; readonly gain: number; readonly fixes: readonly Fix[] }

/** The gap where "not" makes the text most usual, near the place of the source's denial (0 its start, 1 its end); rather not at a word that it affirms. */
export function bestNegationPlace(
  segment: Sentence,
  where: number,
  isAffirmed: (word: Word) => boolean,
): NegationPlace | undefined {
  const ranked = segment.words.flatMap((word, index) => {
    const place = gapBefore(segment, index)
    if (!place) return []
    const far = Math.abs(word.start / Math.max(1, segment.text.length) - where)
    return [{ ...place, gain: place.gain - 5 * far - (isAffirmed(word) ? 3 : 0) }]
  })
  return ranked.sort((a, b) => b.gain - a.gain)[0]
}

/** The best gap beside the word that should be denied: before it, or after the auxiliary before it. */
export function placeNegation(segment: Sentence, denied: number): NegationPlace | undefined {
  const placing = segment.language.pack.negation?.placing
  if (!placing) return undefined
  if (placing.reach.length === 0) return withoutFix(segment, denied)
  const ranked = placing.reach.flatMap((step) => {
    const place = gapBefore(segment, denied + step)
    if (!place) return []
    const fixes = deniesThere(segment, denied + step, denied) ? place.fixes : []
    return [{ ...place, fixes, gain: place.gain - Math.abs(step) * 1.5 }]
  })
  const best = ranked.sort((a, b) => b.gain - a.gain)[0]
  return best ?? besideWord(segment, denied)
}

/** "Not all" needs no auxiliary; of "he knows" the place is sure, but the verb would have to change. */
function besideWord(segment: Sentence, denied: number): NegationPlace | undefined {
  const placing = segment.language.pack.negation?.placing
  const word = segment.words[denied]
  if (!word || !placing) return undefined
  if (placing.isQuantifier?.(word.lower))
    return { span: { start: word.start, end: word.end }, gain: 0, fixes: placing.fixesAt(segment, word.start) }
  return placing.isPlainVerb?.(word.lower) ? withoutFix(segment, denied) : undefined
}

/**
 * True if a denial put before the word at `at` denies the one meant: at most one word stands between, and it begins
 * no other clause ("who is silent and knows" is not "who isn't silent and knows").
 */
function deniesThere({ words }: Sentence, at: number, denied: number): boolean {
  if (denied - at <= 0) return true
  return denied - at === 1 && !otherClause.test(words[at]?.lower ?? '') && !otherClause.test(words[at + 1]?.lower ?? '')
}

const otherClause = /^(?:and|or|but|nor|who|which|that|what|when|where|if|и|или|но|а|кто|что|который|когда|где|если)$/

/** The place is shown and nothing is offered. */
function withoutFix(segment: Sentence, denied: number): NegationPlace | undefined {
  const word = segment.words[denied]
  return word && { span: { start: word.start, end: word.end }, gain: 0, fixes: [] }
}

const gap = /^[ «"“„(),–—-]+$/

function gapBefore(segment: Sentence, index: number): NegationPlace | undefined {
  const model = segment.language.wordModel()
  const placing = segment.language.pack.negation?.placing
  const word = segment.words[index]
  const before = segment.words[index - 1]
  if (!model || !word || !placing) return undefined
  if (placing.after && (!before || !placing.after.test(before.lower))) return undefined
  if (before && !gap.test(segment.text.slice(before.end, word.start))) return undefined
  const last = before?.lower ?? '.'
  const denial = placing.word
  const gain = model.logAfter(last, denial) + model.logAfter(denial, word.lower) - model.logAfter(last, word.lower)
  const span = { start: before?.start ?? word.start, end: word.end }
  return { span, gain: gain + placing.bonus(last, word.lower), fixes: placing.fixesAt(segment, word.start) }
}

/** A sentence's first word gives its capital to the denial, which is put before it. */
export function denialBefore(text: string, at: number, word: string, denial: string): Fix {
  const isFirst = /^[«"“„\s]*$/.test(text.slice(0, at)) && /^\p{Lu}\p{Ll}*$/u.test(word)
  if (!isFirst) return { span: { start: at, end: at }, replacement: `${denial} ` }
  return { span: { start: at, end: at + word.length }, replacement: `${capitalise(denial)} ${word.toLowerCase()}` }
}
