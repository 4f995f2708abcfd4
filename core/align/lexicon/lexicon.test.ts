import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { alignSegments } from '../align-segments.ts'
import { stage } from '../control.ts'
import { readSide } from '../side.ts'
import { countedEvidence } from './counted-evidence.ts'
import { lexiconCredits } from './credits.ts'
import { lexiconFor } from './lexicon.ts'
import type { PackedTable } from './packed-table.ts'

/** No one calls off. */
const toTheEnd = stage({}, 0, 1)

/** The probability that the first word of a language is translated by the word of another, as the aligner reads both. */
function belief(from: string, word: string, to: string, translation: string): number {
  const [source, target] = [
    readSide([word], from, undefined, toTheEnd),
    readSide([translation], to, undefined, toTheEnd),
  ]
  const pairs = countedEvidence(lexiconFor(from, to)).pairs(source.vocabulary, target.vocabulary, toTheEnd)
  return Math.max(0, ...pairs.map((pair) => pair.forward))
}

const files = readdirSync(import.meta.dirname).filter((name) => /^(kk|ru)-(en|ru)\..*\.json$/u.test(name))

function readTable(name: string): PackedTable {
  return JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8')) as PackedTable
}

test.each([
  ['ru', 'министр', 'en', 'minister'],
  ['ru', 'здоровье', 'en', 'health'],
  ['en', 'water', 'ru', 'вода'],
  ['en', 'Germany', 'ru', 'Германия'],
  ['kk', 'үкімет', 'en', 'government'],
  ['kk', 'министрлігі', 'en', 'ministry'],
  ['en', 'Thailand', 'kk', 'Тайланд'],
  ['en', 'growth', 'kk', 'өсім'],

  ['kk', 'құрылғы', 'ru', 'устройство'],
  ['ru', 'Япония', 'kk', 'Жапония'],
  ['kk', 'теңгесі', 'ru', 'тенге'],
])('%s «%s» is known to be %s «%s»', (from, word, to, translation) => {
  expect(belief(from, word, to, translation)).toBeGreaterThan(0.05)
})

test.each([
  ['ru', 'вода', 'en', 'minister'],
  ['kk', 'қаңтар', 'en', 'July'],
  ['en', 'Germany', 'ru', 'Франция'],
])('%s «%s» is not thought to be %s «%s»', (from, word, to, translation) => {
  expect(belief(from, word, to, translation)).toBeLessThan(0.05)
})

test('either direction reads the same tables', () => {
  expect(lexiconFor('en', 'ru')).toBe(lexiconFor('ru', 'en'))
})

test('a region of the language changes nothing', () => {
  expect(lexiconFor('en-GB', 'kk-Cyrl-KZ')).toBe(lexiconFor('kk', 'en'))
})

test('no lexicon ships for other languages', () => {
  expect(lexiconFor('de', 'fr')).toEqual([])
})

test('the files are no larger than 3 MB together', () => {
  const bytes = files.map((name) => statSync(join(import.meta.dirname, name)).size)
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(3_000_000)
})

test('what was learned from share-alike text is in files of that licence only', () => {
  const mixed = files.filter((name) => {
    const { licence, credits } = readTable(name)
    const isShareAlike = [licence, ...credits].some((line) => line.includes('BY-SA'))
    return isShareAlike !== name.includes('.cc-by-sa.')
  })
  expect(mixed).toEqual([])
})

test('every origin of every file is among the lines to print', () => {
  const origins = new Set(files.flatMap((name) => readTable(name).credits))
  expect([...origins].sort()).toEqual(lexiconCredits)
})

test('translations that nothing in the text itself gives away are found', () => {
  const source = ['Вода холодная.', 'Мой брат читает книгу.', 'Завтра будет дождь.', 'Где твоя собака?']
  const target = ['The water is cold.', 'It will rain tomorrow.', 'Where is your dog?']
  const links = alignSegments({ sourceLanguage: 'ru', targetLanguage: 'en', source, target })
  expect(links.map((link) => [link.source, link.target])).toEqual([
    [[0], [0]],
    [[1], []],
    [[2], [1]],
    [[3], [2]],
  ])
})
