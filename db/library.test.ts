import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { asId, type PersonId } from '../core/model/ids.ts'
import { backupFolder, listBackups } from './backups.ts'
import { journalFolder } from './journal/read-journal.ts'
import { keepRollingBackup } from './keep-backup.ts'
import type { OpenOptions } from './library.ts'
import { migrations } from './migrations/index.ts'
import { openLibrary } from './opening.ts'
import { addPerson, listPeople } from './people.ts'
import { readyCopy } from './restore.ts'

const noon = Date.UTC(2026, 10, 22, 12)
const hour = 3_600_000

let folder = ''
let file = ''
let made = 0
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sverka-library-'))
  file = join(folder, 'library.sverka')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function options(more: Partial<OpenOptions> = {}): OpenOptions {
  made += 1
  return { nowMs: noon, newId: () => `id-${made++}`, ...more }
}

function open(more?: Partial<OpenOptions>) {
  const opened = openLibrary(file, options(more))
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
  return opened.value
}

function welcome(name: string): void {
  const library = open()
  library.write((db) => addPerson(db, { id: asId<PersonId>(`person-${name}`), name, role: 'editor' }))
  library.close()
}

function names(): readonly string[] {
  const library = open()
  const people = listPeople(library.read).map(({ name }) => name)
  library.close()
  return people
}

const known = migrations.at(-1)!.schema
const more = { schema: known + 1, name: 'test', sql: 'CREATE TABLE later (row INTEGER PRIMARY KEY) STRICT' }

describe('a library', () => {
  test('is durable from the first moment: WAL, every commit on the disk, foreign keys', () => {
    const library = open()
    const pragmas = ['journal_mode', 'synchronous', 'foreign_keys'].map((name) =>
      library.raw.pragma(name, { simple: true }),
    )
    library.close()
    expect(pragmas).toEqual(['wal', 2, 1])
  })

  test('keeps its identity when it is opened again', () => {
    const identity = () => {
      const library = open()
      const row = library.read.one('SELECT id, device FROM library')
      library.close()
      return row
    }
    expect(identity()).toEqual(identity())
  })

  test('takes back a transaction that throws', () => {
    const library = open()
    const work = () =>
      library.write((db) => {
        addPerson(db, { id: asId<PersonId>('p'), name: 'Anna', role: 'desk' })
        throw new Error('the light went out')
      })
    expect(work).toThrow('the light went out')
    expect(listPeople(library.read)).toEqual([])
    library.close()
  })

  test('of a newer app is refused and left as it is', () => {
    open({ migrations: [...migrations, more] }).close()
    const before = readFileSync(file)
    expect(openLibrary(file, options())).toEqual({
      ok: false,
      failure: { kind: 'newer-schema', schema: known + 1, known },
    })
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  test('is not made of the database of another program', () => {
    const library = open()
    library.raw.pragma('application_id = 1')
    library.close()
    expect(openLibrary(file, options())).toEqual({ ok: false, failure: { kind: 'not-a-library' } })
  })

  test('is copied before a migration, and the copy opens in the app it was made by', () => {
    welcome('Anna')
    open({ migrations: [...migrations, more] }).close()
    const [copy] = listBackups(file).filter(({ kind }) => kind === 'migration')
    copyFileSync(copy!.path, file)
    rmSync(`${file}-wal`, { force: true })
    expect(names()).toEqual(['Anna'])
  })

  test('stays as it was when a migration fails half-way', () => {
    welcome('Anna')
    const broken = { schema: known + 1, name: 'broken', sql: 'CREATE TABLE half (row INTEGER) STRICT; CREATE NONSENSE' }
    expect(() => open({ migrations: [...migrations, broken] })).toThrow('syntax error')
    expect(names()).toEqual(['Anna'])
  })
})

test('a full disk stores nothing of what was under way, and is known by its error', () => {
  welcome('Anna')
  const library = open()
  const pages = Number(library.raw.pragma('page_count', { simple: true }))
  library.raw.pragma(`max_page_count = ${pages}`)
  const failure = (() => {
    try {
      library.write((db) => {
        for (let n = 0; n < 1_000; n++) {
          addPerson(db, { id: asId<PersonId>(`person-${n}`), name: `${n} ${'x'.repeat(100)}`, role: 'desk' })
        }
      })
    } catch (error) {
      return error
    }
    return undefined
  })()
  const people = listPeople(library.read).map(({ name }) => name)
  library.close()
  expect([failure instanceof Error && 'code' in failure && failure.code, people]).toEqual(['SQLITE_FULL', ['Anna']])
})

describe('a library that is missing while copies of it are there', () => {
  beforeEach(async () => {
    welcome('Anna')
    const library = open()
    await keepRollingBackup(library, file, { nowMs: noon - hour, mayThin: true })
    library.close()
  })

  const gone = { 'is gone': () => rmSync(file), 'has no bytes left': () => writeFileSync(file, '') }

  for (const [what, happen] of Object.entries(gone)) {
    test(`and ${what}: is not made anew without asking`, () => {
      happen()
      const copies = listBackups(file).map(({ path, name, kind, atMs }) => {
        return { name, kind, atMs, bytes: statSync(path).size, articles: 0 }
      })
      const there = readdirSync(folder)
      expect(openLibrary(file, options())).toEqual({
        ok: false,
        failure: { kind: 'missing-with-copies', copies },
      })
      expect(readdirSync(folder)).toEqual(there)
    })

    test(`and ${what}: begins anew when a person says so, and the copies stay`, () => {
      happen()
      open({ beginsAnew: true }).close()
      expect([names(), listBackups(file).length]).toEqual([[], 1])
    })
  }

  test('is there again when a restoring was cut short after the old file was moved away', () => {
    const [copy] = listBackups(file)
    welcome('Berik')
    readyCopy(file, copy!, undefined, 'replaced')
    renameSync(file, `${file}.backups/copy-000002-replaced-2026-11-22T12-00-00.000Z.sverka`)
    expect(names()).toEqual(['Anna'])
  })
})

test('a restored copy takes the place of the library, which becomes the newest copy with all that was in its log', async () => {
  welcome('Anna')
  const library = open()
  const copy = await keepRollingBackup(library, file, { nowMs: noon - hour, mayThin: true })
  library.write((db) => addPerson(db, { id: asId<PersonId>('person-Berik'), name: 'Berik', role: 'editor' }))
  readyCopy(file, copy, undefined, 'replaced')
  // As if killed: nothing is written from the log into the file.
  for (const suffix of ['', '-wal']) copyFileSync(file + suffix, join(folder, `killed${suffix}`))
  library.close()
  for (const suffix of ['', '-wal']) renameSync(join(folder, `killed${suffix}`), file + suffix)
  expect(names()).toEqual(['Anna'])
  const [replaced] = listBackups(file)
  readyCopy(file, replaced!, undefined, 'replaced')
  expect([replaced?.kind, names()]).toEqual(['replaced', ['Anna', 'Berik']])
})

describe('a damaged library', () => {
  async function damage(): Promise<void> {
    welcome('Anna')
    const library = open()
    await keepRollingBackup(library, file, { nowMs: noon - hour, mayThin: true })
    library.close()
    welcome('Berik')
    const bytes = readFileSync(file)
    bytes.fill(0x5a, 4096, bytes.length)
    writeFileSync(file, bytes)
  }

  test('gives way to its last good copy and what the journal tells since, and says so', async () => {
    await damage()
    const opened = openLibrary(file, options({ nowMs: noon + 48 * hour }))
    if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
    const { recovery } = opened.value
    const people = listPeople(opened.value.read).map(({ name }) => name)
    opened.value.close()
    expect([people, recovery?.isWhole, recovery?.backupMs, existsSync(recovery?.damagedFile ?? '')]).toEqual([
      ['Anna', 'Berik'],
      true,
      noon - hour,
      true,
    ])
  })

  test('passes over a copy that is damaged itself', async () => {
    await damage()
    writeFileSync(join(backupFolder(file), 'rolling-2026-11-22T11-30-00.000Z.sverka'), 'not a database at all')
    expect(names()).toEqual(['Anna', 'Berik'])
  })

  test('gives way with its log untouched, not a byte of either written', async () => {
    await damage()
    writeFileSync(`${file}-wal`, 'a log that no one can read'.repeat(100))
    const [bytes, log] = [readFileSync(file), readFileSync(`${file}-wal`)]
    const library = open()
    const aside = library.recovery?.damagedFile ?? ''
    library.close()
    expect([readFileSync(aside).equals(bytes), readFileSync(`${aside}-wal`).equals(log)]).toEqual([true, true])
  })

  test('without any copy is refused and not touched', () => {
    writeFileSync(file, 'Once this was a library, long ago.'.repeat(200))
    const before = readFileSync(file)
    expect(openLibrary(file, options())).toEqual({ ok: false, failure: { kind: 'damaged', file } })
    expect(readFileSync(file).equals(before)).toBe(true)
  })
})

test.runIf(process.platform !== 'win32')(
  'nobody else may read a library, its log, its lock or its copies',
  async () => {
    const library = open()
    const { path: copy } = await keepRollingBackup(library, file, { nowMs: noon, mayThin: true })
    library.write((db) => addPerson(db, { id: asId<PersonId>('person-Anna'), name: 'Anna', role: 'editor' }))
    const journal = journalFolder(file)
    const parts = readdirSync(journal).map((name) => join(journal, name))
    const files = [file, `${file}-wal`, `${file}-shm`, `${file}-lock`, copy, backupFolder(file), journal, ...parts]
    const modes = files.map((path) => statSync(path).mode & 0o777)
    expect(modes).toEqual([0o600, 0o600, 0o600, 0o600, 0o600, 0o700, 0o700, ...parts.map(() => 0o600)])
    library.close()
  },
)
