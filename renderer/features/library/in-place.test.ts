import { expect, test } from 'vitest'
import { inPlace } from './in-place.ts'

test('an article that arrives stands behind those that are seen, whatever the store puts first', () => {
  const seen = inPlace(undefined, ['second', 'first'])
  expect(inPlace(seen, ['third', 'first', 'second'])).toEqual(['second', 'first', 'third'])
})

test('an article that is gone leaves the others in their order', () => {
  expect(inPlace(['a', 'b', 'c'], ['c', 'a'])).toEqual(['a', 'c'])
})
