/** The list of the library. */
import { expect, test } from 'vitest'
import { importText, must, openTestDesk } from '../testing/test-desk.ts'

test('an article that is put away goes to the end of the library, not to its top', async () => {
  let clockMs = 1_000_000
  const desk = openTestDesk({ nowMs: () => clockMs++ })
  const older = await importText(desk, 'The fair opened.')
  const newer = await importText(desk, 'The road was closed.')
  must(await desk.ask('article.move', { article: newer, act: 'spike', reason: 'Held over for Sunday' }))
  const listed = await desk.ask('article.list', {})
  expect(listed.map(({ article }) => article.id)).toEqual([older, newer])
  desk.close()
})

test('a long list is asked for in its order, the first of it whole, then for the articles that are seen', async () => {
  const desk = openTestDesk()
  const fair = await importText(desk, 'The fair opened.')
  const road = await importText(desk, 'The road was closed.')
  const train = await importText(desk, 'The train was late.')
  const { articles, total, first } = await desk.ask('article.order', {
    text: 'the',
    states: [],
    by: 'headline',
    isReversed: true,
    first: 2,
  })
  expect(first.map(({ article }) => article.id).sort()).toEqual([train, road].sort())
  const seen = await desk.ask('article.list', { articles: [train, fair] })
  expect([articles, total, seen.map(({ article }) => article.id).sort()]).toEqual([
    [train, road, fair],
    3,
    [train, fair].sort(),
  ])
  desk.close()
})

test('an article that is seen is told with its findings and its last move, as in the whole list', async () => {
  const desk = openTestDesk()
  const article = await importText(desk, 'The the fair opened.')
  await importText(desk, 'The road was was closed.')
  must(await desk.ask('article.move', { article, act: 'spike', reason: 'Held over for Sunday' }))
  const all = await desk.ask('article.list', {})
  expect(await desk.ask('article.list', { articles: [article] })).toEqual(
    all.filter((summary) => summary.article.id === article),
  )
  desk.close()
})
