/** What the rest of a sentence tells of its denials: which words they deny, and whether the translation says the same without one. */
import type { Language } from '../language/language.ts'
import { countSoft, softDenials } from '../language/negation/negation.ts'
import type { Negation } from '../language/negation/negation-rules.ts'
import type { Word } from '../language/word.ts'
import { translationsOf } from './names/correspond.ts'
import { coverageOf } from './names/coverage.ts'
import { translates } from './names/translates.ts'
import type { SegmentView, SourceView } from './view.ts'

/** The share of a target's words that a source tells, where the lexicon knows the language well. */
const usuallyTold = 0.4
/** A word so often translated by one of the source tells of that one. */
const surelyTold = 0.1
/** Fewer sightings of a word do not tell what it is translated by. */
export const leastSeen = 4

/** A free translation may say the same by no denial; the more so one that has no word that the source denies. */
export function isClose(segment: SegmentView, source: SourceView, hasDenied: boolean): boolean {
  const told = coverageOf(segment.text, segment.language, source.text, source.language)
  if (told === undefined) return true
  const own = segment.language.pack.habits.leastTold
  // Two translations of a third text often say a thing with a denial and without.
  if (segment.language.pack.habits.script === source.language.pack.habits.script)
    return told.share >= (hasDenied ? Math.max(own ?? usuallyTold, 0.25) : (own ?? usuallyTold) + 0.1)
  const usual = own ?? source.language.pack.habits.leastTold ?? usuallyTold
  return told.share >= (hasDenied ? usual - 0.15 : usual + 0.1)
}

/** So much of either sentence is told by the other where they say the same, but for the denial. */
const toldBothWays = 0.55

/** The two tell each other so far that nothing but the denial parts them. */
export function saysTheSame(segment: SegmentView, source: SourceView): boolean {
  const told = coverageOf(segment.text, segment.language, source.text, source.language)
  const tells = coverageOf(source.text, source.language, segment.text, segment.language)
  if (Math.min(told?.share ?? 0, tells?.share ?? 0) >= toldBothWays) return true
  return areOneClause(segment.text, source.text)
}

/** In log units. */
const nearLength = 0.5

/** Sentences of one clause each, and about as long: there is no other place for the denial. */
function areOneClause(text: string, source: string): boolean {
  const isClause = (sentence: string) =>
    /^[^,;:()"«“–—?!]+\.\s*$/u.test(sentence) && sentence.trim().split(/\s+/u).length > 3
  return isClause(text) && isClause(source) && Math.abs(Math.log(text.length / source.length)) < nearLength
}

/** Tells of a target word whether the source says the same without denying it. */
export function affirmedBy(
  source: SourceView,
  negated: readonly Negation[],
  language: Language,
): (word: Word) => boolean {
  const denied = new Set(negated.flatMap((denial) => deniedWords(source, denial)))
  const bare = source.words.filter(({ lower }) => lower.length > 3 && !denied.has(lower))
  return (word) =>
    word.text.length > 3 && bare.some(({ lower }) => translates(lower, word.lower, source.language, language))
}

/** Words that carry the denial of a whole clause, unlike "roadless" or "unclear". */
const otherDenial =
  /(?<!\p{L})(?:hardly|lower|less|different|barely|scarcely|rarely|seldom|few|little|no|none|without|unable|fail\p{L}*|refus\p{L}*|lack\p{L}*|only|instead|rather|any|non-\p{L}+|until|unless|too|never|neither|nor|лишь|только|едва|мало|вряд|без|отказ\p{L}*|ни\p{L}*|кроме|слишком|утра[тч]\p{L}*|потеря\p{L}*|отсутств\p{L}*|лиш[её]?н\p{L}*|не\p{L}{4,})(?!\p{L})/iu

/** What else may deny in the target is no more than what denies in the source in the same soft way. */
export function mayBeLost(soft: number, hard: number, source: SourceView, target: string): boolean {
  return soft === 0 || (!otherDenial.test(target) && soft <= (countSoft(source.text, source.language.pack) ?? 0) - hard)
}

/** The words of the target that may deny in any way, without those that translate a word of the source which is not denied: "discreetly", "незаметно". */
export function countUntold(
  text: string,
  language: Language,
  source: SourceView,
  negated: readonly Negation[],
): number {
  const denied = new Set(negated.flatMap((denial) => [denial.word.toLowerCase(), ...deniedWords(source, denial)]))
  const others = source.words.filter(({ lower }) => lower.length > 3 && !denied.has(lower))
  const isTold = (word: string) => {
    const { seen, shareOf } = translationsOf(word, language, source.language)
    return word.length > 4 && seen >= leastSeen && others.some(({ lower }) => shareOf(lower) >= surelyTold)
  }
  return softDenials(text, language.pack).filter(({ word }) => !isTold(word.toLowerCase())).length
}

/** The words that the denial most likely denies, the nearest first. */
export function deniedWords({ words, language }: SourceView, { at, word }: Negation): readonly string[] {
  const place = words.findIndex((one) => one.end > at)
  return language.pack.negation?.denied(words, place, word) ?? []
}
