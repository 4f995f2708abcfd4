import { expect, test } from 'vitest'
import type { ArticleId, PersonId } from '../../core/model/ids.ts'
import type { Role } from '../../core/model/person.ts'
import { eachTestOpens, type OpenedArticle } from '../testing/opened-article.ts'
import { must, type TestDesk } from '../testing/test-desk.ts'

let desk: TestDesk
let article: ArticleId
let people: ReadonlyMap<Role, PersonId>
let become: OpenedArticle['become']
eachTestOpens(
  'It rained all day.',
  (opened) => {
    desk = opened.desk
    article = opened.article
    people = opened.people
    become = opened.become
  },
  { roles: ['translator', 'editor'] },
)

const note = (role: Role, activeMs: number) => desk.ask('effort.note', { article, person: people.get(role)!, activeMs })
const shown = async () => {
  const { times, hidden } = must(await desk.ask('effort.show', { article }))
  return [times.map(({ by, state, activeMs }) => [by.role, state, activeMs]), hidden]
}

test('time adds up for each person and state, whoever sits at the desk when it arrives', async () => {
  await become('translator')
  for (const ms of [20_000, 30_000]) must(await note('translator', ms))
  must(await note('editor', 5_000))
  expect(await shown()).toEqual([[['translator', 'drafting', 50_000]], 1])
})

test('that of others is told where the library says so', async () => {
  await become('editor')
  must(await note('translator', 1_000))
  const before = await shown()
  await desk.ask('settings.change', { showsEffortOfAll: true })
  expect([before, await shown()]).toEqual([
    [[], 1],
    [[['translator', 'drafting', 1_000]], 0],
  ])
})

test('of no article, or of nobody, is refused', async () => {
  const stranger = '0190a000-0000-7000-8000-000000000001' as ArticleId & PersonId
  const replies = [
    await desk.ask('effort.note', { article: stranger, person: people.get('editor')!, activeMs: 1 }),
    await desk.ask('effort.note', { article, person: stranger, activeMs: 1 }),
    await desk.ask('effort.show', { article: stranger }),
  ]
  expect(replies.map(({ ok }) => ok)).toEqual([false, false, false])
})
