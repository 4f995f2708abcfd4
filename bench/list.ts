/**
 * `node bench/list.ts [ARTICLES [LIBRARY]]`: how long the list of a library of many articles takes: its order, the rows
 * that are seen first, a search as it is typed, another order. Beside them stands a floor: the same rows read from SQLite
 * by one bare statement. With a file's name the library is kept there, to be opened in the window.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Arguments, CommandName } from '../contract/commands.ts'
import { connectForReading } from '../db/connection.ts'
import { type OpenDesk, openDesk } from '../service/desk.ts'
import { madeText, quantile } from './made-text.ts'
import { copyArticles } from './many-articles.ts'

const articles = Number(process.argv[2] ?? 10_000)
const [, , , kept] = process.argv
const segments = 20
const rowsSeen = 40
const folder = mkdtempSync(join(tmpdir(), 'sverka-bench-'))
const libraryFile = kept ?? join(folder, 'library.sverka')
const workerEntry = fileURLToPath(new URL('../service/workers/article-worker.ts', import.meta.url))
const control = { onProgress: () => undefined, signal: new AbortController().signal }

function open(): OpenDesk {
  const opened = openDesk({ libraryFile, workerEntry })
  if (!opened.ok) throw new Error(opened.failure.kind)
  return opened.value
}

const askOf =
  (desk: OpenDesk) =>
  async <Name extends CommandName>(name: Name, args: Arguments<Name>) =>
    desk.answer(name, args, control)

async function fill(): Promise<void> {
  const desk = open()
  const bytes = new TextEncoder().encode(madeText(segments, 5))
  const target = { name: 'article.txt', bytes, encoding: 'utf-8', format: 'txt', language: 'en' } as const
  await askOf(desk)('article.import', { target })
  await desk.checked()
  await desk.close()
  copyArticles(libraryFile, articles - 1)
}

async function measure(act: () => unknown): Promise<string> {
  const times: number[] = []
  for (let round = -3; round < 30; round++) {
    const start = performance.now()
    await act()
    if (round >= 0) times.push(performance.now() - start)
  }
  return `p50 ${quantile(times, 0.5).toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms`
}

function floor(): () => unknown {
  const { read } = connectForReading(libraryFile)
  return () => read.all('SELECT row, article, headline, state, language, changed_ms FROM translation')
}

try {
  await fill()
  const desk = open()
  const ask = askOf(desk)
  const wish = { text: '', states: [], by: 'changed', isReversed: false } as const
  const order = (more: object) => ask('article.order', { ...wish, states: [], ...more })
  const { articles: ids } = await order({})
  console.log(`library of ${ids.length} articles of ${segments} segments`)
  console.log(`floor, bare rows of all translations: ${await measure(floor())}`)
  console.log(`order of the list: ${await measure(() => order({}))}`)
  console.log(`… by headline: ${await measure(() => order({ by: 'headline' }))}`)
  console.log(`… of what is typed: ${await measure(() => order({ text: 'or 77' }))}`)
  console.log(
    `the first ${rowsSeen} rows: ${await measure(() => ask('article.list', { articles: ids.slice(0, rowsSeen) }))}`,
  )
  console.log(`all rows at once: ${await measure(() => ask('article.list', {}))}`)
  await desk.close()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
