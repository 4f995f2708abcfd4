/** English numbers in words, by the beginnings of the words. */
import type { NumberRules } from '../number-words.ts'

const small =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const smallOrdinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** Cardinals and ordinals; "second" alone may be a time, and is no number one would miss. */
const counting: ReadonlyMap<string, number> = new Map([
  ...[small, smallOrdinals].flatMap((words) => words.map((word, at) => [word, at + 1] as const)),
  ...tens.flatMap((word, at) => [[word, 10 * (at + 2)] as const, [word.replace(/y$/, 'ieth'), 10 * (at + 2)] as const]),
  ...(
    [
      ['hundred', 100],
      ['thousand', 1e3],
      ['million', 1e6],
      ['billion', 1e9],
      ['trillion', 1e12],
    ] as const
  ).flatMap(([word, value]) => [[word, value] as const, [`${word}th`, value] as const]),
])

export const englishNumbers: NumberRules = {
  decimalMark: '.',
  stems: [
    [0.5, /^half/],
    [1, /^(?:one|first|once|single|a|an)$/],
    [2, /^(?:two|second|twice|both|double|couple|pair|twin)/],
    [3, /^(?:three|third|triple)/],
    [4, /^(?:four|quarter)(?!t)/],
    [5, /^(?:five|fifth)/],
    [6, /^six(?!t)/],
    [7, /^seven(?!t)/],
    [8, /^eight(?![et][ey])/],
    [9, /^(?:nine(?!t)|ninth)/],
    [10, /^(?:ten|tenth|decade)/],
    [11, /^eleven/],
    [12, /^(?:twel|dozen)/],
    [13, /^thirteen/],
    [14, /^fourteen/],
    [15, /^fifteen/],
    [16, /^sixteen/],
    [17, /^seventeen/],
    [18, /^eighteen/],
    [19, /^nineteen/],
    [20, /^twent/],
    [30, /^thirt[iy]/],
    [40, /^fort[iy]/],
    [50, /^fift[iy]/],
    [60, /^sixt[iy]/],
    [70, /^sevent[iy]/],
    [80, /^eight[iy]/],
    [90, /^ninet[iy]/],
    [100, /^(?:hundred|century)/],
    [1000, /^thousand/],
  ],
  spoken: { countOf: (lower) => counting.get(lower), joiner: 'and', readsYearsInPairs: true },
}
