/** A text that is no article by its mere length is told before it is taken apart. */
import { expect, test } from 'vitest'
import { sniffFile } from './sniff.ts'
import { findTooLong, longestParagraph, mostLines, mostSentences, mostStops } from './too-long.ts'

const sentence = 'It rained. '

test('a line longer than any paragraph is told with its length', () => {
  const text = `Rain.\n${sentence.repeat(200_000)}\nIt stopped.`
  expect(findTooLong(text)).toEqual({ kind: 'too-long', of: 'characters', count: 2_200_000, limit: longestParagraph })
})

test('and so is the last one, which no line end closes', () => {
  expect(findTooLong('a'.repeat(longestParagraph + 1))).toMatchObject({ count: longestParagraph + 1 })
})

test('more lines than any article has are counted, without the empty ones', () => {
  const text = `${'Rain.\r\n\r\n'.repeat(mostLines)}It stopped.`
  expect(findTooLong(text)).toEqual({ kind: 'too-long', of: 'lines', count: mostLines + 1, limit: mostLines })
})

test('far more sentences than any article has are told before they are cut', () => {
  const text = `${sentence.repeat(mostStops / 100)}\n`.repeat(101)
  expect(findTooLong(text)).toEqual({ kind: 'too-many-sentences', limit: mostSentences })
})

test('points of abbreviations, two for every sentence, are not taken for too many', () => {
  expect(findTooLong('J. R. Aldous wrote it.\n'.repeat(mostSentences - 1))).toBeUndefined()
})

test('what is just short enough passes', () => {
  expect(findTooLong(`${'a'.repeat(longestParagraph)}\n`)).toBeUndefined()
  expect(findTooLong('a\n\n'.repeat(mostLines))).toBeUndefined()
})

test('a file is refused so at the first look', () => {
  const bytes = new TextEncoder().encode(sentence.repeat(1_000_000))
  expect(sniffFile('rain.txt', bytes)).toMatchObject({ failure: { kind: 'too-long', of: 'characters' } })
})
