/** How much of a sentence another text translates, word by word: what a lexicon and the sound of names can tell. */
import { translates } from '../grammar/denied-word.ts'
import { wordsOf } from '../word.ts'
import { wordListOf } from '../words/registry.ts'

export type Coverage = { readonly share: number; readonly words: number }

const known = new Set(['en', 'ru', 'kk'])

/** The share of content words that some word of the other text may translate; undefined if a language is not known. */
export function coverageOf(text: string, from: string, other: string, to: string): Coverage | undefined {
  if (from === to || !known.has(from) || !known.has(to)) return undefined
  const small = wordListOf(from)?.functionWords
  const content = wordsOf(text).filter(({ lower }) => lower.length > 3 && !small?.has(lower))
  const there = wordsOf(other).filter(({ lower }) => lower.length > 2)
  const found = content.filter(({ lower }) => there.some((one) => translates(lower, one.lower, from, to)))
  return { share: found.length / Math.max(1, content.length), words: content.length }
}

/** So much of a sentence in the text beside it says that it was told there; a Kazakh lexicon knows fewer of the forms. */
const leastTold: Readonly<Record<string, number>> = { kk: 0.2 }
const usuallyTold = 0.5
/** Fewer words prove nothing. */
const leastWords = 5

/** True if the other text seems to say the sentence too, as where two sentences were joined, or one was cut in two. */
export function isToldBy(text: string, from: string, other: string, to: string): boolean {
  const told = coverageOf(text, from, other, to)
  const least = leastTold[from] ?? leastTold[to] ?? usuallyTold
  return told !== undefined && told.words >= leastWords && told.share >= least
}
