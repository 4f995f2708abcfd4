/** English names: they have no cases, and come from many alphabets. */
import type { NameRules } from '../name-rules.ts'
import { setOf } from '../word-list.ts'

export const englishNames: NameRules = {
  endings: new Set(['']),
  stem: (lower) => lower,
  titles: setOf(
    `mr mrs ms miss mx dr sir dame lord lady master prof rev hon st det insp supt sgt cpl lt maj col capt cdr brig gen adm
    gov sen sens rep reps cllr pres mep mp atty jr sr`,
  ),
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
