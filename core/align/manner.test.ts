/** What is expected of a text goes by its length. */
import { expect, test } from 'vitest'
import { beads } from './beads.ts'
import { mannerOf } from './manner.ts'

test('an article is aligned link by link; in a long text every answer has its price', () => {
  const prices = [mannerOf(20, 20), mannerOf(400, 99), mannerOf(100, 120)].map(({ price }) => price)
  expect(prices).toEqual([
    { link: 0, alone: 0 },
    { link: 0, alone: 0 },
    { link: 0.3, alone: 0.15 },
  ])
})

test('words are learned twice from a text long enough to repeat them, and once from one that repeats them often', () => {
  expect([20, 100, 999, 1000, 10_000].map((size) => mannerOf(size, size).wordPasses)).toEqual([1, 2, 2, 1, 1])
})

test.each([20, 200])('the shapes a text of %i segments may have are all expected, together for certain', (size) => {
  const { shares } = mannerOf(size, size).passage
  expect([shares.length, shares.every((share) => share > 0)]).toEqual([beads.length, true])
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10)
})
