/**
 * "costs 4300 yuan", "16700 visitors", "9,5 percent": English parts thousands by commas, and decimals by a point.
 * «1,500 домов»: where thousands are parted by a blank, the comma of an English source makes decimals of them.
 */

import { setOf } from '../../language/word-list.ts'
import type { Catch, SegmentCheck } from '../check.ts'
import type { SegmentView } from '../view.ts'

export const numberGrouping: SegmentCheck = {
  id: 'number-grouping',
  family: 'consistency',
  issueType: 'locale-violation',
  mqm: 'number-format',
  severity: 'minor',
  givesWayTo: ['currency-format', 'wrong-number'],
  changes: 'form',
  needs: 'target',
  scope: 'segment',
  languages: ({ habits }) => habits.partsThousands !== undefined,
  find: (segment) =>
    segment.language.pack.habits.partsThousands === ','
      ? [...findUngrouped(segment), ...findDecimalCommas(segment)]
      : findForeignCommas(segment),
  bad: [
    { text: 'The new roof costs 4300 yuan.', fixed: 'The new roof costs 4,300 yuan.' },
    { text: 'Some 16700 visitors came.', fixed: 'Some 16,700 visitors came.' },
    { text: 'It needs 1080 days.', fixed: 'It needs 1,080 days.' },
    { text: 'They paid $25000 for it.', fixed: 'They paid $25,000 for it.' },
    { text: 'Prices rose by 4,7 per cent.', fixed: 'Prices rose by 4.7 per cent.' },
    {
      text: 'Построили 1,500 домов.',
      language: 'ru',
      source: 'They built 1,500 houses.',
      sourceLanguage: 'en',
      fixed: 'Построили 1\u00a0500 домов.',
    },
    {
      text: 'Қор 2,340,000 теңге бөлді.',
      language: 'kk',
      fixed: 'Қор 2\u00a0340\u00a0000 теңге бөлді.',
    },
    { text: 'Some 12,25 million tonnes were sold.', fixed: 'Some 12.25 million tonnes were sold.' },
  ],
  good: [
    {
      text: 'Цена выросла на 1,500 рубля.',
      language: 'ru',
      source: 'The price rose by 1.5 roubles.',
      sourceLanguage: 'en',
    },
    { text: 'Цена выросла на 1,500 рубля.', language: 'ru' },
    'In 2018 it cost 4,300 yuan.',
    'The year 1995 saw 1200 visitors.',
    'Law No. 12345 of 2019, room 2045, flight 16700.',
    'Call 87172123456 today.',
    'Postcode 10115 Berlin, ISO 25964 and the part number 30214 apply.',
    'The 2021 days of mourning are over.',
    'Rooms 4,7 and 9, chapters 3,5 and 1,250 tonnes, lots 1,2,3 thousand.',
  ],
}

const currencies =
  setOf(`yuan rmb cny dollars dollar usd euros euro eur pounds pound gbp tenge kzt rubles roubles ruble rouble rub yen jpy won krw rupees
  francs lira hryvnia som sums`)
const spans = setOf('days hours minutes years tonnes tons barrels hectares kilometers kilometres miles metres meters')
const counted = /^(?:people|men|women|children|\p{Ll}{3,}[^s]s)$/u
const naming =
  /(?:^|\s)(?:no|number|nos|room|flight|law|article|postcode|zip|code|model|iso|id|part|page|chapter|section|version|channel|line|case|form|order|resolution|since|until|till|in|by|of|the|from|to)\.?$/iu

const commaParted = /(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d.,]?\d)/gu

/** The source has the very number, or it has two commas: then it is no decimal. */
function findForeignCommas(segment: SegmentView): readonly Catch[] {
  const { text, source, language } = segment
  const part = language.pack.habits.partsThousands ?? ','
  const isTaken = (number: string) =>
    source?.language.pack.habits.partsThousands === ',' && source.text.match(commaParted)?.includes(number) === true
  return [...text.matchAll(commaParted)].flatMap(({ 0: number, index }) =>
    isTaken(number) || number.split(',').length > 2
      ? [caught(segment, index, number, number.replaceAll(',', part), 0.95)]
      : [],
  )
}

function findUngrouped(segment: SegmentView): readonly Catch[] {
  if (!/\d{4}/.test(segment.text)) return []
  return segment.words.flatMap((word, index) => {
    if (!/^\d{4,7}$/.test(word.text) || !isAmount(segment, index)) return []
    return [caught(segment, word.start, word.text, word.text.replace(/\B(?=(?:\d{3})+$)/g, ','))]
  })
}

function caught({ id }: SegmentView, start: number, number: string, right: string, confidence = 0.85): Catch {
  const span = { start, end: start + number.length }
  return {
    segment: id,
    span,
    severity: 'minor',
    confidence,
    facts: { number, right },
    fixes: [{ span, replacement: right }],
  }
}

/** One or two figures after a comma are decimals where a share, a count of thousands or a measure follows. */
const decimalComma =
  /(?<![\d.,])\d{1,3},\d{1,2}(?=[ \u00a0-]?(?:%|(?:per\s?cent|percent|thousand|million|billion|trillion|km|kilomet|met(?:re|er)s|kg|kilogram|tons|tonnes|hectares|degrees|times|lit(?:re|er)s|square|points)))/gu

function findDecimalCommas(segment: SegmentView): readonly Catch[] {
  return [...segment.text.matchAll(decimalComma)].map(({ 0: number, index }) =>
    caught(segment, index, number, number.replace(',', '.')),
  )
}

/** A sum, a stretch of time or distance that is no year, or a long number of counted things. */
function isAmount({ words, text }: SegmentView, index: number): boolean {
  const [word, next] = words.slice(index, index + 2)
  if (!word || /[\d.,:/-]$/.test(text.slice(0, word.start)) || /^[.,:/-]?\d|^[/-]/.test(text.slice(word.end)))
    return false
  if (/[$€£¥₸₽]\s?$/.test(text.slice(0, word.start))) return true
  const follows = next && text.slice(word.end, next.start) === ' ' ? next.lower : ''
  if (currencies.has(follows)) return true
  const isYear = /^(?:1[5-9]|20)\d\d$/.test(word.text)
  if (isYear) return false
  if (spans.has(follows)) return true
  return (
    word.text.length >= 5 &&
    counted.test(follows) &&
    !naming.test(text.slice(Math.max(0, word.start - 20), word.start).trimEnd())
  )
}
