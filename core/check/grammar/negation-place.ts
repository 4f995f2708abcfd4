/** Where a lost "not" most likely stood, and how it is put back. */
import type { Fix } from '../../model/finding.ts'
import type { Span } from '../../model/span.ts'
import { wordModelOf } from '../model/word-model.ts'
import type { SegmentView } from '../view.ts'
import type { Word } from '../word.ts'

/** `gain` is the logarithm of how much more usual the text becomes; fixes best first. */
export type NegationPlace = { readonly span: Span; readonly gain: number; readonly fixes: readonly Fix[] }

const auxiliaries =
  /^(?:is|are|was|were|am|be|been|has|have|had|do|does|did|will|would|shall|should|can|could|may|might|must|(?:i|you|he|she|it|we|they|that|there|what|who|here)['’](?:s|re|ve|ll|m|d))$/u
const contracted = /^(?:is|are|was|were|has|have|had|do|does|did|would|should|could)$/

/** The gap where "not" makes the text most usual, near the place of the source's denial (0 its start, 1 its end); rather not at a word that it affirms. */
export function bestNegationPlace(
  segment: SegmentView,
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

/** The best gap beside the word that should be denied: before it, or in English after the auxiliary before it. */
export function placeNegation(segment: SegmentView, denied: number): NegationPlace | undefined {
  if (segment.language === 'kk') return withoutFix(segment, denied)
  const reach = segment.language === 'en' ? [0, -1, -2, -3, 1] : [0, -1, -2, -3]
  const ranked = reach.flatMap((step) => {
    const place = gapBefore(segment, denied + step)
    if (!place) return []
    const fixes = deniesThere(segment, denied + step, denied) ? place.fixes : []
    return [{ ...place, fixes, gain: place.gain - Math.abs(step) * 1.5 }]
  })
  const best = ranked.sort((a, b) => b.gain - a.gain)[0]
  return best ?? (segment.language === 'en' ? (quantified(segment, denied) ?? plainVerb(segment, denied)) : undefined)
}

/**
 * True if a denial put before the word at `at` denies the one meant: at most one word stands between, and it begins
 * no other clause ("who is silent and knows" is not "who isn't silent and knows").
 */
function deniesThere({ words }: SegmentView, at: number, denied: number): boolean {
  if (denied - at <= 0) return true
  return denied - at === 1 && !otherClause.test(words[at]?.lower ?? '') && !otherClause.test(words[at + 1]?.lower ?? '')
}

const otherClause = /^(?:and|or|but|nor|who|which|that|what|when|where|if|и|или|но|а|кто|что|который|когда|где|если)$/

/** "Not all": English denies these words without an auxiliary. */
function quantified(segment: SegmentView, denied: number): NegationPlace | undefined {
  const word = segment.words[denied]
  if (
    !word ||
    !/^(?:all|every|everyone|everything|always|only|just|simply|much|many|even|enough|so|yet)$/.test(word.lower)
  )
    return undefined
  return { span: { start: word.start, end: word.end }, gain: 0, fixes: fixesAt(segment, word.start) }
}

/** Verbs that a clause denies most often; unlike other words in -s and -ed they are no nouns. */
const plainVerbs =
  /^(?:knows|knew|wants|wanted|sees|saw|thinks|thought|believes|believed|says|said|comes|came|gives|gave|takes|took|makes|made|works|worked|agrees|agreed|plans|planned|intends|intended|needs|needed|likes|liked|expects|expected|allows|allowed|supports|supported)$/

/** "He knows": the place is sure, but the verb would have to change. */
function plainVerb(segment: SegmentView, denied: number): NegationPlace | undefined {
  return plainVerbs.test(segment.words[denied]?.lower ?? '') ? withoutFix(segment, denied) : undefined
}

/** Kazakh denies inside the verb, so the place is shown and nothing is offered. */
function withoutFix(segment: SegmentView, denied: number): NegationPlace | undefined {
  const word = segment.words[denied]
  return word && { span: { start: word.start, end: word.end }, gain: 0, fixes: [] }
}

const gap = /^[ «"“„(),–—-]+$/
/** Russian denies verbs and short adjectives far more often than anything else. */
const verbLike = /(?:[аяуюеиё]т|[аяеиоуы]л[аои]?|ть|[иеё]м|[ое]шь|[нт][аоы]|ен)(?:с[яь])?$/

function gapBefore(segment: SegmentView, index: number): NegationPlace | undefined {
  const model = wordModelOf(segment.language)
  const word = segment.words[index]
  const before = segment.words[index - 1]
  if (!model || !word) return undefined
  const isEnglish = segment.language === 'en'
  if (isEnglish && (!before || !auxiliaries.test(before.lower))) return undefined
  if (before && !gap.test(segment.text.slice(before.end, word.start))) return undefined
  const last = before?.lower ?? '.'
  const denial = isEnglish ? 'not' : 'не'
  const gain = model.logAfter(last, denial) + model.logAfter(denial, word.lower) - model.logAfter(last, word.lower)
  const bonus = isEnglish ? (isBareDo(last, word.lower) ? 6 : 0) : verbLike.test(word.lower) ? 2 : 0
  const span = { start: before?.start ?? word.start, end: word.end }
  return { span, gain: gain + bonus, fixes: fixesAt(segment, word.start) }
}

function isBareDo(last: string, next: string): boolean {
  return /^(?:do|does|did)$/.test(last) && !/^(?:so|it|this|that|the|a|you|we|they)$/.test(next)
}

/** The denial put back at a place, before a word: as talk says it where the text is talk ("don't"), else in full. */
export function fixesAt(segment: SegmentView, at: number): readonly Fix[] {
  const { text, words, language } = segment
  const index = words.findIndex((word) => word.start === at)
  const [before, word] = [words[index - 1], words[index]]
  if (language !== 'en') return [opening(text, at, word?.text ?? '', 'не')]
  const full: Fix = opening(text, at, word?.text ?? '', 'not')
  if (!before || !contracted.test(before.lower)) return [full]
  const mark = text.includes('’') ? '’' : "'"
  const short: Fix = { span: { start: before.end, end: before.end }, replacement: `n${mark}t` }
  return isTalk(text) ? [short, full] : [full, short]
}

/** A sentence's first word gives its capital to the denial. */
function opening(text: string, at: number, word: string, denial: string): Fix {
  const isFirst = /^[«"“„\s]*$/.test(text.slice(0, at)) && /^\p{Lu}\p{Ll}*$/u.test(word)
  if (!isFirst) return { span: { start: at, end: at }, replacement: `${denial} ` }
  const capital = denial.charAt(0).toUpperCase() + denial.slice(1)
  return { span: { start: at, end: at + word.length }, replacement: `${capital} ${word.toLowerCase()}` }
}

/** Direct speech, or a text that shortens other words too: "we're", "it'll". */
function isTalk(text: string): boolean {
  return /\p{L}(?:n['’]t|['’](?:re|ll|ve|m|d))(?!\p{L})|["“”]|(?<!\p{L})(?:I|we|you)(?!\p{L})/u.test(text)
}
