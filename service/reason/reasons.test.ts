/** The reasons a library returns work for are its editors' own list. */
import { beforeEach, expect, test } from 'vitest'
import { eachTestOpens, type OpenedArticle } from '../testing/opened-article.ts'
import { must, segmentsOf } from '../testing/test-desk.ts'

let opened: OpenedArticle
eachTestOpens('The fair opened early.', (value) => (opened = value), { roles: ['editor'] })

const list = async () =>
  (await opened.desk.ask('reason.list', {})).map(({ letter, name, isRetired }) => [letter, name, isRetired])
let events: string[] = []
beforeEach(() => {
  events = []
  opened.desk.onEvent(({ kind }) => events.push(kind))
})

test('it begins with those the app brings along, in its own words and with a letter each', async () => {
  const reasons = await opened.desk.ask('reason.list', {})
  expect([reasons.map(({ letter }) => letter).join(''), reasons.every(({ name }) => name === undefined)]).toEqual([
    'MOAFTGSU',
    true,
  ])
})

test('one is added, renamed, moved, retired and brought back; the others stay as they are', async () => {
  const [first] = must(await opened.desk.ask('reason.add', { letter: 'H', name: 'House style' })).slice(-1)
  const reason = first!.id
  must(await opened.desk.ask('reason.change', { reason, name: 'Our style', at: 1 }))
  must(await opened.desk.ask('reason.change', { reason: 'meaning', name: 'Wrong' }))
  must(await opened.desk.ask('reason.change', { reason: 'unclear', isRetired: true }))
  const changed = await list()
  must(await opened.desk.ask('reason.change', { reason: 'meaning', name: null }))
  must(await opened.desk.ask('reason.change', { reason: 'unclear', isRetired: false }))
  expect([changed.slice(0, 3), changed.at(-1), (await list())[0], (await list()).at(-1), events]).toEqual([
    [
      ['M', 'Wrong', false],
      ['H', 'Our style', false],
      ['O', undefined, false],
    ],
    ['U', undefined, true],
    ['M', undefined, false],
    ['U', undefined, false],
    Array(6).fill('desk.changed'),
  ])
})

test('no two in use have one letter or one name; a retired one gives its letter away', async () => {
  const { desk } = opened
  const taken = await desk.ask('reason.add', { letter: 'M', name: 'Mood' })
  must(await desk.ask('reason.change', { reason: 'meaning', isRetired: true }))
  const [mood] = must(await desk.ask('reason.add', { letter: 'M', name: 'Mood' })).slice(-1)
  expect([
    taken,
    await desk.ask('reason.change', { reason: 'meaning', isRetired: false }),
    await desk.ask('reason.add', { letter: 'X', name: 'Mood' }),
    await desk.ask('reason.change', { reason: mood!.id, name: null }),
    await desk.ask('reason.change', { reason: 'nobody', name: 'X' }),
  ]).toEqual([
    { ok: false, failure: { kind: 'letter-taken', by: 'meaning' } },
    { ok: false, failure: { kind: 'letter-taken', by: mood!.id } },
    { ok: false, failure: { kind: 'name-taken', by: mood!.id } },
    { ok: false, failure: { kind: 'name-missing' } },
    { ok: false, failure: { kind: 'no-such-reason' } },
  ])
})

test('what was returned for a reason says so still when it is retired', async () => {
  const { desk, article } = opened
  const segments = (await segmentsOf(desk, article)).map(({ id }) => id)
  must(await desk.ask('segment.return', { segments, reason: 'style' }))
  must(await desk.ask('reason.change', { reason: 'style', isRetired: true }))
  const [thread] = must(await desk.ask('comment.list', { article }))
  expect(thread?.reason).toBe('style')
})
