/**
 * `npm run bench undo [acts]`: so many random acts of every kind, one series, then all of them undone: is the first state
 * there again to the byte? And the same way back in one act. Printed: acts by kind, and what an act, an undo and the going back cost.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from '../db/connection.ts'
import { doings } from '../service/testing/doings.ts'
import { must, openTestDesk } from '../service/testing/test-desk.ts'
import { importTried, standOf } from '../service/testing/tried-library.ts'

const wanted = Number(process.argv[2] ?? 100_000)
let state = 2026

/** A linear congruential generator (Park and Miller): the same acts on every machine. */
function below(limit: number): number {
  state = (state * 48_271) % 2_147_483_647
  return state % limit
}

const folder = mkdtempSync(join(tmpdir(), 'sverka-bench-'))
const libraryFile = join(folder, 'library.sverka')
const desk = openTestDesk({ libraryFile })
const articles = await importTried(desk)
const reader = connect(libraryFile)
const stand = () => standOf(desk, reader.read)
const first = await stand()
const points = await Promise.all(
  articles.map(async (article) => (await desk.ask('action.log', { article, limit: 1 }))[0]?.id),
)

function say(what: string, startMs: number, count: number): void {
  const ms = performance.now() - startMs
  console.log(`${what}: ${count} in ${(ms / 1000).toFixed(1)} s, ${(ms / Math.max(1, count)).toFixed(2)} ms each`)
}

const done = articles.map(() => 0)
const byKind = new Map<string, number>()
const sum = () => done.reduce((all, count) => all + count, 0)
let start = performance.now()
while (sum() < wanted) {
  const nth = below(articles.length)
  const article = articles[nth]
  const doing = doings[below(doings.length)]
  if (article === undefined || doing === undefined) break
  const count = await doing.does(desk, article, below(50), below(50))
  done[nth] = (done[nth] ?? 0) + count
  if (count > 0) byKind.set(doing.name, (byKind.get(doing.name) ?? 0) + count)
}
say('acts', start, sum())
console.log([...byKind].map(([name, count]) => `${name} ${count}`).join(', '))
const last = await stand()

start = performance.now()
for (const [nth, article] of articles.entries()) {
  for (let step = 0; step < (done[nth] ?? 0); step++) must(await desk.ask('action.undo', { article }))
}
say('undone', start, sum())
const isFirst = (await stand()) === first
for (const [nth, article] of articles.entries()) {
  for (let step = 0; step < (done[nth] ?? 0); step++) must(await desk.ask('action.redo', { article }))
}
const isLast = (await stand()) === last
start = performance.now()
for (const [nth, article] of articles.entries()) {
  const to = points[nth]
  if (to !== undefined) must(await desk.ask('action.goBack', { article, to }))
}
say('gone back', start, articles.length)
const isFirstAgain = (await stand()) === first
console.log(
  `undone it is the first state: ${isFirst}; redone the last: ${isLast}; gone back the first again: ${isFirstAgain}`,
)
reader.close()
await desk.close()
rmSync(folder, { recursive: true, force: true })
process.exitCode = isFirst && isLast && isFirstAgain ? 0 : 1
