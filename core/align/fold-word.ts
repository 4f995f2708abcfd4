/** Writes a word of any script in a rough Latin spelling in which cognates and names of different languages look alike. */
import anyAscii from 'any-ascii'

/** Applied in order to the transliterated word. Each brings spellings of one sound together across languages. */
const smoothings: readonly (readonly [RegExp, string])[] = [
  [/[^a-z]/gu, ''],
  [/shch/gu, 'sh'],
  [/sch(?=[^aeiou]|$)/gu, 'sh'],
  [/tch|tsch/gu, 'ch'],
  [/dzh|dj/gu, 'j'],
  [/zh/gu, 'j'],
  [/ph/gu, 'f'],
  [/th/gu, 't'],
  [/kh|gh/gu, 'h'],
  [/ck|q/gu, 'k'],
  [/x/gu, 'ks'],
  [/ts|tz/gu, 'c'],
  [/c(?=[aou]|[^aeiouyh]|$)/gu, 'k'],
  [/w/gu, 'v'],
  [/ya|ja(?=$|[^aeiou])/gu, 'ia'],
  [/yu/gu, 'iu'],
  [/yo/gu, 'io'],
  [/y/gu, 'i'],
  [/(.)\1+/gu, '$1'],
]

/** Spellings folded lately: articles of one desk share most of their words. Emptied when full. */
const folded = new Map<string, string>()
const mostFolded = 30_000

/** The rough Latin spelling, lower case letters only; `''` when nothing of the word is left. */
export function foldWord(word: string): string {
  const known = folded.get(word)
  if (known !== undefined) return known
  const latin = anyAscii(word).toLowerCase()
  const spelling = smoothings.reduce((smooth, [pattern, replacement]) => smooth.replace(pattern, replacement), latin)
  if (folded.size >= mostFolded) folded.clear()
  folded.set(word, spelling)
  return spelling
}

const soundOf: Readonly<Record<string, string>> = {
  b: 'p',
  p: 'p',
  v: 'f',
  f: 'f',
  d: 't',
  t: 't',
  g: 'k',
  k: 'k',
  h: 'k',
  c: 's',
  s: 's',
  z: 's',
  j: 's',
  l: 'l',
  m: 'm',
  n: 'n',
  r: 'r',
}

/** The consonants of a folded word by place of articulation; vowels count only at the start, as `a`. */
export function skeleton(folded: string): string {
  let sounds = /^[aeiou]/u.test(folded) ? 'a' : ''
  for (const letter of folded) {
    const sound = soundOf[letter] ?? ''
    if (sound !== '' && !sounds.endsWith(sound)) sounds += sound
  }
  return sounds
}
