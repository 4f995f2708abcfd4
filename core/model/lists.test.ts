import { expect, test } from 'vitest'
import { append, gather, largest, smallest } from './lists.ts'

const many = Array.from({ length: 300_000 }, (_, index) => index)

test('a list of any length has a largest and a smallest, and can be appended', () => {
  const list = [-1]
  append(list, many)
  expect([largest(list), smallest(list), list.length, largest([], 0)]).toEqual([299_999, -1, 300_001, 0])
})

test('what items give is gathered in their order, though most give nothing', () => {
  const look = (item: number, index: number) => (item % 100 === 7 ? [item, -index] : [])
  expect(gather(many, look)).toEqual(many.flatMap(look))
})
