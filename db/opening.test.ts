import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { asId, type PersonId } from '../core/model/ids.ts'
import { journalFolder } from './journal/read-journal.ts'
import type { Library, OpenOptions } from './library.ts'
import { applicationId } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import { openLibrary } from './opening.ts'
import { addPerson, listPeople } from './people.ts'

const today = migrations.at(-1)!.schema
let folder = ''
let file = ''
let made = 0
const open: Library[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sverka-opening-'))
  file = join(folder, 'library.sverka')
})
afterEach(() => {
  for (const library of open.splice(0)) library.close()
  rmSync(folder, { recursive: true, force: true })
})

const options = (more: Partial<OpenOptions> = {}): OpenOptions => ({
  nowMs: 1_000,
  newId: () => `id-${made++}`,
  program: 'window',
  ...more,
})
const tryOpen = (more?: Partial<OpenOptions>) => openLibrary(file, options(more))

function mustOpen(more?: Partial<OpenOptions>): Library {
  const opened = tryOpen(more)
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
  open.push(opened.value)
  return opened.value
}

function close(library: Library): void {
  open.splice(open.indexOf(library), 1)
  library.close()
}

const welcome = (library: Library, name: string) =>
  library.write((db) => addPerson(db, { id: asId<PersonId>(`person-${name}`), name, role: 'editor' }))
const names = (library: Library) => listPeople(library.read).map(({ name }) => name)

/** A library on the disk with one person in it, changed by `act` as another program might. */
function makeLibrary(act: (raw: Database.Database) => void = () => undefined): void {
  const library = mustOpen()
  welcome(library, 'Anna')
  close(library)
  const raw = new Database(file)
  act(raw)
  raw.close()
  rmSync(`${file}-lock`)
}

/** All that can be seen of the folder from outside. */
const seen = () =>
  readdirSync(folder).map((name) => {
    const path = join(folder, name)
    return [name, statSync(path).mtimeMs, statSync(path).isFile() ? readFileSync(path, 'hex') : '']
  })

/** What opening answers, and whether everything is as it was before, to the byte. */
function refusal() {
  const before = seen()
  const opened = tryOpen()
  if (opened.ok) opened.value.close()
  return [opened.ok ? 'opened' : opened.failure, JSON.stringify(seen()) === JSON.stringify(before)]
}

describe('what is not for this app is refused and left as it is, to the byte', () => {
  test('the database of another program', () => {
    const raw = new Database(file)
    raw.exec('CREATE TABLE bookmark (url TEXT)')
    raw.close()
    expect(refusal()).toEqual([{ kind: 'not-a-library' }, true])
  })

  test('the database of another program that works in it at this moment', () => {
    const raw = new Database(file)
    raw.exec("PRAGMA journal_mode = WAL; CREATE TABLE bookmark (url TEXT); INSERT INTO bookmark VALUES ('a')")
    const answer = refusal()
    raw.close()
    expect(answer).toEqual([{ kind: 'not-a-library' }, true])
  })

  test('the blank database of another program', () => {
    const raw = new Database(file)
    raw.pragma('application_id = 7')
    raw.close()
    expect(refusal()).toEqual([{ kind: 'not-a-library' }, true])
  })

  test.each([1, 2, 3, 4, 5, 6, 7])('a library of schema %i, of before the first release', (schema) => {
    makeLibrary((raw) => raw.pragma(`user_version = ${schema}`))
    expect(refusal()).toEqual([{ kind: 'unreleased-schema', schema }, true])
    makeLibraryWithLog((raw) => raw.pragma(`user_version = ${schema}`))
    expect(refusal()).toEqual([{ kind: 'unreleased-schema', schema }, true])
  })

  test.each([-1, 0])('a library that says it is of schema %i, which there never was', (schema) => {
    makeLibrary((raw) => raw.pragma(`user_version = ${schema}`))
    expect(refusal()).toEqual([{ kind: 'unfit-schema', schema }, true])
  })

  test('a library of a newer app, also where only its log says so yet', () => {
    makeLibrary((raw) => raw.pragma('user_version = 9999'))
    const newer = { kind: 'newer-schema', schema: 9_999, known: today }
    expect(refusal()).toEqual([newer, true])
    makeLibraryWithLog((raw) => raw.pragma('user_version = 9999'))
    expect(refusal()).toEqual([newer, true])
  })

  test('a library whose schema another program altered since an app of today made it', () => {
    makeLibrary((raw) => raw.exec('DROP INDEX edit_by_segment'))
    expect(refusal()).toEqual([{ kind: 'unfit-schema', schema: today }, true])
  })

  test.each([
    ['trigger', 'CREATE TRIGGER planted AFTER INSERT ON edit BEGIN DELETE FROM edit; END'],
    ['view', 'CREATE VIEW planted AS SELECT * FROM edit'],
    ['table', 'CREATE TABLE segment_search_planted (row INTEGER)'],
    ['column', 'ALTER TABLE person ADD COLUMN planted TEXT'],
  ])('a library with a %s that somebody planted', (_what, sql) => {
    makeLibrary((raw) => raw.exec(sql))
    expect(refusal()).toEqual([{ kind: 'unfit-schema', schema: today }, true])
  })

  test('a folder', () => {
    mkdirSync(file)
    expect(refusal()).toEqual([{ kind: 'is-a-folder' }, true])
  })

  test.skipIf(process.platform === 'win32')('a pipe, which would be waited for without end', () => {
    spawnSync('mkfifo', [file])
    const opened = tryOpen()
    expect(opened).toEqual({ ok: false, failure: { kind: 'not-a-library' } })
  })

  test('a file where a folder should be', () => {
    writeFileSync(join(folder, 'notes.txt'), 'Notes.')
    file = join(folder, 'notes.txt', 'library.sverka')
    expect(tryOpen()).toEqual({ ok: false, failure: { kind: 'no-folder' } })
  })
})

/** A library whose process was killed: what it wrote last stands only in the log. */
function makeLibraryWithLog(act: (raw: Database.Database) => void): void {
  rmSync(file, { force: true })
  rmSync(journalFolder(file), { recursive: true, force: true })
  makeLibrary()
  const raw = new Database(file)
  act(raw)
  const left = ['', '-wal', '-shm'].map((suffix) => [suffix, readFileSync(file + suffix)] as const)
  raw.close()
  for (const [suffix, bytes] of left) writeFileSync(file + suffix, bytes)
}

test('a library killed in its first moment, all of it still in the log, is opened', () => {
  const raw = new Database(file)
  raw.pragma('journal_mode = WAL')
  for (const { sql } of migrations) raw.exec(sql)
  raw.pragma(`user_version = ${today}`)
  raw.pragma(`application_id = ${applicationId}`)
  const left = ['', '-wal'].map((suffix) => [suffix, readFileSync(file + suffix)] as const)
  raw.close()
  for (const [suffix, bytes] of left) writeFileSync(file + suffix, bytes)
  expect(names(mustOpen())).toEqual([])
})

test('libraries of every older schema are known by what they hold', () => {
  const later = { schema: today + 1, name: 'later', sql: 'CREATE TABLE later (row INTEGER PRIMARY KEY) STRICT' }
  for (const { schema } of migrations) {
    file = join(folder, `${schema}.sverka`)
    close(mustOpen({ migrations: migrations.filter((migration) => migration.schema <= schema) }))
    const library = mustOpen({ migrations: [...migrations, later] })
    expect(library.raw.pragma('user_version', { simple: true })).toBe(later.schema)
    close(library)
  }
})

describe('two who open one library', () => {
  const holder = { program: 'window', pid: process.pid, sinceMs: 1_000 }

  test('the second reads all of it, is told who holds it, and changes nothing', () => {
    const first = mustOpen()
    welcome(first, 'Anna')
    const second = mustOpen({ program: 'command-line' })
    welcome(first, 'Berik')
    expect([second.readOnly, names(second)]).toEqual([
      { kind: 'held', holder: expect.objectContaining(holder) },
      ['Anna', 'Berik'],
    ])
    expect(() => welcome(second, 'Dana')).toThrow('readonly')
  })

  test('the second may write as soon as the first is gone', () => {
    const first = mustOpen()
    welcome(first, 'Anna')
    const second = mustOpen()
    const before = second.isFree()
    close(first)
    expect([before, second.isFree()]).toEqual([false, true])
    const third = mustOpen()
    welcome(third, 'Berik')
    expect([third.readOnly, names(second)]).toEqual([undefined, ['Anna', 'Berik']])
  })

  test('a lock file that says nonsense keeps nobody out', () => {
    makeLibrary()
    writeFileSync(`${file}-lock`, 'no lock at all'.repeat(100))
    expect(mustOpen().readOnly).toBe(undefined)
  })

  test('what another program keeps wholly to itself is said to be locked', () => {
    makeLibrary((raw) => raw.pragma('journal_mode = DELETE'))
    const other = new Database(file)
    other.exec('BEGIN EXCLUSIVE')
    expect(tryOpen()).toEqual({ ok: false, failure: { kind: 'locked', holder: undefined } })
    other.close()
  })
})
