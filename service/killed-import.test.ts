/** A store that dies in the middle of importing a long file: its article is whole or not there, and so it is for the journal. */
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { connect } from '../db/connection.ts'
import { isSearchWhole } from '../db/due-search.ts'
import { must, openTestDesk } from './testing/test-desk.ts'

let folder = ''
let libraryFile = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sverka-killed-import-'))
  libraryFile = join(folder, 'library.sverka')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const patience = { timeout: 120_000 }
const units = 2_200

/** The signal it died of. */
function dieWhile(stage: string, share = 0): Promise<string | null> {
  const script = fileURLToPath(new URL('./testing/import-until-moment.ts', import.meta.url))
  const child = spawn(process.execPath, [script, libraryFile, stage, String(share)], { stdio: 'inherit' })
  return new Promise((resolve) => child.on('close', (_code, signal) => resolve(signal)))
}

/** What the next start finds. */
async function foundIn(file: string) {
  const desk = openTestDesk({ libraryFile: file, isKeeper: true })
  const search = async (text: string) => (await desk.ask('library.search', { text, limit: 20 })).length
  const before = await search(`Boot ${units - 1} kam`)
  await desk.tidied
  await desk.indexed()
  const articles = await desk.ask('article.list', {})
  const threads = await Promise.all(
    articles.map(async ({ article }) => must(await desk.ask('comment.list', { article: article.id })).length),
  )
  const seen = {
    segments: articles.map(({ segments }) => segments),
    threads,
    before,
    after: await search('Boot 7 kam'),
  }
  await desk.checked()
  await desk.close()
  return { ...seen, ...inTheFile(file) }
}

function inTheFile(file: string) {
  const connection = connect(file)
  const { raw, read } = connection
  const count = (table: string) => read.one<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n
  const tables = ['article', 'document', 'block', 'segment', 'link_member', 'remark', 'due_search'].map(count)
  const faults = [raw.pragma('integrity_check', { simple: true }), raw.pragma('foreign_key_check')]
  const answer = { tables, faults, isSearchable: isSearchWhole(read) }
  connection.close()
  return answer
}

/** What it finds, and what it finds where nothing is left of the library but its journal. */
async function found() {
  const other = join(folder, 'journal-alone', 'library.sverka')
  cpSync(`${libraryFile}.journal`, `${other}.journal`, { recursive: true })
  writeFileSync(other, '')
  return [await foundIn(libraryFile), await foundIn(other)]
}

const sound = { faults: ['ok', []], isSearchable: true }
const nothing = { ...sound, segments: [], threads: [], before: 0, after: 0, tables: [0, 0, 0, 0, 0, 0, 0] }
const everything = {
  ...sound,
  segments: [units],
  threads: [units],
  before: 1,
  after: 1,
  tables: [1, 2, 2 * units, 2 * units, 2 * units, units, 0],
}

test.each([
  ['it is read', 'segmenting', 0],
  ['its blocks are stored', 'storing', 0.5],
  ['its translation is stored', 'storing', 0.7],
  ['its rows are linked', 'storing', 0.85],
  ['its comments are stored', 'storing', 0.92],
] as const)('nothing is there of a file whose store died while %s', patience, async (_when, stage, share) => {
  expect(await dieWhile(stage, share)).toBe('SIGKILL')
  expect(await found()).toEqual([nothing, nothing])
})

test('all is there of a file whose store died while the search took it in', patience, async () => {
  expect(await dieWhile('indexing')).toBe('SIGKILL')
  expect(await found()).toEqual([everything, everything])
})
