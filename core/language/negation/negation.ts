/** Finds the words of a text that deny. */
import type { LanguagePack } from '../language-pack.ts'
import type { Negation } from './negation-rules.ts'

/** The denials of a text that a translation must keep, in order. Unknown languages have none. */
export function hardNegations(text: string, { negation }: LanguagePack): readonly Negation[] {
  if (!negation) return []
  const plain = text.replace(negation.empty, (phrase) => ' '.repeat(phrase.length))
  return [...plain.matchAll(negation.hard)].map((match) => ({ word: match[0], at: match.index }))
}

/** Every word that denies, also in turns of phrase that deny nothing; in order. */
export function everyDenial(text: string, { negation }: LanguagePack): readonly Negation[] {
  return negation ? [...text.matchAll(negation.hard)].map((match) => ({ word: match[0], at: match.index })) : []
}

/** How many words of the text may deny in any way; undefined for unknown languages, so that checks stay silent. */
export function countSoft(text: string, { negation }: LanguagePack): number | undefined {
  return negation && [...text.matchAll(negation.soft)].length
}
