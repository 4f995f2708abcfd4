import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SegmentId } from '../core/model/ids.ts'
import { connect } from '../db/connection.ts'
import { importText, must, openTestDesk, rowsOf, segmentsOf } from './testing/test-desk.ts'

let folder = ''
let libraryFile = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sverka-kill-'))
  libraryFile = join(folder, 'library.sverka')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Runs a process that never ends, kills it (no handler can run) so long after it first told something; answers all it told. */
function runAndKill(script: string, args: readonly string[], afterMs: number): Promise<readonly string[]> {
  const path = fileURLToPath(new URL(`./testing/${script}`, import.meta.url))
  const child = spawn(process.execPath, [path, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const told: string[] = []
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (told.length === 0) setTimeout(() => child.kill('SIGKILL'), afterMs)
    told.push(line)
  })
  return new Promise((resolve) => child.on('close', () => resolve(told)))
}

/** How often each process is killed; a nightly run may ask for many more. */
const kills = Number(process.env.SVERKA_KILLS ?? 5)
/** Irregular, so that the kill meets every moment of an edit sooner or later. */
const momentsMs = Array.from({ length: kills }, (_, round) => 5 + ((round * 37) % 90))
const patience = { timeout: 120_000 + kills * 10_000 }

async function importBridge(): Promise<SegmentId> {
  const desk = openTestDesk({ libraryFile })
  const article = await importText(desk, 'The bridge is open. Cars pass.')
  const [segment] = await segmentsOf(desk, article)
  await desk.close()
  return segment!.id
}

test('an edit once acknowledged survives the death of its process, every time', patience, async () => {
  const segment = await importBridge()
  const told: string[] = []
  for (const afterMs of momentsMs) {
    const lines = await runAndKill('edit-until-killed.ts', [libraryFile, segment], afterMs)
    told.push(...lines.map((line) => line.slice('edit '.length)))
  }
  const desk = openTestDesk({ libraryFile })
  const { edits } = must(await desk.ask('segment.history', { segment }))
  await desk.close()
  const stored = new Set(edits.map(({ after }) => after))
  expect(told.length).toBeGreaterThanOrEqual(momentsMs.length)
  expect(told.filter((text) => !stored.has(text))).toEqual([])
})

test('what was being typed is there after the death of its process', patience, async () => {
  const segment = await importBridge()
  const lost: string[] = []
  for (const afterMs of momentsMs) {
    const lines = await runAndKill('edit-until-killed.ts', [libraryFile, segment, 'drafts'], afterMs)
    const last = lines.at(-1)
    const desk = openTestDesk({ libraryFile, isKeeper: true })
    const { edits } = must(await desk.ask('segment.history', { segment }))
    await desk.close()
    const texts = edits.map(({ after }) => after)
    // The edit may have been stored, and its draft gone with it, without a moment left to tell.
    const told = last?.replace(/^(?:edit|draft) /u, '') ?? ''
    const follower = told.replace('draft', 'edit')
    if (last !== undefined && !texts.includes(told) && !texts.includes(follower)) lost.push(last)
  }
  expect(lost).toEqual([])
})

test('a half import leaves nothing, and the file is sound', patience, async () => {
  let told = 0
  for (const afterMs of momentsMs) {
    const lines = await runAndKill('import-until-killed.ts', [libraryFile], afterMs * 3)
    told += lines.length
  }
  const desk = openTestDesk({ libraryFile })
  const articles = await desk.ask('article.list', {})
  const whole = await Promise.all(articles.map(async ({ article }) => (await rowsOf(desk, article.id)).length))
  const counts = articles.map(({ segments }) => segments)
  await desk.close()
  const connection = connect(libraryFile)
  const faults = [
    connection.raw.pragma('integrity_check', { simple: true }),
    connection.raw.pragma('foreign_key_check'),
  ]
  const strays = connection.read.one(
    'SELECT count(*) AS n FROM segment WHERE row NOT IN (SELECT segment FROM link_member)',
  )
  connection.close()
  expect(told).toBeGreaterThanOrEqual(kills)
  expect(articles.length).toBeGreaterThanOrEqual(told)
  expect([new Set(counts), new Set(whole), faults, strays]).toEqual([
    new Set([400]),
    new Set([200]),
    ['ok', []],
    { n: 0 },
  ])
})
