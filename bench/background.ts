/**
 * `npm run bench background [SEGMENTS]`: a long article full of faults is imported. What does an edit of another article
 * cost meanwhile; when are the first findings there, how long do the checks behind the scenes take, what does an edit cost
 * while they run, and what afterwards. All on the disk. Beside each figure stands the load of the machine.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Arguments, CommandName } from '../contract/commands.ts'
import type { ArticleId } from '../core/model/ids.ts'
import { openDesk } from '../service/desk.ts'
import { madeText, madeWords, quantile } from './made-text.ts'

const segments = Number(process.argv[2] ?? 100_000)
const folder = mkdtempSync(join(tmpdir(), 'sverka-bench-'))
const opened = openDesk({
  libraryFile: join(folder, 'library.sverka'),
  workerEntry: fileURLToPath(new URL('../service/workers/article-worker.ts', import.meta.url)),
})
if (!opened.ok) throw new Error(opened.failure.kind)
const desk = opened.value
const control = { onProgress: () => undefined, signal: new AbortController().signal }
const ask = async <Name extends CommandName>(name: Name, args: Arguments<Name>) => desk.answer(name, args, control)
const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`
const pause = (ms: number) => new Promise((resolve) => void setTimeout(resolve, ms))

/** Prints a figure with the load of the machine. */
function report(line: string): void {
  console.log(`${line} (load ${loadavg()[0]?.toFixed(1)})`)
}

async function importMade(length: number, garbledEvery: number): Promise<ArticleId> {
  const bytes = new TextEncoder().encode(madeText(length, garbledEvery))
  const target = { name: `${length}.txt`, bytes, encoding: 'utf-8', format: 'txt', language: 'en' } as const
  const imported = await ask('article.import', { target })
  if (!imported.ok) throw new Error(imported.failure.kind)
  return imported.value.article.id
}

/** One edit of a row, as a window asks for it; answers how long the answer took. */
async function editRow(article: ArticleId, row: number, round: number): Promise<number> {
  const { rows } = await ask('article.rows', { article, start: row, count: 1 })
  const segment = rows[0]?.target[0]
  if (segment === undefined) throw new Error(`no row ${row}`)
  const text = `${segment.text.slice(0, -1)} ${madeWords[round % 500]}.`
  const start = performance.now()
  const edited = await ask('segment.edit', { segment: segment.id, basedOn: segment.latestEdit ?? null, text })
  if (!edited.ok) throw new Error(edited.failure.kind)
  return performance.now() - start
}

function describe(times: readonly number[]): string {
  const figures = [0.5, 0.95, 1].map((share) => quantile(times, share).toFixed(1))
  return `${times.length} edits, p50 ${figures[0]} ms, p95 ${figures[1]} ms, worst ${figures[2]} ms`
}

/** Edits all over the first rows of the text, one every `everyMs` as from a fast hand, until `isOver` or so many were made. */
async function type(
  article: ArticleId,
  rows: number,
  everyMs: number,
  isOver: (round: number) => boolean,
): Promise<readonly number[]> {
  const times: number[] = []
  for (let round = 0; !isOver(round); round++) {
    times.push(await editRow(article, (round * 733) % rows, round))
    await pause(everyMs)
  }
  return times
}

async function importBesideEdits(): Promise<ArticleId> {
  const other = await importMade(40, 0)
  // The first edit of all opens the models.
  await editRow(other, 39, 0)
  const start = performance.now()
  let isOver = false
  const importing = importMade(segments, 3).finally(() => {
    isOver = true
  })
  importing.catch(() => undefined)
  const times = await type(other, 40, 50, () => isOver)
  const article = await importing
  report(`${segments} segments: import ${seconds(performance.now() - start)}`)
  report(`while it ran, in another article: ${describe(times)}`)
  return article
}

async function checkBesideEdits(article: ArticleId): Promise<void> {
  report(`findings there with the import: ${(await ask('finding.list', { article })).length}`)
  const start = performance.now()
  let told: number | undefined
  let isChecked = false
  const deafen = desk.onEvent((event) => {
    if (event.kind === 'article.checked') told ??= performance.now() - start
  })
  const checked = desk.checked().finally(() => {
    isChecked = true
  })
  checked.catch(() => undefined)
  const times = await type(article, segments, 300, () => isChecked)
  await checked
  deafen()
  report(`the first of the rest told after ${seconds(told ?? 0)}`)
  const total = (await ask('finding.list', { article })).length
  report(`all checked after ${seconds(performance.now() - start)}: ${total} findings`)
  report(`while it ran: ${describe(times)}`)
}

try {
  const article = await importBesideEdits()
  await checkBesideEdits(article)
  await desk.checked()
  const start = performance.now()
  await editRow(article, 7, 7)
  report(`first edit afterwards: ${(performance.now() - start).toFixed(1)} ms`)
  report(`afterwards: ${describe(await type(article, segments, 0, (round) => round === 100))}`)
} finally {
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
}
