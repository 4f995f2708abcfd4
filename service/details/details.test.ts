/** What is said of an article beside its text. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { DetailChange } from '../../core/model/article-details.ts'
import { type ArticleId, asId, type PersonId } from '../../core/model/ids.ts'
import { confirmAll, edit, importText, moveOn, must, openTestDesk, type TestDesk } from '../testing/test-desk.ts'

let desk: TestDesk
let article: ArticleId
beforeEach(async () => {
  desk = openTestDesk()
  article = await importText(desk, 'The fair opened.\n\nNobody was hurt.')
})
afterEach(() => desk.close())

const say = (...changes: DetailChange[]) => desk.ask('details.change', { article, changes })
const details = async () => must(await desk.ask('details.show', { article })).details
const list = async () => (await desk.ask('article.list', {}))[0]!

describe('the details of an article', () => {
  test('are one act of several, and undo takes all of it back', async () => {
    const { person } = await desk.ask('desk.open', {})
    must(
      await say(
        { field: 'translator', before: null, after: person.id },
        { field: 'deadlineMs', before: null, after: 5_000 },
        { field: 'priority', before: null, after: 'urgent' },
        { field: 'note', before: null, after: 'Call the akimat.\nTwice.' },
      ),
    )
    const said = await details()
    const { translator, deadlineMs, priority } = await list()
    const undone = must(await desk.ask('action.undo', { article }))
    expect([said, translator?.name, deadlineMs, priority, undone.head.redoable, await details()]).toEqual([
      { translator: person.id, deadlineMs: 5_000, priority: 'urgent', note: 'Call the akimat.\nTwice.' },
      person.name,
      5_000,
      'urgent',
      'describe',
      {},
    ])
  })

  test('are not overwritten by whoever saw something else there', async () => {
    must(await say({ field: 'slug', before: null, after: 'fair' }))
    const late = await say({ field: 'slug', before: null, after: 'spring' })
    expect([late, await details()]).toEqual([
      { ok: false, failure: { kind: 'changed-meanwhile', field: 'slug', theirs: 'fair' } },
      { slug: 'fair' },
    ])
  })

  test('are settled whatever state the article is in, and by nobody who is not there', async () => {
    await confirmAll(desk, article)
    must(await moveOn(desk, article, 'deliver'))
    must(await moveOn(desk, article, 'approve'))
    must(await say({ field: 'desk', before: null, after: 'Regions' }))
    const unknown = asId<PersonId>('0190a000-0000-7000-8000-000000000009')
    const refused = await say({ field: 'editor', before: null, after: unknown })
    const { approval } = must(await desk.ask('details.show', { article }))
    expect([refused.ok ? undefined : refused.failure.kind, await details(), approval?.act]).toEqual([
      'no-such-person',
      { desk: 'Regions' },
      'approve',
    ])
  })

  test('of nothing but blanks say nothing, and what was said already is no act', async () => {
    const { action } = must(await say({ field: 'slug', before: null, after: null }))
    expect([action, await details()]).toEqual([undefined, {}])
  })
})

describe('an article that is renamed', () => {
  test('keeps its name while its headline is edited, and has that of its text again when nothing is said', async () => {
    must(await say({ field: 'headline', before: null, after: 'Fair, page 3' }))
    await edit(desk, article, 0, 'The spring fair opened.')
    const renamed = (await list()).article.headline
    must(await say({ field: 'headline', before: 'Fair, page 3', after: null }))
    expect([renamed, (await list()).article.headline]).toEqual(['Fair, page 3', 'The spring fair opened.'])
  })
})

test('the list says whose articles are, and how many have waited since when', async () => {
  const anna = must(await desk.ask('person.add', { name: 'Anna', role: 'translator' }))
  must(await say({ field: 'translator', before: null, after: anna.id }))
  const other = await importText(desk, 'Rain fell.')
  const wish = { text: '', states: [], by: 'person', isReversed: false } as const
  const { articles, people, hasDeadlines } = await desk.ask('article.order', { ...wish, states: [] })
  const { articles: hers } = await desk.ask('article.order', { ...wish, states: [], text: 'anna' })
  const { articles: waiting } = await desk.ask('article.order', { ...wish, states: [], by: 'waiting' })
  expect([articles, people.map(({ name }) => name), hasDeadlines, hers, waiting]).toEqual([
    [article, other],
    ['Anna'],
    false,
    [article],
    [article, other],
  ])
})
