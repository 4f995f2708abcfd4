import { expect, test } from 'vitest'
import type { InlineCode } from '../../model/inline-text.ts'
import { createCodeShelf } from './code-shelf.ts'

const may = { copy: false, delete: true, reorder: true, overlap: false }
const code: InlineCode = { id: 1, kind: 'open', pair: 2, canonical: 'b', equiv: '', raw: '<g id="1">', may }

test('a code is kept once, and one that differs in anything is another', () => {
  const { sameAs } = createCodeShelf()
  const first = sameAs(code)
  const others: readonly InlineCode[] = [
    { ...code, id: 3 },
    { ...code, pair: 4 },
    { ...code, kind: 'close' },
    { ...code, canonical: 'i' },
    { ...code, equiv: 'x' },
    { ...code, raw: '<g id="2">' },
    { ...code, may: { ...may, delete: false } },
  ]
  expect(sameAs({ ...code, may: { ...may } })).toBe(first)
  expect(others.map(sameAs)).toEqual(others)
})

test('however many differ, each is what it was', () => {
  const { sameAs } = createCodeShelf()
  const many = Array.from({ length: 40 }, (_, id) => ({ ...code, id }))
  expect(many.map(sameAs)).toEqual(many)
  expect(many.map((one) => sameAs({ ...one }))).toEqual(many)
})
