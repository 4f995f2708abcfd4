/** Names across alphabets: "Назарбаев" and "Nazarbayev" have one skeleton of consonants. */

import anyAscii from 'any-ascii'
import type { Language } from '../../language/language.ts'
import { readOnce } from '../../language/notes.ts'
import { wordsOf } from '../../language/word.ts'

const sounds: readonly (readonly [RegExp, string])[] = [
  [/^kn/g, 'n'],
  [/eu(?=[^aeiou])/g, 'ev'],
  [/au(?=[^aeiou])/g, 'av'],
  [/igh/g, 'i'],
  [/dzh|dg|dj/g, 's'],
  [/shch|sch|tsch|tch|sh|ch|zh/g, 's'],
  [/ts|tz|cz/g, 's'],
  [/ck|kh|gh|q/g, 'k'],
  [/c(?![eiy])/g, 'k'],
  [/c/g, 's'],
  [/x/g, 'ks'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/gu(?=[aeio])/g, 'gv'],
  [/h(?=[^aeiouy]|$)/g, ''],
  [/w/g, 'v'],
  [/z|j/g, 's'],
  [/g|h/g, 'k'],
  [/[aeiouy'’`-]/g, ''],
  [/(.)\1+/g, '$1'],
]

/** Of words lately asked for in texts of one language. */
const skeletons = readOnce((_: Language) => new Map<string, string>())

/** The consonants of a word in Latin letters, sounds that alphabets confuse put together; figures stay as they are. */
export function skeleton(word: string, language: Language): string {
  const known = skeletons(language)
  const before = known.get(word)
  if (before !== undefined) return before
  if (known.size > 20_000) known.clear()
  const after = soundsOf(word)
  known.set(word, after)
  return after
}

function soundsOf(word: string): string {
  if (/^\d+$/.test(word)) return word
  let ascii = anyAscii(word).toLowerCase()
  for (const [pattern, replacement] of sounds) ascii = ascii.replace(pattern, replacement)
  return ascii
}

/** The skeletons of all words of a text, and of their beginnings without an ending. */
export function skeletonsOf(text: string, language: Language): ReadonlySet<string> {
  return new Set(wordsOf(text).map((word) => skeleton(word.text, language)))
}
