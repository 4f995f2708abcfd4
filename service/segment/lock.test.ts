/** Segments that are to stay as they are: locked by whoever sent the file, or here. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ArticleId, SegmentId } from '../../core/model/ids.ts'
import { confirm, importText, must, openTestDesk, segmentsOf, type TestDesk } from '../testing/test-desk.ts'

const text = 'The fair opened early. It rained all day. Entry was free.'

async function opened() {
  const desk = openTestDesk()
  const article = await importText(desk, text)
  const all = await segmentsOf(desk, article)
  return { desk, article, ids: all.map(({ id }) => id) as [SegmentId, SegmentId, SegmentId] }
}

function lock(desk: TestDesk, segments: readonly SegmentId[], isLocked = true) {
  return desk.ask('segment.lock', { segments: [...segments], isLocked })
}

async function locks(desk: TestDesk, article: ArticleId): Promise<readonly boolean[]> {
  return (await segmentsOf(desk, article)).map(({ isLocked }) => isLocked === true)
}

const refused = { ok: false, failure: { kind: 'segment-locked' } }

test('a locked segment takes no edit, no confirmation, no cut and no return until it is unlocked', async () => {
  const { desk, article, ids } = await opened()
  const [segment] = ids
  must(await lock(desk, [segment]))
  const basedOn = { segment, basedOn: null }
  expect(await desk.ask('segment.edit', { ...basedOn, text: 'The fair was late.' })).toMatchObject(refused)
  expect(await desk.ask('segment.confirm', { ...basedOn, text: 'The fair opened early.' })).toMatchObject(refused)
  expect(await desk.ask('segment.split', { ...basedOn, at: 8 })).toMatchObject(refused)
  expect(await desk.ask('segment.join', { ...basedOn, nextBasedOn: null })).toMatchObject(refused)
  must(await lock(desk, [segment], false))
  must(await desk.ask('segment.edit', { ...basedOn, text: 'The fair was late.' }))
  expect(await locks(desk, article)).toEqual([false, false, false])
})

test('several are locked as one act, which one undo takes back and one redo does again', async () => {
  const { desk, article, ids } = await opened()
  const [first, second] = ids
  must(await lock(desk, [first]))
  must(await lock(desk, [first, second]))
  expect(await locks(desk, article)).toEqual([true, true, false])
  must(await desk.ask('action.undo', { article }))
  expect(await locks(desk, article)).toEqual([true, false, false])
  must(await desk.ask('action.redo', { article }))
  expect(await locks(desk, article)).toEqual([true, true, false])
})

test('what is so already is no act', async () => {
  const { desk, ids } = await opened()
  expect(must(await lock(desk, [ids[0]], false)).action).toBeUndefined()
})

test('a replacement leaves out what is locked, and counts it', async () => {
  const { desk, article, ids } = await opened()
  must(await lock(desk, [ids[1]]))
  const pattern = { text: 'e', isCaseExact: false, isWholeWords: false, isRegex: false, isAccentExact: true }
  const search = { article, side: 'target', pattern, replacement: { text: 'E', isCaseFollowed: false } } as const
  const found = must(await desk.ask('find.search', search))
  const done = must(await desk.ask('find.replace', { search: found.search, without: [] }))
  const texts = (await segmentsOf(desk, article)).map((one) => one.text)
  expect([texts[1], done.closed, found.closed]).toEqual(['It rained all day.', found.closed, found.closed])
  expect(texts[0]).toBe('ThE fair opEnEd Early.')
})

test('locked segments wait for nobody: the article is delivered and approved without them, and they stay what they are', async () => {
  const { desk, article, ids } = await opened()
  must(await lock(desk, [ids[2]]))
  await confirm(desk, article, 0)
  await confirm(desk, article, 1)
  must(await desk.ask('article.move', { article, act: 'deliver', accepted: ['unread-segments'] }))
  const before = (await segmentsOf(desk, article))[2]?.state
  must(await desk.ask('article.move', { article, act: 'approve', accepted: ['unread-segments'] }))
  expect((await segmentsOf(desk, article)).map(({ state }) => state)).toEqual(['approved', 'approved', before])
})

test.each([
  ['ferry.ru-en.sdlxliff', 1],
  ['ferry.ru-en.mqxliff', 1],
  ['ferry.ru-en.xlf', 1],
])('%s brings its locks and its notes along', async (name, count) => {
  const desk = openTestDesk()
  const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, '../../samples/formats', name)))
  const bitext = { name, bytes, sourceLanguage: 'ru', targetLanguage: 'en' }
  const { article } = must(await desk.ask('article.import', { bitext, allowMismatch: true }))
  expect((await locks(desk, article.id)).filter(Boolean)).toHaveLength(count)
  const threads = must(await desk.ask('comment.list', { article: article.id }))
  expect(
    threads.every(({ anchor, remarks }) => anchor !== undefined && remarks.every(({ by }) => by.id === undefined)),
  ).toBe(true)
})
