/** Back to a point of the history: in one act, by whoever might undo each step of the way. */
import { expect, test } from 'vitest'
import type { ActionId } from '../../core/model/ids.ts'
import { eachTestOpens, type OpenedArticle } from '../testing/opened-article.ts'
import { confirmAll, edit, moveOn, must, segmentsOf } from '../testing/test-desk.ts'

let opened: OpenedArticle
eachTestOpens('The fair opened early. It rained all day.\n', (value) => (opened = value), {
  roles: ['translator', 'editor'],
})

const log = () => opened.desk.ask('action.log', { article: opened.article, limit: 50 })
const texts = async () => (await segmentsOf(opened.desk, opened.article)).map(({ text }) => text)
const goBack = (to: ActionId) => opened.desk.ask('action.goBack', { article: opened.article, to })
async function imported(): Promise<ActionId> {
  const first = (await log()).at(-1)
  if (first === undefined) throw new Error('nothing in the log')
  return first.id
}

test('what was done since is one act, and each of it stands no longer', async () => {
  const { desk, article } = opened
  const first = await imported()
  await edit(desk, article, 0, 'The fair opened late.')
  await edit(desk, article, 1, 'It snowed all day.')
  must(await goBack(first))
  const told = (await log()).map(({ kind, standing }) => [kind, standing])
  expect([await texts(), told]).toEqual([
    ['The fair opened early.', 'It rained all day.'],
    [
      ['goBack', 'done'],
      ['edit', 'dropped'],
      ['edit', 'dropped'],
      ['import', undefined],
    ],
  ])
})

test('a point that was undone since is one to go back to', async () => {
  const { desk, article } = opened
  await edit(desk, article, 0, 'The fair opened late.')
  const [late] = await log()
  must(await desk.ask('action.undo', { article }))
  await edit(desk, article, 1, 'It snowed all day.')
  must(await goBack(late!.id))
  const standing = (await log()).map(({ kind, standing: one }) => [kind, one])
  expect([await texts(), standing.slice(0, 4)]).toEqual([
    ['The fair opened late.', 'It rained all day.'],
    [
      ['goBack', 'done'],
      ['edit', 'dropped'],
      ['undo', undefined],
      ['edit', 'done'],
    ],
  ])
})

test('what a later edit of the sitting stood for counts no more than before, though another was written in its place', async () => {
  const { desk, article } = opened
  const learned = async () => (await desk.ask('correction.list', {})).map(({ before, after }) => [before, after])
  await edit(desk, article, 1, 'It snowed all day.')
  expect(await learned()).toEqual([['rained', 'snowed']])
  await edit(desk, article, 1, 'Dawn came.')
  const [dawn] = await log()
  const before = await learned()
  must(await desk.ask('action.undo', { article }))
  await edit(desk, article, 1, 'Dusk came.')
  must(await goBack(dawn!.id))
  expect([(await texts())[1], await learned()]).toEqual(['Dawn came.', before])
})

test('at the newest point there is nothing to do', async () => {
  expect(must(await goBack(await imported())).action).toBeUndefined()
})

test('nobody goes back over what somebody else moved on', async () => {
  const { desk, article, become } = opened
  const first = await imported()
  await confirmAll(desk, article)
  must(await moveOn(desk, article, 'deliver'))
  await become('editor')
  expect(await goBack(first)).toEqual({ ok: false, failure: { kind: 'cannot-go-back', why: 'moved-by-another' } })
})

test('whoever delivered goes back over the delivery, and one undo delivers again', async () => {
  const { desk, article } = opened
  const first = await imported()
  await confirmAll(desk, article)
  must(await moveOn(desk, article, 'deliver'))
  const back = must(await goBack(first)).head.article.state
  const forth = must(await desk.ask('action.undo', { article })).head.article.state
  expect([back, forth]).toEqual(['drafting', 'in_review'])
})

test('an action of another article is no point of this one', async () => {
  expect(await goBack(opened.article as unknown as ActionId)).toEqual({ ok: false, failure: { kind: 'no-such-point' } })
})
