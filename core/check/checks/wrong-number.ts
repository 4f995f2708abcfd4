/** A number that says something else than its source: 17 for 71, a digit too many. */
import type { Language } from '../../language/language.ts'
import { valuesInWords } from '../../language/number-words.ts'
import { wordsOf } from '../../language/word.ts'
import type { Span } from '../../model/span.ts'
import type { Catch, SegmentCheck } from '../check.ts'
import {
  isNear,
  type NumberedPair,
  type OtherNumber,
  otherNumbers,
  unansweredInWords,
} from '../numbers/other-numbers.ts'
import { meansTheSame, type NumberInText, readNumbers } from '../numbers/read-numbers.ts'
import { mayBeConverted } from '../numbers/units.ts'
import type { SegmentView, SourceView } from '../view.ts'

export const wrongNumber: SegmentCheck = {
  id: 'wrong-number',
  family: 'accuracy',
  issueType: 'numbers',
  mqm: 'mistranslation',
  severity: 'critical',
  givesWayTo: ['mojibake', 'untranslated-source'],
  changes: 'meaning',
  needs: 'pair',
  scope: 'segment',
  languages: 'all',
  find: (segment) => (segment.source ? findWrong(segment, segment.source) : []),
  bad: [
    { text: 'They built 54 bridges.', source: 'Они построили 45 мостов.', fixed: 'They built 45 bridges.' },
    { text: 'It opened in 20188.', source: 'Он открылся в 2018 году.', fixed: 'It opened in 2018.' },
    {
      text: 'Построено 2,5 км.',
      language: 'ru',
      source: 'They built 3.5 km.',
      sourceLanguage: 'en',
      fixed: 'Построено 3,5 км.',
    },
    {
      text: 'It opens from 6.20 for two hours.',
      source: 'Он открыт с 06:30 два часа.',
      fixed: 'It opens from 6.30 for two hours.',
    },
    {
      text: 'The 4% rate holds from two to three years.',
      source: 'Ставка 3% действует от двух до трёх лет.',
      fixed: 'The 3% rate holds from two to three years.',
    },
    {
      text: 'The well is 980 metres (295 feet) deep.',
      source: 'Колодец глубиной 90 метров (295 футов).',
      fixed: 'The well is 90 metres (295 feet) deep.',
    },
    {
      text: 'The north ticket costs 450 and the south one 458.',
      source: 'Билет на север стоит 450, столько же и на юг.',
      fixed: 'The north ticket costs 450 and the south one 450.',
    },
    {
      text: 'It cost 1,700 tenge.',
      source: 'Ол 1 200 теңге тұрды.',
      sourceLanguage: 'kk',
      fixed: 'It cost 1,200 tenge.',
    },
    { text: 'Thirty-four boats sank.', source: 'Затонули 43 лодки.', fixed: '43 boats sank.' },
    { text: 'Some 34 boats sank.', source: 'Затонули сорок три лодки.', fixed: 'Some 43 boats sank.' },
    { text: 'Отыз төрт қайық батты.', language: 'kk', source: 'Forty-three boats sank.', sourceLanguage: 'en' },
    { text: 'A law of the XIX century.', source: 'Закон XVII века.', fixed: 'A law of the XVII century.' },
    { text: 'The boat cost 900 euros.', source: 'Лодка стоила 900 рублей.' },
    { text: 'Қайық 40 километр жүзді.', language: 'kk', source: 'Лодка прошла 40 метров.', sourceLanguage: 'ru' },
    { text: 'It fell by 1,125 percent.', source: 'Упало на 1,125 процента.', fixed: 'It fell by 1.125 percent.' },
    { text: 'They made 31.4 million.', source: 'Сделали 31 миллион 500 тысяч.', fixed: 'They made 31.5 million.' },
    {
      text: 'تم بناء ٤٥ جسرا.',
      language: 'ar',
      source: 'Построено 46 мостов.',
      sourceLanguage: 'ru',
      fixed: 'تم بناء ٤٦ جسرا.',
    },
  ],
  good: [
    { text: 'The train left at 1200 GMT.', source: 'Поезд ушёл в 12:00 по Гринвичу.' },
    { text: 'It cost 1.5 million in 2018.', source: 'В 2018 году он стоил 1,5 млн.' },
    { text: 'It cost 3,000 to 5,000 tenge.', source: 'Он стоил от 3 до 5 тысяч тенге.' },
    {
      text: 'In the 18th century 12 of them came at 6.30 pm.',
      source: 'В XVIII веке двенадцать из них пришли в 18:30.',
    },
    { text: 'On May 12, 2020 it opened.', source: 'Он открылся 12.05.2020.' },
    {
      text: 'It fell 2 inches of rain at 7 p.m. and 80 degrees.',
      source: 'В 19:00 при 27 градусах выпало 5 см осадков.',
    },
    { text: 'Жиын кешкі сағат 7-де басталды.', language: 'kk', source: 'Собрание началось в 19:00.' },
    { text: 'Ауыл 200 миля (321 км) жерде.', language: 'kk', source: 'Село находится в 320 км.' },
    { text: 'They made 31.5 million.', source: 'Сделали 31 миллион 500 тысяч.' },
    { text: 'The 1800s were rich; at 1 p.m. 26 came.', source: 'XIX век был богат; в 13 часов пришли двадцать шесть.' },
    { text: 'In the 19th century it was built.', source: 'Его построили в 1800-х.' },
    { text: 'The twenty-first century and $500.', source: 'XXI век и 500 долларов.' },
    { text: 'The fine was 500 euros ($540).', source: 'Штраф 500 евро (540 долларов).' },
    { text: '४५ पुल बने।', language: 'hi', source: 'Построено 45 мостов.' },
    {
      text: 'It opened on 3 May 2019 to 12,000 people.',
      source: '2019年5月3日开放，1.2万人参加。',
      sourceLanguage: 'zh',
    },
    { text: 'It cost 1,234.5 and 9,125 tenge.', source: 'Стоило 1 234,5 и 9 125 тенге.' },
    { text: 'In 1984 twenty-four hours passed.', source: 'В 1984 году прошли сутки.' },
    {
      text: 'It opened at 11:00 p.m. and cost 1,270 million rupees.',
      source: 'Открылся в 23 часа и стоил 127 crore рупий.',
    },
    { text: 'In the 1960s two came.', source: 'В 60-е годы пришли 2 человека.' },
  ],
}

function findWrong(segment: SegmentView, source: SourceView): readonly Catch[] {
  const pair = { segment, source, own: readNumbers(segment.text), asked: readNumbers(source.text) }
  const figures = wrongFigures(pair)
  const isFound = ({ span }: OtherNumber) =>
    figures.some((one) => one.span.start < span.end && span.start < one.span.end)
  const others = otherNumbers(pair).filter((other) => !isFound(other))
  return [...figures, ...others.map((other) => caught(segment, other.span, other.source, other.replacement))]
}

function caught(segment: SegmentView, span: Span, source: string, replacement: string | undefined): Catch {
  return {
    segment: segment.id,
    span,
    severity: 'critical',
    confidence: 0.9,
    facts: { number: segment.text.slice(span.start, span.end), source },
    fixes: replacement === undefined ? [] : [{ span, replacement }],
  }
}

function wrongFigures(pair: NumberedPair): readonly Catch[] {
  const { segment, source, own, asked } = pair
  if (own.length === 0) return []
  const left = new Set(asked)
  const odd = own.filter((number) => !take(left, number))
  for (const number of readNumbers(source.siblings)) take(left, number)
  if (odd.length === 0) return []
  const spelt = valuesInWords(source.words, source.language.pack)
  const ownWords = valuesInWords([...segment.words, ...wordsOf(source.siblings)], segment.language.pack)
  // "two years" answers "два года", so neither explains a figure; "a" is one, and stands everywhere.
  const saysInWords = (number: NumberInText) =>
    number.values.some((value) => spelt?.has(value) && !ownWords?.has(value))
  const isSaid = (number: NumberInText) =>
    number.values.some((value) => value !== 1 && ownWords?.has(value) && !spelt?.has(value))
  const free = [...left].filter((number) => !isSaid(number) && !isPartOf(number, own))
  const inWords = free.length === 0 && odd.length === 1 ? unansweredInWords(pair) : []
  return odd
    .filter((number) => !saysInWords(number) && !isPartOf(number, asked))
    .filter(
      (number) =>
        !asked.some((other) => mayBeConverted({ text: segment.text, number }, { text: source.text, number: other })),
    )
    .flatMap((number) => {
      const spoken =
        inWords.length === 1 ? inWords.filter((one) => isNear(one, number) && one.values[0] !== number.values[0]) : []
      const near = spelt ? [...free, ...spoken] : free.filter((one) => isSlip(one, number))
      const found = answer(segment, number, near)
      return found.length > 0 ? found : answer(segment, number, repeatedWrong(number, own, asked))
    })
}

/** The source says once what the translation repeats, the second time with another figure: "760 … 768". */
function repeatedWrong(
  number: NumberInText,
  own: readonly NumberInText[],
  asked: readonly NumberInText[],
): readonly NumberInText[] {
  if (number.text.length < 3 || /^(?:1[5-9]|20)\d\d$/.test(number.text)) return []
  return asked.filter(
    (one) =>
      isSlip(one, number) && one.text.length === number.text.length && own.some((other) => meansTheSame(other, one)),
  )
}

function take(left: Set<NumberInText>, number: NumberInText): boolean {
  for (const other of left)
    if (meansTheSame(number, other)) {
      left.delete(other)
      return true
    }
  return false
}

/** 12, 5 and 2020 are parts of 12.05.2020; 4 and 44 of an index 4.44. */
function isPartOf(number: NumberInText, others: readonly NumberInText[]): boolean {
  return others.some(
    (other) =>
      (other.parts.length > 1 && number.parts.every((part) => other.parts.includes(part))) ||
      (number.parts.length > 1 && number.parts.every((part) => others.some((one) => one.parts.includes(part)))) ||
      other.values.some((value) =>
        number.values.some(
          (own) => own !== 0 && [1e3, 1e6, 1e9, 12].some((scale) => value === own * scale || own === value * scale),
        ),
      ),
  )
}

/** Silent where the source has no number left that could be the right one: then a word may have said it. */
function answer(segment: SegmentView, number: NumberInText, free: readonly NumberInText[]): readonly Catch[] {
  const right = [...free].sort((a, b) => distance(a.text, number.text) - distance(b.text, number.text))[0]
  if (!right) return []
  return [caught(segment, { start: number.start, end: number.end }, right.text, writtenLike(right, number, segment))]
}

/** Where number words are not known, only a slip of one figure is taken for a wrong number. */
function isSlip(right: NumberInText, wrong: NumberInText): boolean {
  return right.scale === 1 && wrong.scale === 1 && right.text.length > 1 && distance(right.text, wrong.text) === 1
}

/** Two parts, the second of two figures: 06:30, 6.30. */
function isClock({ text }: NumberInText): boolean {
  return /^\d{1,2}[.:]\d\d$/.test(text)
}

/** The hour and minutes with the mark and the nought that the target writes. */
function clockLike(right: NumberInText, wrong: NumberInText): string {
  const [hour = '', minutes = ''] = right.text.split(/[.:]/)
  const mark = wrong.text.includes(':') ? ':' : '.'
  const isPadded = wrong.text.startsWith('0')
  const bare = hour.replace(/^0(?=\d)/, '')
  return `${isPadded ? bare.padStart(2, '0') : bare}${mark}${minutes}`
}

/** The source's number in the figures and marks of the target. */
function writtenLike(right: NumberInText, wrong: NumberInText, { language, text }: SegmentView): string {
  const nought = noughtOf(text.slice(wrong.start, wrong.end))
  const written = inEuropeanFigures(right, wrong, language)
  return nought === undefined ? written : written.replace(/\d/g, (digit) => String.fromCharCode(nought + Number(digit)))
}

/** The nought of the script that a number is written in; undefined for European figures. */
function noughtOf(written: string): number | undefined {
  const digit = /(?![0-9])\p{Nd}/u.exec(written)?.[0]
  return digit?.length === 1 ? digit.charCodeAt(0) - (readNumbers(digit)[0]?.values[0] ?? 0) : undefined
}

function inEuropeanFigures(right: NumberInText, wrong: NumberInText, language: Language): string {
  if (isClock(right) && isClock(wrong)) return clockLike(right, wrong)
  const isSpoken = !/\d/.test(right.text)
  if (!isSpoken && (right.parts.length > 2 || right.text.includes(':'))) return right.text
  const thousands = /\d[ ,\u00a0\u202f.]\d{3}(?!\d)/.test(wrong.text)
    ? (/\d([ ,\u00a0\u202f.])\d{3}/.exec(wrong.text)?.[1] ?? '')
    : ''
  const value = (right.values[0] ?? 0) / wrong.scale
  const [whole = '', decimals] = String(value).split('.')
  const grouped = thousands !== '' && whole.length > 3 ? whole.replace(/\B(?=(?:\d{3})+$)/g, thousands) : whole
  if (decimals === undefined) return grouped
  return `${grouped}${language.pack.numbers?.decimalMark ?? ','}${decimals}`
}

/** How many figures must change, by Levenshtein. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)),
      )
    row = next
  }
  return row[b.length] ?? 0
}
