/** What is fetched of changes, and what is done with those of white space. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { everyRow } from '../../core/model/row-filter.ts'
import { askByPort, importText, openTestDesk, type TestDesk } from '../../service/testing/test-desk.ts'
import { OpenArticle } from './open-article.ts'
import { rowAt } from './row-cache.ts'

const sentences = Array.from({ length: 600 }, (_, n) =>
  n % 300 === 0 ? `The bridge opened ${n}.` : `They waited ${n}.`,
)

let desk: TestDesk
let store: OpenArticle
const ask = askByPort(() => desk)

beforeAll(() => {
  desk = openTestDesk()
})
afterAll(() => desk.close())
beforeEach(async () => {
  store = new OpenArticle(await importText(desk, sentences.join(' ')), ask)
  await store.open()
})

const at = (row: number) => rowAt(store.getState().rows, row)!.target[0]!

async function write(row: number, text: string): Promise<void> {
  await store.goToRow(row, { kind: 'start' })
  store.type(at(row).id, text)
  await store.leave()
  await store.settle()
}

test('rows that a filter shows side by side have their changes, however far apart they stand', async () => {
  await write(0, 'The bridge opened at noon.')
  await write(300, 'The bridge opened at night.')
  await store.sift.wish({ ...everyRow, text: 'bridge' })
  await store.changes.show('inline')
  store.see(0, 300)
  const marked = () => [...store.slices.changes.state.redlines.values()].map(({ row }) => row)
  await expect.poll(marked).toEqual([0, 300])
})

test('white space between two sentences is gone to and taken back like any other change', async () => {
  const cut = () => ({ segment: at(1).id, basedOn: at(1).latestEdit ?? null })
  await store.mend('segment.join', () => ({ ...cut(), nextBasedOn: at(2).latestEdit ?? null }))
  await expect.poll(() => at(1).text).toBe('They waited 1. They waited 2.')
  await write(1, 'They waited 1.   They waited 2.')
  await store.mend('segment.split', () => ({ ...cut(), at: 'They waited 1.'.length }))
  const gap = () => rowAt(store.getState().rows, 1)?.target[1]?.gapBefore
  await expect.poll(gap).toBe('   ')
  await store.goToRow(0)
  await store.changes.move(1)
  await store.changes.answerCurrent('no')
  await expect.poll(gap).toBe(' ')
})

test('whoever goes elsewhere while the store still answers is not fetched back from there', async () => {
  await write(0, 'The bridge opened at noon.')
  await write(300, 'The bridge opened at night.')
  await store.goToRow(5)
  await store.changes.move(1)
  const taken = store.changes.answerCurrent('no')
  const further = store.changes.answerCurrent('no')
  await store.goToRow(7, { kind: 'start' })
  await Promise.all([taken, further])
  expect([at(300).text, at(0).text, store.getState().place.row]).toEqual([
    'The bridge opened 300.',
    'The bridge opened at noon.',
    7,
  ])
})

test('keys that come faster than the store answers lead as far as each of them would', async () => {
  for (const row of [0, 200, 400]) await write(row, 'They waited in the rain.')
  await store.goToRow(5)
  await Promise.all([store.changes.move(1), store.changes.move(1), store.changes.move(1)])
  expect(store.getState().place.row).toBe(0)
})

test('a comment begun and left is there again when its article is opened anew', () => {
  store.comments.unsaid.set('new', 'Is this the right bridge?')
  store.close()
  const again = new OpenArticle(store.article, ask)
  expect(again.comments.unsaid.get('new')).toBe('Is this the right bridge?')
})
