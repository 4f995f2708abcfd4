/** Several rows are chosen, and one act is about all of them. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { everyRow } from '../../core/model/row-filter.ts'
import { askByPort, importText, openTestDesk, type TestDesk } from '../../service/testing/test-desk.ts'
import type { Notice } from './notice.ts'
import { OpenArticle } from './open-article.ts'

const sentences = Array.from({ length: 260 }, (_, n) =>
  n % 100 === 0 ? `The bridge opened ${n}.` : `They waited ${n}.`,
)

let desk: TestDesk
let store: OpenArticle
let notices: Notice[]
const ask = askByPort(() => desk)

beforeAll(() => {
  desk = openTestDesk()
})
afterAll(() => desk.close())
beforeEach(async () => {
  store = new OpenArticle(await importText(desk, sentences.join(' ')), ask)
  notices = []
  store.onNotice((notice) => notices.push(notice))
  await store.open()
})

const states = async () => {
  const of = (await store.choice.segments()).map(({ state }) => state)
  return [of.length, ...new Set(of)]
}

test('a choice grows and shrinks from where it was begun, and any other step ends it', async () => {
  await store.goToRow(5)
  await store.choice.extendBy(2)
  const down = store.choice.rows
  await store.choice.extendBy(-3)
  const up = store.choice.rows
  await store.move(1)
  expect([down, up, store.choice.rows, store.choice.isMany]).toEqual([[5, 6, 7], [4, 5], [5], false])
})

test('all that is chosen is confirmed in one act, far beyond what was seen, and undone in one', async () => {
  await store.goToRow(2)
  await store.choice.extendTo(259)
  await store.worklist.confirm('stay')
  const confirmed = [await states(), [...notices]]
  await store.undo()
  expect(confirmed).toEqual([[258, 'approved'], [{ kind: 'confirmed-several', count: 258, critical: 0 }]])
  await store.choice.all()
  expect(await states()).toEqual([260, 'machine'])
})

test('all that is chosen is locked in one act, and only then unlocked', async () => {
  const locked = async () => (await store.choice.segments()).filter(({ isLocked }) => isLocked === true).length
  await store.goToRow(3)
  await store.worklist.turnLock()
  await store.choice.extendBy(4)
  await store.worklist.turnLock()
  const all = await locked()
  await store.undo()
  await store.goToRow(3)
  await store.choice.extendBy(4)
  const undone = await locked()
  await store.worklist.turnLock()
  await store.worklist.turnLock()
  expect([all, undone, await locked()]).toEqual([5, 1, 0])
  expect(notices.map((notice) => [notice.kind, 'count' in notice ? notice.count : 0])).toEqual([
    ['locked', 1],
    ['locked', 4],
    ['undone', 0],
    ['locked', 4],
    ['unlocked', 5],
  ])
})

test('a filter chooses for itself: all it shows is returned, and nothing between', async () => {
  await store.choice.all()
  await store.worklist.confirm('stay')
  await store.sift.wish({ ...everyRow, text: 'bridge' })
  await store.sift.enter()
  await store.choice.all()
  await store.returns.begin('editor')
  const returning = store.slices.comments.state.returning
  expect([store.choice.rows, returning?.segments.length]).toEqual([[0, 100, 200], 3])
})

test('more than one act may be about are refused before anything is asked', async () => {
  const long = Array.from({ length: 1_001 }, (_, n) => `They waited ${n}.`)
  store = new OpenArticle(await importText(desk, long.join(' ')), ask)
  store.onNotice((notice) => notices.push(notice))
  await store.open()
  await store.choice.all()
  await store.worklist.confirm('stay')
  expect(notices).toEqual([{ kind: 'too-many', most: 1_000 }])
})
