import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Bitext } from '../../core/model/finding.ts'
import { type ArticleId, asId, type SegmentId } from '../../core/model/ids.ts'
import { confirm, edit, importText, openTestDesk, type TestDesk } from '../testing/test-desk.ts'
import { outlineOf } from './outline.ts'

const text = Array.from({ length: 30 }, (_, n) => `House ${n} stands. Its door is green.`).join('\n\n')

let desk: TestDesk
let article: ArticleId
beforeEach(async () => {
  desk = openTestDesk()
  article = await importText(desk, text)
})
afterEach(() => desk.close())

test('a page is the rows asked for, in the order of the text', async () => {
  const page = await desk.ask('article.rows', { article, start: 58, count: 20 })
  expect([page.total, page.rows.map(({ index, target }) => [index, target[0]?.text])]).toEqual([
    60,
    [
      [58, 'House 29 stands.'],
      [59, 'Its door is green.'],
    ],
  ])
})

test('seeking goes on from where one is, wraps round once and finds nothing in a finished article', async () => {
  await confirm(desk, article, 20)
  await edit(desk, article, 40, 'House 20 still stands.')
  const seek = async (from: number, direction: 'forward' | 'backward', states: readonly ('approved' | 'draft')[]) =>
    (await desk.ask('article.seek', { article, from, direction, states: [...states] })).row
  const both = ['approved', 'draft'] as const
  expect([
    await seek(-1, 'forward', both),
    await seek(20, 'forward', both),
    await seek(40, 'forward', both),
    await seek(20, 'backward', both),
    await seek(20, 'forward', ['approved']),
  ]).toEqual([20, 40, 20, 40, 20])
  const { row } = await desk.ask('article.seek', { article, from: 3, direction: 'forward', states: ['returned'] })
  expect(row).toBeUndefined()
})

test('search finds words of any case in any article, short ones and Cyrillic ones too', async () => {
  await importText(desk, 'The yurt is warm.', 'В юрте тепло.')
  const texts = async (wanted: string) =>
    (await desk.ask('library.search', { text: wanted, limit: 9 })).map((hit) => [hit.row, hit.text])
  expect([await texts('YURT'), await texts('ЮРТЕ'), await texts('yu'), await texts('ЮР'), await texts('%_')]).toEqual([
    [[0, 'The yurt is warm.']],
    [[0, 'В юрте тепло.']],
    [[0, 'The yurt is warm.']],
    [[0, 'В юрте тепло.']],
    [],
  ])
})

test('a search for a character no text can have finds nothing', async () => {
  for (const text of ['\0', 'door\0green', '"\0'])
    expect(await desk.ask('library.search', { text, limit: 9 })).toEqual([])
})

test('search finds a text as it was edited, and no longer as it was', async () => {
  await edit(desk, article, 1, 'Its door is turquoise.')
  const rows = async (wanted: string) => (await desk.ask('library.search', { text: wanted, limit: 100 })).length
  expect([await rows('turquoise'), await rows('door is green')]).toEqual([1, 29])
})

test('a paragraph begins where every side present begins one', () => {
  const side = (blocks: readonly number[], name: string) =>
    blocks.map((block, n) => ({
      id: asId<SegmentId>(`${name}${n}`),
      text: 'abc',
      block,
      kind: 'paragraph' as const,
      gapBefore: '',
    }))
  const link = (source: readonly number[], target: readonly number[]) => ({
    source: source.map((n) => asId<SegmentId>(`s${n}`)),
    target: target.map((n) => asId<SegmentId>(`t${n}`)),
    confidence: 1,
  })
  const bitext: Bitext = {
    sourceLanguage: 'ru',
    targetLanguage: 'en',
    source: side([0, 1, 1, 2], 's'),
    target: side([0, 0, 1, 1, 2], 't'),
    links: [link([0], [0]), link([1], [1]), link([2], [2]), link([], [3]), link([3], [4])],
  }
  // Row 1 begins a block of the source only, row 2 of the target only: neither is a paragraph of its own.
  expect(outlineOf(bitext)).toEqual([
    { firstRow: 0, rowCount: 4, sourceChars: 9, targetChars: 12 },
    { firstRow: 4, rowCount: 1, sourceChars: 3, targetChars: 3 },
  ])
})
