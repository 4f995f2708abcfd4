/**
 * `npm run bench redline`: what it costs to compare: two segments of 2,000 characters, the whole of an article of 60
 * segments, and of one of 10,000 what the first screen needs (which rows changed, and the redline of those in sight).
 * Floor: reading the same rows without comparing them.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Arguments, CommandName } from '../contract/commands.ts'
import { type ArticleId, asId, type SegmentId } from '../core/model/ids.ts'
import { redlineOf } from '../core/redline/redline.ts'
import { openDesk } from '../service/desk.ts'

const folder = mkdtempSync(join(tmpdir(), 'sverka-bench-'))
const workerEntry = fileURLToPath(new URL('../service/workers/article-worker.ts', import.meta.url))
const opened = openDesk({ libraryFile: join(folder, 'library.sverka'), workerEntry })
if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
const desk = opened.value
const control = { onProgress: () => undefined, signal: new AbortController().signal }
const ask = async <Name extends CommandName>(name: Name, args: Arguments<Name>) => desk.answer(name, args, control)

const words = 'the fair opened late in town where nobody sold tea of this year again and rain fell on every road'.split(
  ' ',
)
let state = 2026

/** A linear congruential generator (Park and Miller): the same text on every machine. */
function below(limit: number): number {
  state = (state * 48_271) % 2_147_483_647
  return state % limit
}

function sentence(length: number): string {
  return `So ${Array.from({ length }, () => words[below(words.length)] ?? '').join(' ')}.`
}

/** One word in ten another one. */
function corrected(text: string): string {
  return text.replace(/\b\w+\b/gu, (word) => (below(10) === 0 ? `${word}ly` : word))
}

function print(name: string, times: readonly number[], floor?: readonly number[]): void {
  const p = (of: readonly number[], share: number) =>
    ([...of].sort((a, b) => a - b)[Math.floor(of.length * share)] ?? 0).toFixed(2)
  const beside = floor === undefined ? '' : `; floor p50 ${p(floor, 0.5)} ms`
  console.log(`${name}: p50 ${p(times, 0.5)} ms, p95 ${p(times, 0.95)} ms${beside}`)
}

async function timesOf(act: () => unknown, count: number): Promise<readonly number[]> {
  const times: number[] = []
  for (let round = 0; round < count + 3; round++) {
    const start = performance.now()
    await act()
    if (round >= 3) times.push(performance.now() - start)
  }
  return times
}

async function articleOf(segments: number): Promise<ArticleId> {
  const paragraphs = Array.from({ length: segments / 4 }, () => Array.from({ length: 4 }, () => sentence(14)).join(' '))
  const bytes = new TextEncoder().encode(paragraphs.join('\n\n'))
  const target = { name: `${segments}.txt`, bytes, encoding: 'utf-8', format: 'txt', language: 'en' } as const
  const imported = await ask('article.import', { target, allowSameFile: true })
  if (!imported.ok) throw new Error(JSON.stringify(imported.failure))
  return imported.value.article.id
}

/** Every segment is corrected once, by an edit. */
async function correctAll(article: ArticleId): Promise<void> {
  for (let start = 0; ; start += 200) {
    const { rows, total } = await ask('article.rows', { article, start, count: 200 })
    for (const { id, text } of rows.flatMap(({ target }) => target)) {
      await ask('segment.edit', { segment: id, basedOn: null, text: corrected(text) })
    }
    if (start + 200 >= total) return
  }
}

const run = (text: string) => [{ segment: asId<SegmentId>('a'), gapBefore: '', text }]
const long = sentence(400).slice(0, 2_000)
const other = corrected(long)
print('redline of two segments of 2,000 characters', await timesOf(() => redlineOf(run(long), run(other)), 100))
const strange = Array.from({ length: 300 }, () => `${String.fromCharCode(97 + below(26))}${below(999)}`).join(' ')
print('  … with nothing in common', await timesOf(() => redlineOf(run(long), run(strange)), 50))

for (const segments of [60, Number(process.argv[2] ?? 10_000)]) {
  const article = await articleOf(segments)
  await correctAll(article)
  const seen = Math.min(segments, 60)
  const floor = await timesOf(() => ask('article.rows', { article, start: 0, count: seen }), 30)
  const shown = { article, since: null, rows: [...Array(seen).keys()] }
  print(
    `${segments} segments, all corrected: redline of ${seen}`,
    await timesOf(() => ask('change.redline', shown), 30),
    floor,
  )
  print('  … rows with changes', await timesOf(() => ask('change.rows', { article, since: null }), 30))
  const first = async () => {
    await ask('change.rows', { article, since: null })
    await ask('change.redline', shown)
  }
  print('  … first screen', await timesOf(first, 30))
}
await desk.close()
rmSync(folder, { recursive: true, force: true })
