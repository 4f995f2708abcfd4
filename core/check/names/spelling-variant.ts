/** Whether two spellings may well be one name brought twice from another alphabet. */

import type { Language } from '../../language/language.ts'
import type { LetterSwaps } from '../../language/name-rules.ts'

/**
 * True for two different spellings that are the same once the letters transcriptions swap are put together:
 * "Tokayev" and "Tokaev", "Sergey" and "Sergei". Not for endings that mean another person: "Sabayev", "Sabayeva".
 */
export function areOneName(a: string, b: string, language: Language): boolean {
  if (a === b || Math.abs(a.length - b.length) > 2) return false
  const rules = language.pack.names?.swaps ?? []
  return fold(a, rules) === fold(b, rules)
}

/** True if the names differ by one vowel for another, inside the word: "Sabayev", "Sobayev". */
export function areOneVowelApart(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 6) return false
  const apart = [...a].flatMap((letter, at) => (letter === b[at] ? [] : [at]))
  const [at = 0] = apart
  const isInside = at > 0 && at < a.length - 2
  return apart.length === 1 && isInside && vowel.test(a[at] ?? '') && vowel.test(b[at] ?? '')
}

const vowel = /[aeiouyаеёиоуыэюяәөұүі]/

function fold(name: string, rules: LetterSwaps): string {
  return rules.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), name)
}
