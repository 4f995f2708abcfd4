/** English names: they have no cases, and come from many alphabets. */
import type { NameRules } from '../name-rules.ts'

export const englishNames: NameRules = {
  endings: new Set(['']),
  stem: (lower) => lower,
  swaps: [
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
  ],
}
