/** What holds of every act, whatever was done: it can be taken back to the byte, and done again. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpName, opNames } from '../../core/model/action.ts'
import type { ArticleId } from '../../core/model/ids.ts'
import { type Connection, connect } from '../../db/connection.ts'
import { countFates } from '../../db/fates.ts'
import { doings } from '../testing/doings.ts'
import { importText, must, openTestDesk, type TestDesk } from '../testing/test-desk.ts'

const source = [
  '**Мост** открыли в среду утром. Его строили два года. Дождя не было.',
  'Люди пришли рано и долго ждали. Потом они пошли домой.',
  'Река поднялась на метр. Никто не пострадал.',
].join('\n\n')
const target = [
  'The bridge was opened opened on Wednesday morning. It took two years to build. There was no rain.',
  'People came early and waited long. Then then they went home.',
  'The river rose rose by a metre. Nobody was hurt , they said.',
].join('\n\n')
const other = 'The river rose rose by a metre. Nobody was hurt.\n\nThe bridge was closed closed again.'

let folder = ''
let desk: TestDesk
let reader: Connection
let articles: readonly ArticleId[] = []
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sverka-laws-'))
  desk = openTestDesk({ libraryFile: join(folder, 'library.sverka') })
  articles = [await importText(desk, target, source, 'target.md'), await importText(desk, other)]
  reader = connect(join(folder, 'library.sverka'))
})
afterAll(async () => {
  reader.close()
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
})

/** All that acts change, to the byte, but for what remembers that they were: the log, the history, and what was read. */
const tables = [
  'SELECT id, headline, state FROM translation ORDER BY row',
  'SELECT * FROM article_details ORDER BY translation',
  'SELECT article FROM binned_article ORDER BY article',
  `SELECT segment.id, range_start, range_end, gap_before, imported, segment.text, words, segment.state, block
   FROM segment WHERE position >= 0 ORDER BY document, position`,
  'SELECT link.id, translation, position, confidence, origin, is_locked FROM link ORDER BY translation, position',
  `SELECT link.id AS link, segment.id AS segment FROM link_member JOIN link ON link.row = link_member.link
   JOIN segment ON segment.row = link_member.segment ORDER BY segment.id`,
  `SELECT segment.id, check_id, span_start, span_end, severity, confidence, facts, fixes, dismissal IS NULL AS is_open
   FROM finding JOIN segment ON segment.row = finding.segment
   ORDER BY segment.id, check_id, span_start, span_end, facts`,
  'SELECT id, scope, words, quote FROM dismissal WHERE is_revoked = 0 ORDER BY row',
  `SELECT thread.id, type, segment.id AS segment, span_start, span_end, quote, is_resolved FROM thread
   LEFT JOIN segment ON segment.row = thread.segment WHERE is_withdrawn = 0 ORDER BY thread.row`,
  `SELECT remark.id, words FROM remark JOIN thread ON thread.row = remark.thread
   WHERE remark.is_withdrawn = 0 AND thread.is_withdrawn = 0 ORDER BY remark.row`,
  'SELECT id, language, rule, after FROM segment_exception WHERE is_revoked = 0 ORDER BY row',
]

async function stand(): Promise<string> {
  await desk.checked()
  const corrections = (await desk.ask('correction.list', {})).map(({ before, after, times }) => [before, after, times])
  return JSON.stringify([...tables.map((sql) => reader.read.all(sql)), countFates(reader.read), corrections], null, 1)
}

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

/** Acts on memory alone are of no article, and no undo of an article leads to them. */
const ofMemory: readonly OpName[] = ['correction', 'refusal', 'erasure']

test('every kind of change of an article was among them, and hundreds of acts', () => {
  const expected = opNames.filter((name) => !ofMemory.includes(name))
  const kinds = reader.read.all<{ kind: string }>('SELECT DISTINCT kind FROM action_op').map(({ kind }) => kind)
  const acts = reader.read.one<{ n: number }>('SELECT count(*) AS n FROM action WHERE turned IS NULL')?.n ?? 0
  expect([kinds.sort(), acts > 400]).toEqual([expected.sort(), true])
})
