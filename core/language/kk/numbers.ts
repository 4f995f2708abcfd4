/** Kazakh numbers in words, by the beginnings of the words. */
import type { NumberRules } from '../number-words.ts'

const counting: Readonly<Record<string, number>> = {
  бір: 1,
  екі: 2,
  үш: 3,
  төрт: 4,
  бес: 5,
  алты: 6,
  жеті: 7,
  сегіз: 8,
  тоғыз: 9,
  он: 10,
  жиырма: 20,
  отыз: 30,
  қырық: 40,
  елу: 50,
  алпыс: 60,
  жетпіс: 70,
  сексен: 80,
  тоқсан: 90,
  жүз: 100,
  мың: 1e3,
  миллион: 1e6,
  миллиард: 1e9,
  триллион: 1e12,
}
/** The ordinal, and a case after it. */
const endings = /^(?:с?[ыі]?нш[ыі])?(?:[нт][ае]н|д[ае]н|[ғқ]а|[гк]е|[дт][ае]|[ндт][ыі]ң?|н)?$/u

function countOf(lower: string): number | undefined {
  const [, stem = '', ending = ''] =
    /^(бір|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз|он|жиырма|отыз|қырық|елу|алпыс|жетпіс|сексен|тоқсан|жүз|мың|миллион|миллиард|триллион)(.*)$/u.exec(
      lower.replace(/^қырқ(?=ын)/u, 'қырық'),
    ) ?? []
  return endings.test(ending) ? counting[stem] : undefined
}

export const kazakhNumbers: NumberRules = {
  decimalMark: ',',
  stems: [
    [0.5, /^жарты|^жарым/],
    [1, /^бір/],
    [2, /^(?:екі|екеу|қос)/],
    [3, /^(?:үш)/],
    [4, /^төрт/],
    [5, /^бес/],
    [6, /^алты/],
    [7, /^жеті/],
    [8, /^сегіз/],
    [9, /^тоғыз/],
    [10, /^он(?:ы|ға|нан|$)/],
    [20, /^жиырма/],
    [30, /^отыз/],
    [40, /^қырық/],
    [50, /^елу/],
    [60, /^алпыс/],
    [70, /^жетпіс/],
    [80, /^сексен/],
    [90, /^тоқсан/],
    [100, /^жүз/],
    [1000, /^мың/],
  ],
  spoken: { countOf, tenTakesOnes: true },
}
