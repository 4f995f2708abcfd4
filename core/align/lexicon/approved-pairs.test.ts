import { expect, test } from 'vitest'
import { alignSegments } from '../align-segments.ts'
import { AlignmentCancelled } from '../control.ts'
import { type ApprovedLinks, learnApprovedPairs } from './approved-pairs.ts'
import { lexiconsWith } from './lexicons-with.ts'

/** Creatures nobody ever heard of, so that no lexicon knows them. */
const links: ApprovedLinks = {
  sourceLanguage: 'ru-RU',
  targetLanguage: 'en',
  source: ['Зумбаш пришёл.', 'Зумбаш ушёл.', 'Кылжыга пришла.', 'Кылжыга ушла.'],
  target: ['The florple came.', 'The florple left.', 'The tromble came.', 'The tromble left.'],
}

const best = ({ pairs }: NonNullable<ReturnType<typeof learnApprovedPairs>>, first: string) =>
  pairs.filter((pair) => pair.first === first).sort((one, other) => other.count - one.count)[0]?.second

test('words that always stand in linked sentences are learned, in the order of the languages', () => {
  const learned = learnApprovedPairs(links)!
  expect([learned.languages, best(learned, 'florpl'), best(learned, 'trombl')]).toEqual([
    ['en', 'ru'],
    'zumbas',
    'kiljig',
  ])
})

test('it does not matter which of the two languages is the source', () => {
  const { sourceLanguage, targetLanguage, source, target } = links
  const turned = { sourceLanguage: targetLanguage, targetLanguage: sourceLanguage, source: target, target: source }
  expect(learnApprovedPairs(turned)).toEqual(learnApprovedPairs(links))
})

test('two texts of one language teach nothing', () => {
  expect(learnApprovedPairs({ ...links, sourceLanguage: 'en-GB' })).toBeUndefined()
})

test('an article without a single link, or without words, teaches no pair', () => {
  expect(learnApprovedPairs({ ...links, source: [], target: [] })?.pairs).toEqual([])
  expect(learnApprovedPairs({ ...links, source: ['12', '…'], target: ['12', '!'] })?.pairs).toEqual([])
})

test('learning can be called off', () => {
  expect(() => learnApprovedPairs(links, { shouldStop: () => true })).toThrow(AlignmentCancelled)
})

test('an article longer than is learned at once teaches it part by part', () => {
  const pages = (texts: readonly string[]) => Array.from({ length: 12 }, (_, n) => `${texts[n % 4]} `.repeat(134))
  const learned = learnApprovedPairs({ ...links, source: pages(links.source), target: pages(links.target) })!
  expect([best(learned, 'florpl'), best(learned, 'trombl')]).toEqual(['zumbas', 'kiljig'])
})

test('what was approved changes a link that the texts alone leave wrong', () => {
  const input = {
    sourceLanguage: 'ru',
    targetLanguage: 'en',
    source: ['Зумбаш обедал у реки.', 'Кылжыга обедала дома.'],
    target: ['A big wimble dozed off.', 'A florple had lunch there.', 'A tromble had lunch here.'],
  }
  const { pairs } = learnApprovedPairs(links)!
  const linked = (approved: typeof pairs) =>
    alignSegments({ ...input, lexicons: lexiconsWith(approved, 'ru', 'en') }).map(({ source, target }) => [
      source,
      target,
    ])
  expect([linked([]), linked(pairs)]).toEqual([
    [
      [[0], [0]],
      [[], [1]],
      [[1], [2]],
    ],
    [
      [[], [0]],
      [[0], [1]],
      [[1], [2]],
    ],
  ])
})
