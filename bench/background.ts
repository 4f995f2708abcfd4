/**
 * `npm run bench background [SEGMENTS]`: a long article full of faults is imported. When are the first findings there, how
 * long do the checks behind the scenes take, what does an edit cost meanwhile, and what afterwards. All on the disk.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
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

async function importLong(): Promise<ArticleId> {
  const bytes = new TextEncoder().encode(madeText(segments, 3))
  const target = { name: 'long.txt', bytes, encoding: 'utf-8', format: 'txt', language: 'en' } as const
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

/** Edits all over the text, one every `everyMs` as from a fast hand, until `isOver` or so many were made. */
async function type(
  article: ArticleId,
  everyMs: number,
  isOver: (round: number) => boolean,
): Promise<readonly number[]> {
  const times: number[] = []
  for (let round = 0; !isOver(round); round++) {
    times.push(await editRow(article, (round * 733) % segments, round))
    await pause(everyMs)
  }
  return times
}

try {
  let start = performance.now()
  const article = await importLong()
  console.log(`${segments} segments: import ${seconds(performance.now() - start)}`)
  const { length: first } = await ask('finding.list', { article })
  console.log(`findings there with the import: ${first}`)
  start = performance.now()
  let isChecked = false
  const checked = desk.checked().finally(() => {
    isChecked = true
  })
  checked.catch(() => undefined)
  const times = await type(article, 300, () => isChecked)
  await checked
  const total = (await ask('finding.list', { article })).length
  console.log(`all checked after ${seconds(performance.now() - start)}: ${total} findings`)
  console.log(`while it ran: ${describe(times)}`)
  await desk.checked()
  start = performance.now()
  await editRow(article, 7, 7)
  console.log(`first edit afterwards: ${(performance.now() - start).toFixed(1)} ms`)
  console.log(`afterwards: ${describe(await type(article, 0, (round) => round === 100))}`)
} finally {
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
}
