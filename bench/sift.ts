/**
 * `npm run bench sift [SEGMENTS]`: how long the rows of one long article take to be sifted, a filter of each kind and all
 * together. Floor: walking over all its texts once. First is what the first filter costs after a start.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Arguments, CommandName } from '../contract/commands.ts'
import { everyRow, type RowFilter } from '../core/model/row-filter.ts'
import { openDesk } from '../service/desk.ts'
import { madeText, quantile } from './made-text.ts'

const segments = Number(process.argv[2] ?? 100_000)
const folder = mkdtempSync(join(tmpdir(), 'sverka-bench-'))
const libraryFile = join(folder, 'library.sverka')
const workerEntry = fileURLToPath(new URL('../service/workers/article-worker.ts', import.meta.url))
const control = { onProgress: () => undefined, signal: new AbortController().signal }

function openAnew() {
  const opened = openDesk({ libraryFile, workerEntry })
  if (!opened.ok) throw new Error(opened.failure.kind)
  const desk = opened.value
  const ask = async <Name extends CommandName>(name: Name, args: Arguments<Name>) => desk.answer(name, args, control)
  return { desk, ask }
}

async function timed<Answer>(act: () => Promise<Answer>): Promise<readonly [Answer, number]> {
  const start = performance.now()
  const answer = await act()
  return [answer, performance.now() - start]
}

try {
  const first = openAnew()
  const bytes = new TextEncoder().encode(madeText(segments, 20))
  const target = { name: 'long.txt', bytes, encoding: 'utf-8', format: 'txt', language: 'en' } as const
  const imported = await first.ask('article.import', { target, allowMismatch: true, allowSameFile: true })
  if (!imported.ok) throw new Error(imported.failure.kind)
  const article = imported.value.article.id
  const { person } = await first.ask('desk.open', {})
  await first.desk.close()

  const { desk, ask } = openAnew()
  const filters: Readonly<Record<string, Partial<RowFilter>>> = {
    'a word': { text: 'ban' },
    'a word of capitals': { text: 'BAN' },
    'state, all of them': { states: ['machine', 'draft', 'translated'] },
    'state, none': { states: ['approved'] },
    findings: { families: ['garble'] },
    'changed by': { changedBy: [person.id] },
    length: { minChars: 80, maxChars: 90 },
    links: { links: ['unanswered'] },
    'all of it': {
      text: 'ban',
      states: ['machine', 'draft'],
      families: ['garble'],
      minChars: 40,
      links: ['unanswered'],
    },
  }
  const sift = (filter: Partial<RowFilter>) => ask('article.sift', { article, filter: { ...everyRow, ...filter } })
  const [, coldMs] = await timed(() => sift({ text: 'ban' }))
  console.log(`${segments} segments; first ${coldMs.toFixed(0)} ms`)
  for (const [name, filter] of Object.entries(filters)) {
    const times: number[] = []
    let rows = 0
    for (let round = 0; round < 12; round += 1) {
      const [answer, tookMs] = await timed(() => sift(filter))
      rows = answer.rows.length
      if (round > 1) times.push(tookMs)
    }
    console.log(
      `${name}: ${rows} rows; p50 ${quantile(times, 0.5).toFixed(0)} ms, p95 ${quantile(times, 0.95).toFixed(0)} ms`,
    )
  }
  await desk.close()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
