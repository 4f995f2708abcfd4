import { expect, test } from 'vitest'
import { fitMargin, marginLines } from './margin-lines.ts'

test('marks that end on one line share a place in the margin, in the order of the text', () => {
  const ends = [
    { id: 'first', top: 0, bottom: 20 },
    { id: 'small letters', top: 4, bottom: 18 },
    { id: 'next line', top: 26, bottom: 46 },
  ]
  expect(marginLines(ends).map(({ middle, ends }) => [middle, ends.map(({ id }) => id)])).toEqual([
    [10, ['first', 'small letters']],
    [36, ['next line']],
  ])
})

test('numbers that do not fit beside the line are counted', () => {
  expect([fitMargin([3, 17]), fitMargin([3, 7, 12]), fitMargin([1234567])]).toEqual([
    { shown: [3, 17], more: 0 },
    { shown: [3], more: 2 },
    { shown: [1234567], more: 0 },
  ])
})

test('the current one is shown, however many stand before it', () => {
  expect(fitMargin([3, 7, 12], 12)).toEqual({ shown: [12], more: 2 })
})
