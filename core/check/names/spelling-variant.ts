/** Whether two spellings may well be one name brought twice from another alphabet. */

/** Letters that transcriptions swap; a name may be met with either. */
const swapped: readonly (readonly [RegExp, string])[] = [
  [/(?<=[aeiou])ye|^ye/g, 'e'],
  [/(?:iy|yi|ii|ij|yy)(?=$|[^aeiou])/g, 'i'],
  [/y/g, 'i'],
  [/zh|dzh|j/g, 'j'],
  [/kh/g, 'h'],
  [/x/g, 'ks'],
  [/ts|tz/g, 'c'],
  [/q/g, 'k'],
  [/w/g, 'v'],
  [/(.)\1+/g, '$1'],
]

const swappedRussian: readonly (readonly [RegExp, string])[] = [
  [/ё/g, 'е'],
  [/э/g, 'е'],
  [/ы/g, 'и'],
  [/й/g, 'и'],
  [/(.)\1+/g, '$1'],
]

/** Kazakh letters that hands used to Russian keys leave out. */
const swappedKazakh: readonly (readonly [RegExp, string])[] = [
  [/ә/g, 'а'],
  [/ө/g, 'о'],
  [/[ұү]/g, 'у'],
  [/[ійы]/g, 'и'],
  [/ғ/g, 'г'],
  [/қ/g, 'к'],
  [/ң/g, 'н'],
  [/һ/g, 'х'],
  [/[ёэ]/g, 'е'],
  [/(.)\1+/g, '$1'],
]

const swappedIn: Readonly<Record<string, typeof swapped>> = { en: swapped, ru: swappedRussian, kk: swappedKazakh }

/**
 * True for two different spellings that are the same once the letters transcriptions swap are put together:
 * "Tokayev" and "Tokaev", "Sergey" and "Sergei". Not for endings that mean another person: "Sabayev", "Sabayeva".
 */
export function areOneName(a: string, b: string, language: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 2) return false
  const rules = swappedIn[language] ?? swapped
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

function fold(name: string, rules: readonly (readonly [RegExp, string])[]): string {
  return rules.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), name)
}
