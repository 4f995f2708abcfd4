/** What a translator is told of their own work. */
import { expect, test } from 'vitest'
import { eachTestOpens, type OpenedArticle } from '../testing/opened-article.ts'
import { confirm, confirmAll, edit, moveOn, must, segmentsOf } from '../testing/test-desk.ts'

let opened: OpenedArticle
eachTestOpens(
  'The fair opened early. It rained all day. Nobody left. Tea was sold. Entry was free.',
  (value) => (opened = value),
  { roles: ['translator', 'editor'] },
)

const mine = () => opened.people.get('translator')!
const told = async () => must(await opened.desk.ask('feedback.article', { article: opened.article, person: mine() }))

async function deliver() {
  const { desk, article, become } = opened
  await become('translator')
  must(await moveOn(desk, article, 'deliver'))
  await become('editor')
}

test('before they deliver there is nothing to tell', async () => {
  const { desk, article } = opened
  expect([
    await desk.ask('feedback.articles', { person: mine() }),
    await desk.ask('feedback.article', { article, person: mine() }),
  ]).toEqual([[], { ok: false, failure: { kind: 'never-delivered' } }])
})

test('each change by another hand is told by its kind, each return by its reason and what came of it', async () => {
  const { desk, article, become } = opened
  await edit(desk, article, 0, 'The fair opened late.')
  await confirmAll(desk, article)
  await deliver()
  await edit(desk, article, 1, 'It snowed all day.')
  await edit(desk, article, 2, 'Nobody left!')
  const [, , , fourth] = await segmentsOf(desk, article)
  must(await desk.ask('segment.return', { segments: [fourth!.id], reason: 'facts', words: 'Coffee?' }))
  must(await desk.ask('article.move', { article, act: 'returnToTranslator', returnReason: 'style' }))
  await become('translator')
  await edit(desk, article, 3, 'Coffee was sold.')
  await confirm(desk, article, 3)
  await deliver()
  await confirmAll(desk, article)
  const { counts, changes, returns } = await told()
  expect([
    await desk.ask('feedback.articles', { person: mine() }),
    counts,
    changes.map(({ row, kind, before, after, by }) => [row, kind, before, after, by.name]),
    returns.map(({ row, reason, words, outcome }) => [row, reason, words, outcome]),
  ]).toEqual([
    [article],
    { unchanged: 2, edited: 2, returned: 1, waiting: 0 },
    [
      [1, 'replaced', 'rained', 'snowed', 'A editor'],
      [2, 'punctuation', '.', '!', 'A editor'],
    ],
    [
      [undefined, 'style', '', undefined],
      [3, 'facts', 'Coffee?', 'mended'],
    ],
  ])
})

test('what nobody has judged yet waits; a change that was taken back is none', async () => {
  const { desk, article } = opened
  await confirmAll(desk, article)
  await deliver()
  await edit(desk, article, 1, 'It snowed all day.')
  must(await desk.ask('action.undo', { article }))
  const { counts, changes } = await told()
  expect([counts, changes]).toEqual([{ unchanged: 0, edited: 0, returned: 0, waiting: 5 }, []])
})
