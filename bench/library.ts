/**
 * `node bench/library.ts [SEGMENTS [SEGMENTS-AN-ARTICLE]]`: how long a large library takes to fill, to page, to edit and to search.
 * Beside the commit of an edit stands its floor: one bare row, inserted by better-sqlite3 into an empty file with
 * the same durability, in the same run on the same disk. In an article of 10,000 segments with thousands of open findings
 * the two take turns, and it is told how long the findings of an edit take to follow its answer.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import type { Arguments, CommandName } from '../contract/commands.ts'
import type { ArticleId } from '../core/model/ids.ts'
import { openDesk } from '../service/desk.ts'
import { madeText, quantile, madeWords as words } from './made-text.ts'

const segments = Number(process.argv[2] ?? 100_000)
/** An ordinary news article, and the long ones that fill the library. */
const newsArticle = 60
const perArticle = Number(process.argv[3] ?? 1_000)
const folder = mkdtempSync(join(tmpdir(), 'sverka-bench-'))
const workerEntry = fileURLToPath(new URL('../service/workers/article-worker.ts', import.meta.url))

async function measure(rounds: number, act: (round: number) => unknown): Promise<string> {
  for (let warm = 0; warm < 5; warm++) await act(warm)
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    await act(5 + round)
    times.push(performance.now() - start)
  }
  return `p50 ${quantile(times, 0.5).toFixed(2)} ms, p95 ${quantile(times, 0.95).toFixed(2)} ms`
}

function floorDatabase() {
  const db = new Database(join(folder, 'floor.db'))
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec('CREATE TABLE edit (row INTEGER PRIMARY KEY, before TEXT, after TEXT) STRICT')
  const insert = db.prepare('INSERT INTO edit (before, after) VALUES (?, ?)')
  return { insert: (n: number) => insert.run(madeText(4), `${n}`), close: () => db.close() }
}

const opened = openDesk({ libraryFile: join(folder, 'library.sverka'), workerEntry })
if (!opened.ok) throw new Error(opened.failure.kind)
const desk = opened.value
const control = { onProgress: () => undefined, signal: new AbortController().signal }
const ask = async <Name extends CommandName>(name: Name, args: Arguments<Name>) => desk.answer(name, args, control)

async function importArticle(number: number, length: number, garbledEvery = 0): Promise<ArticleId> {
  const bytes = new TextEncoder().encode(madeText(length, garbledEvery))
  const target = { name: `article-${number}.txt`, bytes, encoding: 'utf-8', format: 'txt', language: 'en' } as const
  const imported = await ask('article.import', { target })
  if (!imported.ok) throw new Error(imported.failure.kind)
  return imported.value.article.id
}

async function middleSegment(article: ArticleId) {
  const { total } = await ask('article.rows', { article, start: 0, count: 0 })
  const { rows } = await ask('article.rows', { article, start: Math.floor(total / 2), count: 1 })
  const segment = rows[0]?.target[0]
  if (segment === undefined) throw new Error('a row without a target')
  return segment
}

async function editor(article: ArticleId) {
  const { id, text: typed, latestEdit } = await middleSegment(article)
  let basedOn = latestEdit ?? null
  return async (round: number) => {
    const edited = await ask('segment.edit', {
      segment: id,
      basedOn,
      text: `${typed.slice(0, -1)} ${words[round % 500]}.`,
    })
    if (!edited.ok) throw new Error(edited.failure.kind)
    basedOn = edited.value.segments[0]?.latestEdit ?? null
  }
}

async function drafter(article: ArticleId) {
  const { id, latestEdit } = await middleSegment(article)
  return (round: number) => ask('segment.draft', { segment: id, basedOn: latestEdit ?? null, text: `draft ${round}` })
}

/** The long article full of faults, and how often one of its segments is edited. */
const longArticle = 10_000
const faultEvery = 3
const editsOfLong = 100

const describe = (times: readonly number[]) =>
  `p50 ${quantile(times, 0.5).toFixed(2)} ms, p95 ${quantile(times, 0.95).toFixed(2)} ms`

/** Edits all over the text, each beside a bare row; every other one says a word twice. The next waits for its checks. */
async function editLong(article: ArticleId, floor: ReturnType<typeof floorDatabase>) {
  const [rows, edits, follows, wholes]: [number[], number[], number[], number[]] = [[], [], [], []]
  for (let round = -5; round < editsOfLong; round++) {
    const row = ((round + 5) * 733) % longArticle
    const segment = (await ask('article.rows', { article, start: row, count: 1 })).rows[0]?.target[0]
    if (segment === undefined) throw new Error(`no row ${row}`)
    const word = words[(round + 5) % 500]
    const text = `${segment.text.slice(0, -1)} ${word}${round % 2 === 0 ? ` ${word}` : ''}.`
    const before = performance.now()
    floor.insert(round)
    const start = performance.now()
    let followed: number | undefined
    const deafen = desk.onEvent(({ kind }) => {
      if (kind === 'findings.changed' || kind === 'article.checked') followed ??= performance.now()
    })
    const edited = await ask('segment.edit', { segment: segment.id, basedOn: segment.latestEdit ?? null, text })
    const end = performance.now()
    if (!edited.ok) throw new Error(edited.failure.kind)
    await desk.checked()
    deafen()
    if (round < 0) continue
    rows.push(start - before)
    edits.push(end - start)
    follows.push((followed ?? end) - start)
    wholes.push(performance.now() - start)
  }
  return { rows, edits, follows, wholes }
}

async function measureLong(floor: ReturnType<typeof floorDatabase>): Promise<void> {
  const article = await importArticle(longArticle, longArticle, faultEvery)
  await desk.checked()
  const open = (await ask('finding.list', { article })).length
  const { rows, edits, follows, wholes } = await editLong(article, floor)
  console.log(`article of ${longArticle} segments with ${open} open findings, load ${loadavg()[0]?.toFixed(1)}`)
  console.log(`  edit, answered and on the disk: ${describe(edits)}`)
  console.log(`  floor beside it, one bare row: ${describe(rows)}`)
  console.log(`  above the floor, p95: ${(quantile(edits, 0.95) - quantile(rows, 0.95)).toFixed(2)} ms`)
  console.log(`  until its findings follow: ${describe(follows)}; until all of it is checked: ${describe(wholes)}`)
}

try {
  const floor = floorDatabase()
  await measureLong(floor)
  const articles: ArticleId[] = []
  const start = performance.now()
  for (let n = 0; n < segments / perArticle; n++) articles.push(await importArticle(n, perArticle))
  const [large] = articles
  if (large === undefined) throw new Error('nothing was imported')
  console.log(`library of ${segments} segments in ${articles.length} articles of ${perArticle}`)
  console.log(`import (read, segment, check, store): ${((performance.now() - start) / 1000).toFixed(1)} s`)
  console.log(`list of articles: ${await measure(20, () => ask('article.list', {}))}`)
  const page = (round: number) =>
    ask('article.rows', { article: large, start: (round * 731) % (perArticle - 100), count: 100 })
  console.log(`page of 100 rows: ${await measure(200, page)}`)
  console.log(`outline of an article: ${await measure(20, () => ask('article.outline', { article: large }))}`)

  const news = await importArticle(newsArticle, newsArticle)
  console.log(
    `edit in an article of ${newsArticle} segments, checked and on the disk: ${await measure(100, await editor(news))}`,
  )
  console.log(`edit in an article of ${perArticle}, checked and on the disk: ${await measure(30, await editor(large))}`)
  console.log(`draft, on the disk: ${await measure(100, await drafter(news))}`)
  console.log(`floor: one bare row, on the disk: ${await measure(200, floor.insert)}`)
  floor.close()

  for (const wanted of [words[17] ?? '', '4242', 'ol']) {
    const search = () => ask('library.search', { text: wanted, limit: 50 })
    console.log(`search for “${wanted}”: ${await measure(20, search)}`)
  }
} finally {
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
}
