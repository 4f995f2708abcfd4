/** Gaps are looked for in any text, however odd, in bounded time. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordsOf } from '../word.ts'
import { gapModelOf } from './gap-model.ts'
import { doubtfulGaps } from './missing-words.ts'

const pieces = [
  'the',
  'of',
  'Law',
  'находится',
  'в',
  'x',
  '  ',
  ' ',
  '. ',
  ', "',
  '\ud800',
  '\u202e',
  '😀',
  '2023',
  "'s",
  '-',
]

test.each(['en', 'ru'])('any text in %s gives gaps between two of its words, in order', (language) => {
  const model = gapModelOf(language)
  if (!model) throw new Error(`no gap model of ${language}`)
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string()), { maxLength: 40 }), (parts) => {
      const text = parts.join(' ')
      const words = wordsOf(text)
      const gaps = doubtfulGaps({ text, words, language }, model)
      const isInOrder = gaps.every(({ index }, at) => index > (gaps[at - 1]?.index ?? -1) && index + 1 < words.length)
      return isInOrder && gaps.every(({ odds }) => odds.length === model.classes.length && odds.every(Number.isFinite))
    }),
    { numRuns: 200 },
  )
})

test('a segment of a million characters is no sentence, and not looked into', () => {
  const model = gapModelOf('en')
  if (!model) throw new Error('no gap model of en')
  const text = 'results the talks '.repeat(60_000)
  expect(doubtfulGaps({ text, words: wordsOf(text), language: 'en' }, model)).toEqual([])
})
