/** What holds of every act, whatever was done: it can be taken back to the byte, and done again. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpName, opNames } from '../../core/model/action.ts'
import type { ArticleId } from '../../core/model/ids.ts'
import { type Connection, connect } from '../../db/connection.ts'
import { doings } from '../testing/doings.ts'
import { must, openTestDesk, type TestDesk } from '../testing/test-desk.ts'
import { importTried, standOf, workOf } from '../testing/tried-library.ts'

let folder = ''
let desk: TestDesk
let reader: Connection
let articles: readonly ArticleId[] = []
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sverka-laws-'))
  desk = openTestDesk({ libraryFile: join(folder, 'library.sverka') })
  articles = await importTried(desk)
  reader = connect(join(folder, 'library.sverka'))
})
afterAll(async () => {
  reader.close()
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
})

const stand = () => standOf(desk, reader.read)

async function turn(direction: 'undo' | 'redo', acts: ReadonlyMap<ArticleId, number>): Promise<void> {
  for (const [article, count] of acts) {
    for (let step = 0; step < count; step++) must(await desk.ask(`action.${direction}`, { article }))
  }
}

/** So many acts in the longest series, and so many series; a nightly run asks for 2,000 acts in one (`SVERKA_ACTS=2000`). */
const longRun = Number(process.env.SVERKA_ACTS ?? 0)
const [longest, runs] = longRun > 0 ? [longRun, 1] : [200, 12]

const deeds = fc.array(
  fc.record({ what: fc.constantFrom(...doings), article: fc.nat(1), where: fc.nat(50), how: fc.nat(50) }),
  { minLength: Math.max(1, longRun), maxLength: longest, size: 'max' },
)

/** One series in which each act is tried all over both articles, so that no kind is left to chance. */
const everyAct = doings.flatMap((what) =>
  [0, 5, 11, 18].flatMap((where) => [0, 1].map((article) => ({ what, article, where, how: where + article }))),
)

test(
  'whatever was done, all of it undone is the first state to the byte, and all of it done again the last',
  async () => {
    const first = await stand()
    await fc.assert(
      fc.asyncProperty(deeds, async (list) => {
        const acts = new Map<ArticleId, number>()
        for (const { what, article: nth, where, how } of list) {
          const article = articles[nth] ?? articles[0]!
          acts.set(article, (acts.get(article) ?? 0) + (await what.does(desk, article, where, how)))
        }
        const last = await stand()
        await turn('undo', acts)
        expect(await stand()).toBe(first)
        await turn('redo', acts)
        expect(await stand()).toBe(last)
        await turn('undo', acts)
        expect(await stand()).toBe(first)
        for (const article of articles) {
          expect(await desk.ask('action.undo', { article })).toEqual({
            ok: false,
            failure: { kind: 'nothing-to-undo' },
          })
        }
      }),
      { numRuns: runs, endOnFailure: true, examples: [[everyAct]] },
    )
  },
  300_000 + longRun * 1_000,
)

type Does = (article: ArticleId, where: number, how: number) => Promise<unknown>
const turns: readonly Does[] = [
  (article) => desk.ask('action.undo', { article }),
  (article) => desk.ask('action.redo', { article }),
]
const does = doings.map(
  (doing): Does =>
    (article, where, how) =>
      doing.does(desk, article, where, how),
)
const history = fc.array(
  fc.record({
    what: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...does) },
      { weight: 1, arbitrary: fc.constantFrom(...turns) },
    ),
    where: fc.nat(50),
    how: fc.nat(50),
  }),
  { minLength: 4, maxLength: 24, size: 'max' },
)

/** Goes to points of a random history, back and forth again, and compares what `read` tells of the library. */
async function tryPoints(read: () => Promise<string>, numRuns: number): Promise<void> {
  const [article] = articles
  if (article === undefined) throw new Error('no article')
  const newest = async () => (await desk.ask('action.log', { article, limit: 1 }))[0]!.id
  await fc.assert(
    fc.asyncProperty(history, fc.array(fc.nat(100), { minLength: 1, maxLength: 3 }), async (list, points) => {
      const seen = [{ at: await newest(), stood: await read() }]
      for (const { what, where, how } of list) {
        await what(article, where, how)
        seen.push({ at: await newest(), stood: await read() })
      }
      for (const nth of points) {
        const before = await read()
        const { at, stood } = seen[nth % seen.length]!
        const { action } = must(await desk.ask('action.goBack', { article, to: at }))
        expect(await read()).toBe(stood)
        if (action === undefined) continue
        must(await desk.ask('action.undo', { article }))
        expect(await read()).toBe(before)
        must(await desk.ask('action.redo', { article }))
        expect(await read()).toBe(stood)
      }
    }),
    { numRuns, endOnFailure: true },
  )
}

test('back at any point of its history an article is what it was then, and one undo leads forth again', async () => {
  await tryPoints(() => workOf(desk, reader.read), 30)
}, 300_000)

test('so are its findings, dismissed or open', async () => {
  await tryPoints(stand, 12)
}, 300_000)

/** Acts on memory alone are of no article, and no undo of an article leads to them. */
const ofMemory: readonly OpName[] = ['concept', 'correction', 'refusal', 'erasure']

test('every kind of change of an article was among them, and hundreds of acts', () => {
  const expected = opNames.filter((name) => !ofMemory.includes(name))
  const kinds = reader.read.all<{ kind: string }>('SELECT DISTINCT kind FROM action_op').map(({ kind }) => kind)
  const acts = reader.read.one<{ n: number }>('SELECT count(*) AS n FROM action WHERE turned IS NULL')?.n ?? 0
  expect([kinds.sort(), acts > 400]).toEqual([expected.sort(), true])
})
