/** Numbers as newspapers of different countries print them. */
import { expect, test } from 'vitest'
import { canonicalNumber } from './numbers.ts'

test.each([
  ['1 500,5', '1500.5'],
  ['1,500.5', '1500.5'],
  ['1\u00a0500\u00a0000', '1500000'],
  ['3,5', '3.5'],
  ['3.5', '3.5'],
  ['2024', '2024'],
  ['07', '7'],
  ['٢٠٢٤', '2024'],
  ['१२', '12'],
])('%s is read as %s', (printed, canonical) => {
  expect(canonicalNumber(printed)).toBe(canonical)
})
