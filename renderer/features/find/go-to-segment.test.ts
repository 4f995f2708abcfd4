import { expect, test } from 'vitest'
import { rowTyped } from './go-to-segment.tsx'

test('a typed number names a segment of the article, and nothing else does', () => {
  const typed = ['1', ' 60 ', '61', '0', '-3', '', 'seven', '3.5', '99999999999']
  expect(typed.map((word) => rowTyped(word, 60))).toEqual([0, 59, ...Array.from({ length: 7 }, () => undefined)])
})
