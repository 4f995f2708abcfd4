/** The order of the library. */
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
