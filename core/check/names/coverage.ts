/** How much of a sentence another text translates, word by word: what a lexicon and the sound of names can tell. */

import type { Language } from '../../language/language.ts'
import { wordsOf } from '../../language/word.ts'
import { translates } from './translates.ts'

export type Coverage = { readonly share: number; readonly words: number }

/** The share of content words that some word of the other text may translate; undefined if a language is not known. */
export function coverageOf(text: string, from: Language, other: string, to: Language): Coverage | undefined {
  if (from === to || !from.pack.words || !to.pack.words) return undefined
  const small = from.pack.words.functionWords
  const content = wordsOf(text).filter(({ lower }) => lower.length > 3 && !small.has(lower))
  const there = wordsOf(other).filter(({ lower }) => lower.length > 2)
  const found = content.filter(({ lower }) => there.some((one) => translates(lower, one.lower, from, to)))
  return { share: found.length / Math.max(1, content.length), words: content.length }
}

/** So much of a sentence in the text beside it says that it was told there. */
const usuallyTold = 0.5
/** Fewer words prove nothing. */
const leastWords = 5

/** True if the other text seems to say the sentence too, as where two sentences were joined, or one was cut in two. */
export function isToldBy(text: string, from: Language, other: string, to: Language): boolean {
  const told = coverageOf(text, from, other, to)
  const least = from.pack.habits.leastTold ?? to.pack.habits.leastTold ?? usuallyTold
  return told !== undefined && told.words >= leastWords && told.share >= least
}
