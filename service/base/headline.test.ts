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

test('whoever searches, or looks at what was dismissed and corrected, is told the headline as it is now', async () => {
  const text =
    '# A knew bridge\n\nIt was opened opened today.\n\nThe colour is red.\n\nThe colour is blue.\n\nThe colour is green.\n'
  const article = await importText(desk, text, undefined, 'bridge.md')
  const [finding] = await desk.ask('finding.list', { article })
  must(await desk.ask('finding.dismiss', { finding: finding!.id, scope: 'article' }))
  for (const index of [2, 3]) await edit(desk, article, index, `The hue is ${['red', 'blue'][index - 2]}.`)
  const [correction] = await desk.ask('correction.list', {})
  const told = async () => {
    const { dismissals } = await desk.ask('dismissal.list', { scopes: ['article'], start: 0, count: 9 })
    const found = await desk.ask('library.search', { text: 'bridge', limit: 9 })
    const places = must(await desk.ask('correction.places', { correction: correction!.id, start: 0, count: 9 }))
    return [found, dismissals, places.sites].map(([first]) => first?.headline)
  }
  const before = await told()
  await edit(desk, article, 0, 'A new bridge')
  const after = await told()
  const [hit] = await desk.ask('library.search', { text: 'a new bri', limit: 9 })
  must(await desk.ask('action.undo', { article }))
  expect([before, after, hit?.text, await told()]).toEqual([
    ['A knew bridge', 'A knew bridge', 'A knew bridge'],
    ['A new bridge', 'A new bridge', 'A new bridge'],
    'A new bridge',
    before,
  ])
})
