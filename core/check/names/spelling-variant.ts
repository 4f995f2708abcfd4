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

/**
 * True for two different spellings that are the same once the letters transcriptions swap are put together:
 * "Tokayev" and "Tokaev", "Sergey" and "Sergei". Not for endings that mean another person: "Sabayev", "Sabayeva".
 */
export function areOneName(a: string, b: string, language: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 2) return false
  const rules = language === 'ru' ? swappedRussian : swapped
  return fold(a, rules) === fold(b, rules)
}

function fold(name: string, rules: readonly (readonly [RegExp, string])[]): string {
  return rules.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), name)
}
