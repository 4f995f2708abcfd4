import { expect, test } from 'vitest'
import { rowAfter } from './use-row-keys.ts'

test.each([
  ['ArrowDown', 0, 1],
  ['ArrowDown', 4, 4],
  ['ArrowUp', 0, 0],
  ['PageDown', 1, 4],
  ['Home', 3, 0],
  ['End', 0, 4],
  ['Tab', 2, undefined],
])('%s in row %i of five leads to %s', (key, at, next) => {
  expect(rowAfter(key, at, 5)).toBe(next)
})
