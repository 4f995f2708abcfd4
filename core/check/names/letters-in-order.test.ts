import fc from 'fast-check'
import { expect, test } from 'vitest'
import { areSpeltAlike, lettersInOrder } from './letters-in-order.ts'

test('letters are counted in their order, whatever stands between', () => {
  expect(lettersInOrder('istambul', 'stambula')).toBe(7)
  expect(lettersInOrder('abc', 'cba')).toBe(1)
})

test('two spellings of one name are alike, two names are not', () => {
  expect(areSpeltAlike('karpov', 'karpof', 0.5)).toBe(true)
  expect(areSpeltAlike('karpov', 'finland', 0.5)).toBe(false)
})

test('no name has more in common with another than its letters, and none but itself has all', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(lettersInOrder(a, b)).toBe(lettersInOrder(b, a))
      expect(lettersInOrder(a, b)).toBeLessThanOrEqual(Math.min(a.length, b.length))
      expect(lettersInOrder(a, a)).toBe([...a].length)
    }),
  )
})
