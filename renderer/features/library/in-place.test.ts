import { expect, test } from 'vitest'
import { inPlace } from './in-place.ts'

const summary = (id: string) => ({ article: { id } })
const ids = (list: readonly ReturnType<typeof summary>[]) => list.map(({ article }) => article.id)

test('an article that arrives stands behind those that are seen, whatever the store puts first', () => {
  const seen = inPlace(undefined, [summary('second'), summary('first')])
  expect(ids(inPlace(seen, [summary('third'), summary('first'), summary('second')]))).toEqual([
    'second',
    'first',
    'third',
  ])
})

test('an article that is gone leaves the others in their order', () => {
  const seen = [summary('a'), summary('b'), summary('c')]
  expect(ids(inPlace(seen, [summary('c'), summary('a')]))).toEqual(['a', 'c'])
})
