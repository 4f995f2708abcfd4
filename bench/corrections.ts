/**
 * `npm run bench corrections [SEGMENTS]`: what the memory of corrections costs: counting one at an edit, and finding the
 * places of rare and of common words in a large library.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Arguments, CommandName } from '../contract/commands.ts'
import { derivePairs } from '../core/corrections/derive-pairs.ts'
import type { ArticleId } from '../core/model/ids.ts'
import { asId, type CorrectionId } from '../core/model/ids.ts'
import { connect } from '../db/connection.ts'
import { addMade } from '../db/corrections.ts'
import { listPastEdits } from '../db/past-edits.ts'
import { openDesk } from '../service/desk.ts'

const segments = Number(process.argv[2] ?? 100_000)
const perArticle = Math.min(segments, 2_000)
const rounds = 300
const folder = mkdtempSync(join(tmpdir(), 'sverka-bench-'))
const libraryFile = join(folder, 'library.sverka')
const workerEntry = fileURLToPath(new URL('../service/workers/article-worker.ts', import.meta.url))

/** Words of no language, of two or three syllables; the first are the commonest, as in any text. */
const syllables = ['ba', 'del', 'fi', 'gor', 'hu', 'kam', 'le', 'mis', 'no', 'par', 'ra', 'sel', 'ti', 'vun', 'ze']
const words = syllables.flatMap((one) => syllables.flatMap((two) => [one + two, one + two + one]))
let state = 2026

/** A linear congruential generator (Park and Miller): the same text on every machine. */
function below(limit: number): number {
  state = (state * 48_271) % 2_147_483_647
  return state % limit
}

/** Squared, so that a few words are common and most are rare. */
function word(): string {
  const at = below(1_000) / 1_000
  return words[Math.floor(at * at * words.length)] ?? ''
}

function sentence(number: number): string {
  const said = Array.from({ length: 12 + below(8) }, word)
  if (number % 7 === 0) said.splice(3, 0, 'the Head of State')
  if (number % perArticle === 1) said.splice(3, 0, 'a rare goverment')
  return `So ${said.join(' ')}.`
}

function timesOf(act: (round: number) => unknown, count = rounds): string {
  for (let warm = 0; warm < 5; warm++) act(warm)
  const times = Array.from({ length: count }, (_, round) => {
    const start = performance.now()
    act(round)
    return performance.now() - start
  }).sort((a, b) => a - b)
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(3)
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, worst ${at(0.999)} ms`
}

const opened = openDesk({ libraryFile, workerEntry })
if (!opened.ok) throw new Error(opened.failure.kind)
const desk = opened.value
const control = { onProgress: () => undefined, signal: new AbortController().signal }
const ask = async <Name extends CommandName>(name: Name, args: Arguments<Name>) => desk.answer(name, args, control)

async function importArticle(number: number): Promise<ArticleId> {
  const text = Array.from({ length: perArticle }, (_, n) => sentence(number * perArticle + n)).join('\n\n')
  const bytes = new TextEncoder().encode(text)
  const target = { name: `${number}.txt`, bytes, encoding: 'utf-8', format: 'txt', language: 'en' } as const
  const imported = await ask('article.import', { target, allowMismatch: true })
  if (!imported.ok) throw new Error(imported.failure.kind)
  return imported.value.article.id
}

async function correct(article: ArticleId, before: string, after: string, times: number): Promise<void> {
  let left = times
  for (let start = 0; start < perArticle && left > 0; start += 200) {
    const { rows } = await ask('article.rows', { article, start, count: 200 })
    for (const { target } of rows) {
      const [segment] = target
      if (left === 0 || segment === undefined || !segment.text.includes(before)) continue
      const text = segment.text.replace(before, after)
      await ask('segment.edit', { segment: segment.id, basedOn: segment.latestEdit ?? null, text })
      left--
    }
  }
}

/** The whole of what an edit pays for the memory, on the same file beside the desk: what came before, the pairs, their rows. */
function countingCost(): void {
  const connection = connect(libraryFile)
  const edited = connection.read.one<{ id: string; action: string }>(
    'SELECT segment.id, action.id AS action FROM edit JOIN segment ON segment.row = edit.segment JOIN action ON action.row = edit.action',
  )
  if (edited === undefined) throw new Error('nothing was edited')
  const text = 'In the morning the Head of State met the farmers of three valleys and listened to what they had to say.'
  let round = 0
  timesOf(() => {
    round++
    connection.write((db) => {
      const start = performance.now()
      listPastEdits(db, asId(edited.id))
      for (const pair of derivePairs(
        text,
        text.replace('Head of State', `chief ${round}${words[round % words.length]}`),
        'en',
      )) {
        const taught = { ...pair, small: undefined, capital: undefined }
        addMade(
          db,
          asId<CorrectionId>(`bench-${round}-${pair.start}`),
          'en',
          taught,
          asId(edited.action),
          asId(edited.id),
        )
      }
      inside.push(performance.now() - start)
    })
  })
  connection.close()
}
const inside: number[] = []

try {
  const articles: ArticleId[] = []
  const start = performance.now()
  for (let n = 0; n < segments / perArticle; n++) articles.push(await importArticle(n))
  console.log(`${segments} segments imported in ${((performance.now() - start) / 1000).toFixed(1)} s`)
  const [article] = articles
  if (article === undefined) throw new Error('no article')
  await correct(article, 'goverment', 'government', 1)
  await correct(articles[1] ?? article, 'goverment', 'government', 1)
  await correct(article, 'Head of State', 'head of state', 3)
  countingCost()
  inside.sort((a, b) => a - b)
  const at = (share: number) => (inside[Math.floor(inside.length * share)] ?? 0).toFixed(3)
  console.log(`counting at an edit, its commit not included: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`)
  const offers = await ask('correction.offers', { article })
  for (const { id, before, here, elsewhere, isMore } of offers) {
    const told = timesOf(
      () => desk.answer('correction.places', { correction: id, article, start: 0, count: 100 }, control),
      40,
    )
    console.log(`places of “${before}” (${here} here, ${elsewhere} elsewhere${isMore ? ' and more' : ''}): ${told}`)
  }
  console.log(`all offers of an article: ${timesOf(() => desk.answer('correction.offers', { article }, control), 40)}`)
} finally {
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
}
