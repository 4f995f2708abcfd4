import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { SegmentId } from '../../core/model/ids.ts'
import { askByPort, importText, openTestDesk, type TestDesk } from '../../service/testing/test-desk.ts'
import type { Notice } from './notice.ts'
import { OpenArticle } from './open-article.ts'
import { rowAt } from './row-cache.ts'

const target = `The bridge opens on Monday. It is the longest it is the longest in the region.

Traffic will be counted from the first day. The mayor thanked the builders.`
let desk: TestDesk

const ask = askByPort(() => desk)

let store: OpenArticle
let notices: Notice[]
let stopListening: () => void

beforeAll(() => {
  desk = openTestDesk()
})
beforeEach(async () => {
  store = new OpenArticle(await importText(desk, target), ask)
  store.findings.habit = 'place'
  notices = []
  store.onNotice((notice) => notices.push(notice))
  stopListening = desk.onEvent((event) => {
    if (event.kind === 'findings.changed' && event.article === store.article) store.takeFindings(structuredClone(event))
  })
  await store.open()
})
afterEach(() => {
  stopListening()
  store.close()
})
afterAll(() => desk.close())

const idAt = (row: number): SegmentId => rowAt(store.getState().rows, row)!.target[0]!.id

async function stored(row: number): Promise<string> {
  const page = await ask('article.rows', { article: store.article, start: row, count: 1 })
  return page.rows[0]!.target[0]!.text
}

const doubled = () => store.getState().findings.find(({ check }) => check === 'doubled-phrase')!

test('taking a fix mends the text and the finding is gone', async () => {
  await store.findings.fix(doubled().id, 0, false)
  const left = store.getState().findings.filter(({ check }) => check === 'doubled-phrase')
  expect([await stored(1), left]).toEqual(['It is the longest in the region.', []])
})

test('what was being typed elsewhere is stored first', async () => {
  store.type(idAt(0), 'Typed.')
  await store.findings.fix(doubled().id, 0, false)
  expect([await stored(0), await stored(1)]).toEqual(['Typed.', 'It is the longest in the region.'])
})

test('the first no is a question; its answer dismisses, and is not asked for again', async () => {
  store.findings.habit = 'ask'
  const { id } = doubled()
  await store.findings.dismiss(id, false)
  const asked = [store.getState().asked?.finding, doubled().id]
  await store.findings.answer('article')
  const told = notices.find(({ kind }) => kind === 'dismissed')
  expect([asked, told, store.findings.habit, store.getState().findings.some((finding) => finding.id === id)]).toEqual([
    [id, id],
    { kind: 'dismissed', check: 'doubled-phrase', scope: 'article', silenced: 1, elsewhere: 0 },
    'article',
    false,
  ])
})

test('a question that is walked away from is no answer', async () => {
  store.findings.habit = 'ask'
  await store.findings.dismiss(doubled().id, false)
  await store.move(1)
  expect([store.getState().asked, store.findings.habit, doubled().check]).toEqual([undefined, 'ask', 'doubled-phrase'])
})

test('no said twice means this place, and asks again the next time', async () => {
  store.findings.habit = 'ask'
  const { id } = doubled()
  await store.findings.dismiss(id, false)
  await store.findings.dismiss(id, false)
  const told = notices.find(({ kind }) => kind === 'dismissed')
  expect([told, store.findings.habit]).toMatchObject([{ scope: 'place' }, 'ask'])
})

test('two answers in one breath are meant for two findings', async () => {
  store.type(idAt(3), 'The mayor thanked thanked the builders.')
  await store.leave()
  await desk.checked()
  const [first, second] = store.getState().findings
  await store.findings.move(1, false)
  await Promise.all([store.findings.answerCurrent('no', false), store.findings.answerCurrent('no', false)])
  const left = store.getState().findings.map(({ id }) => id)
  expect([left.includes(first!.id), left.includes(second!.id), notices.map(({ kind }) => kind)]).toEqual([
    false,
    false,
    ['dismissed', 'dismissed'],
  ])
})

test('what the check of an edit finds joins what is shown; the finding one is at stays the one one is at', async () => {
  await store.findings.move(1, false)
  const { finding, findings } = store.getState()
  store.type(idAt(0), 'The bridge opens opens on Monday.')
  store.type(idAt(1), 'It is the longest it is the longest in the whole region.')
  await store.leave()
  const atOnce = store.getState()
  await desk.checked()
  const checked = store.getState()
  const doubled = (state: typeof checked) => state.findings.filter(({ check }) => check === 'doubled-phrase').length
  expect([findings.length, atOnce.finding, checked.finding]).toEqual([1, finding, finding])
  expect([doubled(atOnce), doubled(checked), checked.head?.openFindings]).toEqual([1, 2, checked.findings.length])
})

test('a repair that mends another finding too is not followed by that one', async () => {
  store.type(idAt(2), 'Traffic traffic will will be counted from the first day.')
  await store.leave()
  await desk.checked()
  const [first] = store.getState().findings.filter(({ row }) => row === 2)
  await store.findings.fix(first!.id, 0, false)
  const { finding, findings } = store.getState()
  const stands = (await ask('finding.list', { article: store.article })).map(({ id }) => id)
  expect([findings.some(({ id }) => id === finding), stands.includes(finding!)]).toEqual([true, true])
  expect(findings.map(({ id }) => id).sort()).toEqual([...stands].sort())
})

test('all of a kind are mended as one act, taken back by one undo', async () => {
  const { id } = doubled()
  const alike = await store.findings.alikeTo(id)
  const before = await stored(1)
  await store.findings.fixMany((alike?.findings ?? []).map(({ finding, fix }) => ({ finding, fix })))
  const after = await stored(1)
  await store.undo()
  expect([alike?.total, after, await stored(1), notices.map(({ kind }) => kind)]).toEqual([
    1,
    'It is the longest in the region.',
    before,
    ['fixed-many', 'undone'],
  ])
})

test('a filter lists one family, and the counts of the head go with every act', async () => {
  store.findings.show({ family: 'garble', check: undefined, severity: undefined })
  const { listed, head } = store.getState()
  await store.findings.fix(doubled().id, 0, false)
  const left = store.getState().head?.findingsByFamily.garble
  expect([listed.length, left]).toEqual([head?.findingsByFamily.garble, listed.length - 1])
})

test('a dismissed one is gone and comes back with undo', async () => {
  const { id } = doubled()
  await store.findings.dismiss(id, false)
  const gone = store.getState().findings.some((finding) => finding.id === id)
  await store.undo()
  expect([gone, store.getState().findings.map(({ check }) => check)]).toEqual([
    false,
    expect.arrayContaining(['doubled-phrase']),
  ])
})

test('one whose text was mended by hand is gone when the segment is left', async () => {
  store.type(idAt(1), 'It is the longest in the region.')
  await store.leave()
  expect(store.getState().findings.filter(({ check }) => check === 'doubled-phrase')).toEqual([])
})
