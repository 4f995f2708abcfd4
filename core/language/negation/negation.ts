/** Finds the words of a text that deny. */
import type { LanguagePack } from '../language-pack.ts'
import type { Negation } from './negation-rules.ts'

/** The denials of a text that a translation must keep, in order. Unknown languages have none. */
export function hardNegations(text: string, { negation }: LanguagePack): readonly Negation[] {
  if (!negation) return []
  const plain = text.replace(negation.empty, (phrase) => ' '.repeat(phrase.length))
  const found = [...plain.matchAll(negation.hard)].map((match) => ({ word: match[0], at: match.index }))
  return negation.isInsideVerbs ? found.filter(({ word, at }) => !isName(word, text.slice(0, at))) : found
}

/** "Мыңбай": a capital inside a sentence, and the same ending as of a verb. */
function isName(word: string, before: string): boolean {
  return /^\p{Lu}\p{Ll}/u.test(word) && /[\p{L}\p{N},.]\s*$/u.test(before) && !/[.!?…]\s+$/u.test(before)
}

/** Every word that denies, also in turns of phrase that deny nothing; in order. */
export function everyDenial(text: string, { negation }: LanguagePack): readonly Negation[] {
  return negation ? [...text.matchAll(negation.hard)].map((match) => ({ word: match[0], at: match.index })) : []
}

/** How many words of the text may deny in any way; undefined for unknown languages, so that checks stay silent. */
export function countSoft(text: string, { negation }: LanguagePack): number | undefined {
  return negation && [...text.matchAll(negation.soft)].length
}

/** The words of the text that may deny in any way, in order. */
export function softDenials(text: string, { negation }: LanguagePack): readonly Negation[] {
  return negation ? [...text.matchAll(negation.soft)].map((match) => ({ word: match[0], at: match.index })) : []
}
