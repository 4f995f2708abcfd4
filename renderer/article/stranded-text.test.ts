import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ArticleId, SegmentId } from '../../core/model/ids.ts'
import { importText, must, openTestDesk, type TestDesk } from '../../service/testing/test-desk.ts'
import type { Notice } from './notice.ts'
import { OpenArticle } from './open-article.ts'
import { rowAt, targetSegment } from './row-cache.ts'

let folder: string
let desk: TestDesk
let article: ArticleId
let store: OpenArticle
let notices: Notice[]

async function openArticle(): Promise<OpenArticle> {
  const opened = new OpenArticle(article, (name, args) => desk.ask(name, args))
  notices = []
  opened.onNotice((notice) => notices.push(notice))
  await opened.open()
  return opened
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sverka-stranded-'))
  desk = openTestDesk({ libraryFile: join(folder, 'library.sverka'), isKeeper: true })
  article = await importText(desk, 'Snow fell. Roads were closed.\n\nNobody was hurt.\n')
  store = await openArticle()
})
afterEach(async () => {
  store.close()
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
})

const idAt = (row: number): SegmentId => rowAt(store.getState().rows, row)!.target[0]!.id
const texts = () => [0, 1].map((row) => targetSegment(store.getState().rows, idAt(row))?.text)
const stranded = () => store.getState().stranded.map(({ text }) => text)

/** Somebody else joins the first two segments: the second is in the text no more. */
async function joinElsewhere(): Promise<void> {
  must(await desk.ask('segment.join', { segment: idAt(0), basedOn: null, nextBasedOn: null }))
}

test('text whose segment was joined away meanwhile stays on the screen until the person is done with it', async () => {
  const second = idAt(1)
  store.type(second, 'Roads stayed closed.')
  await joinElsewhere()
  await store.leave()
  expect([stranded(), texts(), store.getState().saving, notices]).toEqual([
    ['Roads stayed closed.'],
    ['Snow fell. Roads were closed.', 'Nobody was hurt.'],
    'saved',
    [],
  ])
  await store.discardStranded(second)
  expect(stranded()).toEqual([])
})

test('it stands in the way of nothing else', async () => {
  store.type(idAt(1), 'Roads stayed closed.')
  await joinElsewhere()
  await store.leave()
  store.type(idAt(1), 'Nobody was harmed.')
  await store.leave()
  expect([await store.settle(), texts()[1], stranded()]).toEqual([true, 'Nobody was harmed.', ['Roads stayed closed.']])
})

test('it outlives the end of the app, and is gone for good once it was discarded', async () => {
  const second = idAt(1)
  store.type(second, 'Roads stayed closed.')
  await joinElsewhere()
  await store.leave()
  store.close()
  await desk.close()
  desk = openTestDesk({ libraryFile: join(folder, 'library.sverka'), isKeeper: true })
  store = await openArticle()
  const again = stranded()
  await store.discardStranded(second)
  store.close()
  store = await openArticle()
  expect([again, stranded()]).toEqual([['Roads stayed closed.'], []])
})

test('it goes back into its segment when that comes back', async () => {
  store.type(idAt(1), 'Roads stayed closed.')
  await joinElsewhere()
  await store.leave()
  await store.undo()
  await store.settle()
  expect([stranded(), texts()]).toEqual([[], ['Snow fell.', 'Roads stayed closed.']])
})
