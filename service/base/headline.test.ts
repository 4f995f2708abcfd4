import { afterEach, beforeEach, expect, test } from 'vitest'
import { edit, importText, must, openTestDesk, type TestDesk } from '../testing/test-desk.ts'

let desk: TestDesk
beforeEach(() => {
  desk = openTestDesk()
})
afterEach(() => desk.close())

const headlineOf = async (text: string, name: string) => {
  const article = await importText(desk, text, undefined, name)
  return must(await desk.ask('article.open', { article })).article.headline
}

test('the headline is what the format calls so, as a reader sees it', async () => {
  expect(await headlineOf('# A **new** bridge\n\nIt is open.\n', 'bridge.md')).toBe('A new bridge')
})

test('of a text without any headline the first paragraph is one', async () => {
  expect(await headlineOf('It rained all day long. Nobody went out, and the shops were closed.\n', 'rain.txt')).toBe(
    'It rained all day long. Nobody went out, and the shops were closed.',
  )
})

test('the library shows a headline as it was corrected, and as it was when that is undone', async () => {
  const article = await importText(desk, '# A knew bridge\n\nIt is open.\n', undefined, 'bridge.md')
  const shown = async () => (await desk.ask('article.list', {}))[0]?.article.headline
  const { head } = await edit(desk, article, 0, 'A new bridge')
  const corrected = await shown()
  must(await desk.ask('action.undo', { article }))
  expect([head.article.headline, corrected, await shown()]).toEqual(['A new bridge', 'A new bridge', 'A knew bridge'])
})
