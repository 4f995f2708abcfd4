/** Long articles are stored bit by bit; nobody sees one before all of it is there. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ArticleId } from '../../core/model/ids.ts'
import { connect } from '../../db/connection.ts'
import { isSearchBehind } from '../../db/due-search.ts'
import { isAltered } from '../../db/integrity/row-hash.ts'
import { listParts } from '../../db/journal/read-journal.ts'
import { notedXliff } from '../testing/noted-xliff.ts'
import { edit, importText, must, openTestDesk, rowsOf, type TestDesk, textFile } from '../testing/test-desk.ts'

const sentences = 4_400
const longText = Array.from({ length: sentences }, (_, n) => `Boat ${n} came to the harbour.`).join('\n\n')

let folder = ''
let libraryFile = ''
let desk: TestDesk
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sverka-long-'))
  libraryFile = join(folder, 'library.sverka')
  desk = openTestDesk({ libraryFile })
})
afterEach(async () => {
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
})

const importLong = (onStoring: (share: number) => void, signal = new AbortController().signal) =>
  desk.ask(
    'article.import',
    { target: textFile('long.txt', longText, 'en') },
    { signal, onProgress: ({ stage, share }) => stage === 'storing' && onStoring(share) },
  )

/** How many rows are stored of each kind, whoever may see them. */
function storedRows() {
  const connection = connect(libraryFile)
  const tables = [
    ...['article', 'document', 'block', 'segment', 'link', 'link_member', 'finding', 'action'],
    ...['thread', 'remark', 'file_remark'],
  ]
  const counts = tables.map((table) => connection.read.one<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n)
  const faults = [
    connection.raw.pragma('integrity_check', { simple: true }),
    connection.raw.pragma('foreign_key_check'),
  ]
  // What is due is in no index yet.
  if (!isSearchBehind(connection.read)) {
    connection.raw.exec("INSERT INTO segment_search (segment_search, rank) VALUES ('integrity-check', 1)")
  }
  connection.close()
  return { counts, faults }
}

test('while a long article is stored people go on writing, and see nothing of it until all of it is there', async () => {
  const short = await importText(desk, 'The first boat came. It left.')
  const seen: unknown[] = []
  const writing: Promise<unknown>[] = []
  let round = 0
  const { article, rows } = must(
    await importLong(() => {
      if (++round > 5) return
      writing.push(
        edit(desk, short, 0, `The boat came ${'again '.repeat(round)}soon.`),
        desk.ask('article.list', {}).then((listed) => seen.push(listed.length)),
        desk.ask('library.search', { text: 'came to the harbour', limit: 20 }).then((found) => seen.push(found.length)),
      )
    }),
  )
  await Promise.all(writing)
  const inText = await desk.ask('library.search', { text: 'Boat 4399 came to', limit: 20 })
  const listed = await desk.ask('article.list', {})
  expect([new Set(seen), writing.length, rows, inText.length, listed.length]).toEqual([
    new Set([1, 0]),
    15,
    sentences,
    1,
    2,
  ])
  expect((await rowsOf(desk, article.id))[7]?.target[0]?.text).toBe('Boat 7 came to the harbour.')
})

test('the file of a long article takes a part of its room, and comes out as it came', async () => {
  await importLong(() => undefined)
  const connection = connect(libraryFile)
  const kept = connection.read.one<{ size: number }>('SELECT length(bytes) AS size FROM document')?.size ?? 0
  connection.close()
  const [{ article } = { article: { id: '' } }] = await desk.ask('article.list', {})
  const out = must(await desk.ask('article.export', { article: article.id as ArticleId, overrideReason: 'for a look' }))
  expect([kept < longText.length / 3, new TextDecoder().decode(out.bytes)]).toEqual([true, longText])
})

test('the journal writes no text out again that stands in the library, nor the codes of another text', async () => {
  await importNoted(() => undefined)
  await desk.close()
  const lines = listParts(libraryFile)
    .map((path) => readFileSync(path, 'utf8'))
    .join('')
  const times = (words: RegExp) => [...lines.matchAll(words)].length
  // As its block has it, with a sign for each code, and as a reader sees it.
  const texts = [/Boot [\uE000-\uF8FF]2100[\uE000-\uF8FF] kam\./gu, /Boot 2100 kam\./gu]
  expect(texts.map(times)).toEqual([1, 1])
  expect(times(/<g id=/gu)).toBeLessThan(20)
})

test('a long import called off while it is stored leaves nothing', async () => {
  const stop = new AbortController()
  const before = storedRows()
  await expect(importLong((share) => share > 0.7 && stop.abort(), stop.signal)).rejects.toThrow()
  expect(storedRows()).toEqual(before)
})

const importNoted = (onStoring: (share: number) => void, signal = new AbortController().signal) => {
  return desk.ask(
    'article.import',
    { bitext: notedXliff(2_200), allowMismatch: true },
    { signal, onProgress: ({ stage, share }) => stage === 'storing' && onStoring(share) },
  )
}

test('thousands of comments of a file come in bit by bit, each at its segment and as sound as what is written here', async () => {
  const { article } = must(await importNoted(() => undefined))
  const threads = must(await desk.ask('comment.list', { article: article.id }))
  const { rows } = await desk.ask('article.rows', { article: article.id, start: 2_100, count: 1 })
  const connection = connect(libraryFile)
  const altered = (['thread', 'remark', 'file_remark'] as const).flatMap((table) =>
    connection.read.all(`SELECT * FROM ${table} WHERE ${isAltered(table)}`),
  )
  connection.close()
  const [thread] = threads.filter(({ remarks }) => remarks[0]?.words.endsWith('number 2100?'))
  expect([threads.length, thread?.remarks[0]?.by.name, thread?.anchor?.segment, altered]).toEqual([
    2_200,
    'Mira',
    rows[0]?.target[0]?.id,
    [],
  ])
})

test('an import called off among its comments leaves none of them', async () => {
  const before = storedRows()
  const stop = new AbortController()
  let amongComments = 0
  const broken = importNoted(() => {
    const connection = connect(libraryFile)
    amongComments = connection.read.one<{ n: number }>('SELECT count(*) AS n FROM file_remark')?.n ?? 0
    connection.close()
    if (amongComments > 0) stop.abort()
  }, stop.signal)
  await expect(broken).rejects.toThrow()
  expect([amongComments > 0, amongComments < 2_200, storedRows()]).toEqual([true, true, before])
})

test('what a crash left of a long import is seen by nobody, and removed by the next start', async () => {
  const before = storedRows()
  let closed: Promise<void> | undefined
  const broken = importLong((share) => {
    if (share > 0.7) closed ??= desk.close()
  })
  await expect(broken).rejects.toThrow()
  await closed
  const left = storedRows()
  desk = openTestDesk({ libraryFile, isKeeper: true })
  const listed = await desk.ask('article.list', {})
  await desk.tidied
  expect([left.counts[3] !== 0, listed, storedRows()]).toEqual([true, [], before])
})
