import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { askByPort, importText, openTestDesk, type TestDesk } from '../../service/testing/test-desk.ts'
import { OpenArticle } from './open-article.ts'
import { rowAt } from './row-cache.ts'

const target =
  'The bridge opens on Monday. It is the longest it is the longest in the region. The mayor thanked the builders.'

let desk: TestDesk
let store: OpenArticle
/** How often each slice was said to have changed. */
let heard: Record<'text' | 'findings' | 'selection' | 'saving', number>

const ask = askByPort(() => desk)

const idAt = (row: number) => rowAt(store.getState().rows, row)!.target[0]!.id

function listenAnew(): void {
  heard = { text: 0, findings: 0, selection: 0, saving: 0 }
}

beforeAll(() => {
  desk = openTestDesk()
})
afterAll(() => desk.close())
beforeEach(async () => {
  store = new OpenArticle(await importText(desk, target), ask)
  store.worklist.role = 'desk'
  await store.open()
  for (const name of ['text', 'findings', 'selection', 'saving'] as const)
    store.slices[name].subscribe(() => {
      heard[name] += 1
    })
  listenAnew()
})

test('a keystroke is news of nothing but what is unsaved, and that once: its editor draws the text itself', async () => {
  store.type(idAt(0), 'The bridge opened')
  expect(heard).toEqual({ text: 0, findings: 0, selection: 0, saving: 1 })
  listenAnew()
  store.type(idAt(0), 'The bridge opened o')
  expect(heard).toEqual({ text: 0, findings: 0, selection: 0, saving: 0 })
  await store.settle()
})

test('going to another segment is news of the selection alone', () => {
  store.goTo({ row: 2, segment: idAt(2) }, { kind: 'start' })
  expect(heard).toEqual({ text: 0, findings: 0, selection: 1, saving: 0 })
})

test('another order of the findings, or a filter, is news of the findings alone', () => {
  store.findings.sort('severity')
  store.findings.show({ ...store.getState().filter, family: 'garble' })
  expect(heard).toEqual({ text: 0, findings: 2, selection: 0, saving: 0 })
})

test('findings that come behind an answer are news of the findings, not of a text that is still the same', async () => {
  const before = store.getState().rows
  await store.refreshFindings()
  expect([heard.findings, heard.selection, heard.saving, store.getState().rows === before]).toEqual([1, 0, 0, true])
})
