/** What a number counts: a currency, a percentage, a unit of length, weight, area or time. The same value in another is another sum. */
import type { Span } from '../../model/span.ts'
import { meansTheSame, type NumberInText } from './read-numbers.ts'

/** A side of a pair: its text and the numbers in it. */
export type Counted = { readonly text: string; readonly numbers: readonly NumberInText[] }

/** A number of the translation whose measure is another than that of the same number in the source. */
export type OtherMeasure = { readonly span: Span; readonly text: string; readonly source: string }

/** Stems in English, Russian and Kazakh; "pounds" and "фунт" are money and weight, ¥ is of two countries, so they are left out. */
const measures: readonly (readonly [name: string, kind: 'money' | 'other', words: RegExp])[] = (
  [
    ['usd', 'money', String.raw`(?:u\.?s\.?\s?)?dollars?|доллар\p{L}*|usd|долл\.?`],
    ['eur', 'money', String.raw`euros?|евро|еуро\p{L}*|eur`],
    ['kzt', 'money', String.raw`tenge|те[нң][гг]е\p{L}*|kzt|тг`],
    ['rub', 'money', String.raw`rou?bles?|рубл\p{L}*|руб\.?|rub`],
    ['cny', 'money', String.raw`yuan|renminbi|юан\p{L}*|cny|rmb`],
    ['jpy', 'money', String.raw`yen|иен\p{L}*|йен\p{L}*|jpy`],
    ['uah', 'money', String.raw`hryvni?as?|hryvnya|гривн\p{L}*|гривен|uah`],
    ['inr', 'money', String.raw`rupees?|рупи\p{L}*|inr`],
    ['percent', 'other', String.raw`%|percent\p{L}*|per\scent|процент\p{L}*|пайыз\p{L}*`],
    [
      'km2',
      'other',
      String.raw`(?:square|sq\.?)\s(?:km|kilomet\p{L}*)|(?:кв\.?|квадратны\p{L}+|шаршы)\s(?:км|километр\p{L}*)|км²|km²`,
    ],
    [
      'm2',
      'other',
      String.raw`(?:square|sq\.?)\s(?:m|met(?:re|er)s?)|(?:кв\.?|квадратны\p{L}+|шаршы)\s(?:м|метр\p{L}*)|м²|m²`,
    ],
    ['km', 'other', String.raw`km|kilomet\p{L}*|км|километр\p{L}*|шақырым\p{L}*`],
    ['m', 'other', String.raw`met(?:re|er)s?|метр\p{L}*`],
    ['cm', 'other', String.raw`cm|centimet\p{L}*|см|сантиметр\p{L}*`],
    ['ha', 'other', String.raw`hectares?|гектар\p{L}*`],
    ['kg', 'other', String.raw`kg|kilos?|kilogram\p{L}*|кг|килограмм\p{L}*`],
    ['tonne', 'other', String.raw`tons?|tonnes?|тонн\p{L}*`],
    ['litre', 'other', String.raw`lit(?:re|er)s?|литр\p{L}*`],
    ['year', 'other', 'years?|лет|год(?:а|ов|у|ам|ами|ах)?'],
    ['month', 'other', String.raw`months?|месяц\p{L}*|ай(?:дан|да|ға|дың)?`],
    ['week', 'other', String.raw`weeks?|недел\p{L}*|апта\p{L}*`],
    ['day', 'other', 'days?|дн(?:я|ей|ям|ями|ях)|день|сут(?:ки|ок|кам)|күн(?:де|нен|ге|дік)?'],
    ['hour', 'other', 'hours?|час(?:а|ов|ам|ами|ах)'],
    ['minute', 'other', String.raw`minutes?|минут\p{L}*`],
  ] as const
).map(([name, kind, words]) => [name, kind, new RegExp(`^(?:${words})(?![\\p{L}])`, 'iu')])

/** What may stand between a number and its measure: a word of thousands, a range, a hyphen. */
const between =
  /^(?:[-–]\d[\d.,]*)?[-\s\u00a0]?(?:(?:thousand|million|billion|trillion|bn|тыс|тысяч[аиу]?|мың|млн|миллион(?:а|ов)?|млрд|миллиард(?:а|ов)?|трлн|триллион(?:а|ов)?)\.?[\s\u00a0])?/iu

const signs: Readonly<Record<string, string>> = { $: 'usd', '€': 'eur', '₸': 'kzt', '₽': 'rub', '₴': 'uah', '₹': 'inr' }

type Found = Span & { readonly name: string; readonly kind: 'money' | 'other' }

function measureOf(text: string, { start, end }: NumberInText): Found | undefined {
  const before = /[$€₸₽₴₹](?=\s?$)/u.exec(text.slice(Math.max(0, start - 2), start))?.[0]
  if (before !== undefined) return { start: start - 1, end, name: signs[before] ?? '', kind: 'money' }
  const gap = between.exec(text.slice(end, end + 40))?.[0].length ?? 0
  const rest = text.slice(end + gap, end + gap + 40)
  const after = signs[rest.charAt(0)]
  if (after !== undefined) return { start, end: end + gap + 1, name: after, kind: 'money' }
  for (const [name, kind, words] of measures) {
    const found = words.exec(rest)
    if (found) return { start, end: end + gap + found[0].length, name, kind }
  }
  return undefined
}

/**
 * "500 euros" for "500 долларов": a number that stands once on each side, with a measure that the other side has nowhere.
 * Where the source names the translation's measure too, or the other way round, the text has only been put otherwise.
 */
export function otherMeasures(own: Counted, source: Counted): readonly OtherMeasure[] {
  return own.numbers.flatMap((number) => {
    const same = source.numbers.filter((one) => meansTheSame(one, number))
    if (same.length !== 1 || own.numbers.filter((one) => meansTheSame(one, number)).length !== 1) return []
    const [here, there] = [measureOf(own.text, number), same[0] && measureOf(source.text, same[0])]
    if (!here || !there || here.kind !== there.kind || here.name === there.name) return []
    if (names(source.text, here.name) || names(own.text, there.name)) return []
    const { start, end } = here
    return [
      { span: { start, end }, text: own.text.slice(start, end), source: source.text.slice(there.start, there.end) },
    ]
  })
}

function names(text: string, name: string): boolean {
  const words = measures.find(([one]) => one === name)?.[2]
  if (!words) return false
  const sign = Object.entries(signs).some(([mark, money]) => money === name && text.includes(mark))
  return (
    sign ||
    [...text.matchAll(/(?<!\p{L})[\p{L}%][\p{L}.²%\s]{0,30}/gu)].some(
      (match) => words.test(match[0]) || match[0].split(/\s/).some((word) => words.test(word)),
    )
  )
}
