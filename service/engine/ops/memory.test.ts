/** What people change in the library's memory is an act of the log, told by its ops. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ActionId } from '../../../core/model/ids.ts'
import { type Connection, connect } from '../../../db/connection.ts'
import { edit, importText, must, openTestDesk, type TestDesk } from '../../testing/test-desk.ts'
import { invertOps } from './registry.ts'
import { readOps } from './stored.ts'

let folder = ''
let desk: TestDesk
let file: Connection
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sverka-memory-'))
  desk = openTestDesk({ libraryFile: join(folder, 'library.sverka') })
  file = connect(join(folder, 'library.sverka'))
})
afterEach(async () => {
  file.close()
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
})

const logged = () =>
  file.read
    .all<{ id: ActionId; kind: string; translation: number | null }>(
      'SELECT id, kind, translation FROM action ORDER BY row',
    )
    .filter(({ translation }) => translation === null)
    .map(({ id, kind }) => ({ kind, ops: must(readOps(file.read, id)) }))
const memory = () => [
  file.read.all('SELECT * FROM correction'),
  file.read.all('SELECT * FROM correction_refusal'),
  file.read.all('SELECT * FROM segment_exception'),
]

async function learnTwice() {
  const article = await importText(desk, 'The colour is red.\n\nThe colour is blue.\n\nThe colour is green.')
  await edit(desk, article, 0, 'The color is red.')
  await edit(desk, article, 1, 'The color is blue.')
  const [correction] = await desk.ask('correction.offers', { article })
  return { article, correction: correction!.id }
}

test('a correction reworded, stopped and offered again: the last act takes back the one before it', async () => {
  const { correction } = await learnTwice()
  const before = memory()
  must(await desk.ask('correction.change', { correction, isStopped: true }))
  must(await desk.ask('correction.change', { correction, isStopped: false }))
  must(await desk.ask('correction.change', { correction, isStopped: false }))
  const [stopped, offered, ...more] = logged()
  expect([stopped?.kind, invertOps(stopped!.ops, () => ''), more, memory()]).toEqual([
    'changeCorrection',
    offered!.ops,
    [],
    before,
  ])
})

test('a correction refused at a place, and that taken back', async () => {
  const { article, correction } = await learnTwice()
  const before = memory()
  const { sites } = must(await desk.ask('correction.places', { correction, article, start: 0, count: 10 }))
  const places = sites.map(({ segment, basedOn, start }) => ({ segment, basedOn, start }))
  for (const isRefused of [true, true, false])
    must(await desk.ask('correction.refuse', { correction, places, isRefused }))
  const [refused, taken, ...more] = logged()
  expect([refused?.kind, invertOps(refused!.ops, () => ''), more, memory()]).toEqual([
    'refuseCorrection',
    taken!.ops,
    [],
    before,
  ])
})

test('a correction forgotten keeps what would bring it back', async () => {
  const { correction } = await learnTwice()
  must(await desk.ask('correction.remove', { correction }))
  const [forgotten] = logged()
  const known = file.read.one<{ n: number }>('SELECT count(*) AS n FROM correction_made')
  expect([forgotten?.kind, forgotten?.ops.length, known?.n, await desk.ask('correction.list', {})]).toEqual([
    'forgetCorrection',
    1,
    2,
    [],
  ])
})

test('what a split taught is forgotten as an act', async () => {
  const article = await importText(desk, 'It was approx. Five metres long.')
  const [row] = (await desk.ask('article.rows', { article, start: 0, count: 1 })).rows
  const segment = row!.target[0]!
  const at = segment.text.indexOf(' Five')
  must(await desk.ask('segment.split', { segment: segment.id, basedOn: null, at }))
  const [learned] = await desk.ask('exception.list', {})
  must(await desk.ask('exception.revoke', { exception: learned!.id }))
  expect([logged().map(({ kind }) => kind), await desk.ask('exception.list', {})]).toEqual([['forgetException'], []])
})
