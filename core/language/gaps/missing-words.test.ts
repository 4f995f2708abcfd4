/** Gaps are looked for in any text, however odd, in bounded time. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createProductChecker } from '../../../service/models/product-checker.ts'
import { wordsOf } from '../word.ts'
import { doubtfulGaps } from './missing-words.ts'

const { language: languageOf } = createProductChecker()

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
  const model = languageOf(language).gapModel()
  if (!model) throw new Error(`no gap model of ${language}`)
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string()), { maxLength: 40 }), (parts) => {
      const text = parts.join(' ')
      const words = wordsOf(text)
      const gaps = doubtfulGaps({ text, words }, model, 0)
      const isInOrder = gaps.every(({ index }, at) => index > (gaps[at - 1]?.index ?? -1) && index + 1 < words.length)
      return isInOrder && gaps.every(({ odds }) => odds.length === model.classes.length && odds.every(Number.isFinite))
    }),
    { numRuns: 200 },
  )
})

test('a segment of a million characters is no sentence, and not looked into', () => {
  const model = languageOf('en').gapModel()
  if (!model) throw new Error('no gap model of en')
  const text = 'results the talks '.repeat(60_000)
  expect(doubtfulGaps({ text, words: wordsOf(text) }, model, 0)).toEqual([])
})
