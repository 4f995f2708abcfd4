import { expect, test } from 'vitest'
import { chooseLines } from './sample.ts'

const globs = ['core/workflow/*.ts']

test('the choice is the same every time, and a part of all lines', () => {
  const all = new Set(chooseLines(globs, 1))
  const some = chooseLines(globs, 6)
  expect(some).toEqual(chooseLines(globs, 6))
  expect([some.every((line) => all.has(line)), some.length > all.size / 12, some.length < all.size / 3]).toEqual([
    true,
    true,
    true,
  ])
})

test('a line is named as the runner wants it, and tests are never chosen', () => {
  expect(chooseLines(globs, 1)[0]).toBe('core/workflow/close-text.ts:1-1')
  expect(chooseLines(globs, 1).filter((line) => line.includes('.test.ts'))).toEqual([])
})
