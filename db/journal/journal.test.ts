import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { asId, type PersonId } from '../../core/model/ids.ts'
import { keepRollingBackup } from '../keep-backup.ts'
import type { Library, OpenOptions } from '../library.ts'
import { migrations } from '../migrations/index.ts'
import { openLibrary } from '../opening.ts'
import { addPerson, listPeople } from '../people.ts'
import { journalFolder, listParts, readJournal } from './read-journal.ts'

/** A page and its head, as they stand in SQLite's log. */
const frameBytes = 4096 + 24
const noon = Date.UTC(2026, 10, 29, 12)
let folder = ''
let file = ''
let made = 0
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sverka-journal-'))
  file = join(folder, 'library.sverka')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function open(more: Partial<OpenOptions> = {}): Library {
  const opened = openLibrary(file, { nowMs: noon, newId: () => `id-${made++}`, ...more })
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
  return opened.value
}

const welcome = (library: Library, ...names: readonly string[]) => {
  for (const name of names) {
    library.write((db) => addPerson(db, { id: asId<PersonId>(`person-${name}`), name, role: 'editor' }))
  }
}
const namesIn = (library: Library) => listPeople(library.read).map(({ name }) => name)

/** Who is in the library when it is opened next, and what is told of it. */
function found(more: Partial<OpenOptions> = {}) {
  const library = open(more)
  const { recovery } = library
  const names = namesIn(library)
  library.close()
  return { names, isTold: recovery !== undefined, isWhole: recovery?.isWhole, playedBack: recovery?.playedBack }
}

/** Leaves the files as a kill would: what was written last stands only in the log. */
function kill(library: Library): void {
  for (const suffix of ['', '-wal']) copyFileSync(file + suffix, join(folder, `killed${suffix}`))
  library.close()
  for (const suffix of ['', '-wal']) copyFileSync(join(folder, `killed${suffix}`), file + suffix)
  rmSync(`${file}-shm`, { force: true })
}

async function copyNow(library: Library): Promise<void> {
  await keepRollingBackup(library, file, { nowMs: noon, mayThin: true })
}

describe('a log that is lost or torn is noticed, and what it held is played back', () => {
  const names = ['Aigul', 'Berik', 'Dana', 'Erlan', 'Fatima']
  const damages: Record<string, () => void> = {
    'is gone': () => rmSync(`${file}-wal`),
    'has no bytes left': () => truncateSync(`${file}-wal`, 0),
    'is cut short': () => truncateSync(`${file}-wal`, readFileSync(`${file}-wal`).length - 10 * frameBytes),
    'has a flipped bit': () => {
      const bytes = readFileSync(`${file}-wal`)
      const at = bytes.length - 10 * frameBytes + 700
      bytes[at] = (bytes[at] ?? 0) ^ 4
      writeFileSync(`${file}-wal`, bytes)
    },
  }
  for (const [what, happen] of Object.entries(damages)) {
    test(`when the log ${what}`, async () => {
      const library = open()
      await copyNow(library)
      welcome(library, ...names)
      kill(library)
      happen()
      const first = found()
      expect([first.names, first.isTold, first.isWhole, found().isTold]).toEqual([names, true, true, false])
    })
  }

  test('also where a checkpoint had brought newer pages into the file than the torn log still holds', async () => {
    const library = open()
    await copyNow(library)
    welcome(library, ...names)
    library.raw.pragma('wal_checkpoint(PASSIVE)')
    kill(library)
    truncateSync(`${file}-wal`, readFileSync(`${file}-wal`).length - 10 * frameBytes)
    expect(found()).toMatchObject({ names, isWhole: true })
  })
})

test('one transaction under way when the process ended is nothing to be told of', () => {
  const library = open()
  welcome(library, 'Aigul')
  kill(library)
  copyFileSync(file, join(folder, 'before'))
  copyFileSync(`${file}-wal`, join(folder, 'before-wal'))
  const again = open()
  welcome(again, 'Berik')
  again.close()
  copyFileSync(join(folder, 'before'), file)
  copyFileSync(join(folder, 'before-wal'), `${file}-wal`)
  expect(found()).toEqual({ names: ['Aigul', 'Berik'], isTold: false, isWhole: undefined, playedBack: undefined })
})

describe('a damaged library', () => {
  const destroy = () => writeFileSync(file, readFileSync(file).fill(0x5a, 4096))

  test('is made anew from its copy and the journal since', async () => {
    const library = open()
    welcome(library, 'Aigul')
    await copyNow(library)
    welcome(library, 'Berik', 'Dana')
    library.close()
    destroy()
    expect(found({ nowMs: noon + 48 * 3_600_000 })).toMatchObject({ names: ['Aigul', 'Berik', 'Dana'], isWhole: true })
  })

  test('is made anew from the journal alone while there is no copy yet', () => {
    const library = open()
    welcome(library, 'Aigul', 'Berik')
    library.close()
    destroy()
    expect(found()).toMatchObject({ names: ['Aigul', 'Berik'], isWhole: true })
  })

  test('is made anew across a change of its schema', async () => {
    const later = { schema: migrations.at(-1)!.schema + 1, name: 'later', sql: "UPDATE person SET role = 'desk'" }
    const library = open()
    await copyNow(library)
    welcome(library, 'Aigul')
    library.close()
    const migrated = open({ migrations: [...migrations, later] })
    welcome(migrated, 'Berik')
    migrated.close()
    for (const name of readdirSync(`${file}.backups`)) {
      if (name.includes('migration')) rmSync(join(`${file}.backups`, name))
    }
    destroy()
    const healed = open({ migrations: [...migrations, later] })
    const people = listPeople(healed.read).map(({ name, role }) => [name, role])
    healed.close()
    expect(people).toEqual([
      ['Aigul', 'desk'],
      ['Berik', 'editor'],
    ])
  })

  test('is made anew from the copy before, where the newest is damaged too', async () => {
    const library = open()
    welcome(library, 'Aigul')
    await copyNow(library)
    welcome(library, 'Berik')
    await copyNow(library)
    welcome(library, 'Dana')
    await copyNow(library)
    library.close()
    const [, , newest] = readdirSync(`${file}.backups`).sort()
    writeFileSync(join(`${file}.backups`, newest!), 'no longer a copy')
    destroy()
    expect(found()).toMatchObject({ names: ['Aigul', 'Berik', 'Dana'], isWhole: true })
  })
})

test('a library that has no bytes left, of which no copy was made yet, is made anew from its journal', () => {
  const library = open()
  welcome(library, 'Aigul')
  library.close()
  truncateSync(file, 0)
  expect(found()).toMatchObject({ names: ['Aigul'], isWhole: true })
})

test('a library that somebody removed with all its copies does not come back; its journal is put aside, where it can be had', async () => {
  const library = open()
  welcome(library, 'Aigul')
  await copyNow(library)
  welcome(library, 'Berik')
  library.close()
  rmSync(file)
  rmSync(`${file}.backups`, { recursive: true })
  const answer = found()
  const [aside] = readdirSync(`${file}.backups`).filter((name) => name.startsWith('journal-'))
  expect(answer).toMatchObject({ names: [], isTold: false })
  rmSync(file)
  rmSync(journalFolder(file), { recursive: true })
  renameSync(join(`${file}.backups`, aside!), journalFolder(file))
  writeFileSync(file, '')
  expect(found().names).toEqual(['Aigul', 'Berik'])
})

test('a library that is gone begins anew where a person says so, and its journal is put aside', () => {
  const library = open()
  welcome(library, 'Aigul')
  library.close()
  rmSync(file)
  const answer = found({ beginsAnew: true })
  const aside = readdirSync(`${file}.backups`).filter((name) => name.startsWith('journal-'))
  expect([answer.names, aside.length]).toEqual([[], 1])
})

test('the journal of another library is not played, and is put aside', () => {
  const library = open()
  welcome(library, 'Aigul')
  library.close()
  const other = join(folder, 'other.sverka')
  const opened = openLibrary(other, { nowMs: noon, newId: () => `id-${made++}` })
  if (!opened.ok) throw new Error(opened.failure.kind)
  welcome(opened.value, 'Olzhas')
  opened.value.close()
  copyFileSync(other, file)
  expect(found()).toMatchObject({ names: ['Olzhas'], isTold: false })
  expect(found()).toMatchObject({ names: ['Olzhas'], isTold: false })
})

test('what a copy holds leaves the journal two copies later', async () => {
  const library = open()
  for (const name of ['Aigul', 'Berik', 'Dana', 'Erlan']) {
    welcome(library, name)
    await copyNow(library)
  }
  welcome(library, 'Fatima')
  const texts = listParts(file).map((path) => readFileSync(path, 'utf8'))
  library.close()
  const holds = (name: string) => texts.some((text) => text.includes(name))
  expect(['Aigul', 'Berik', 'Dana', 'Erlan', 'Fatima'].map(holds)).toEqual([false, false, false, true, true])
})

test('a transaction that is taken back stands in no journal, nor does one that changed nothing', () => {
  const library = open()
  welcome(library, 'Aigul')
  const before = readJournal(file).last
  const fails = () =>
    library.write((db) => {
      addPerson(db, { id: asId<PersonId>('berik'), name: 'Berik', role: 'editor' })
      throw new Error('the light went out')
    })
  expect(fails).toThrow('the light went out')
  library.write((db) => db.run("UPDATE person SET name = 'Berik' WHERE name = 'nobody'"))
  expect(readJournal(file).last).toEqual(before)
  welcome(library, 'Dana')
  library.close()
  truncateSync(file, 0)
  expect(found().names).toEqual(['Aigul', 'Dana'])
})

test('statements that do more than change rows are not run from a journal', () => {
  const library = open()
  welcome(library, 'Aigul', 'Berik')
  library.close()
  rmSync(file)
  const [part] = listParts(file)
  const content = readFileSync(part!, 'utf8')
  writeFileSync(part!, content.replace('INSERT INTO person', 'PRAGMA INTO person'))
  expect(found({ beginsAnew: true }).names).toEqual([])
  expect(existsSync(journalFolder(file))).toBe(true)
})

test.skipIf(process.platform !== 'linux' || process.getuid?.() !== 0)(
  'a journal without room stores nothing of what was under way, and the library goes on once there is some',
  () => {
    const library = open()
    welcome(library, 'Aigul')
    const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'none', journalFolder(file)]).status === 0
    // The part that is open lies below the mount; the next one begins on the small disk.
    library.noteCopy(0)
    const long = 'x'.repeat(40_000)
    const write = () => welcome(library, long)
    if (isMounted) expect(write).toThrow('ENOSPC')
    spawnSync('umount', [journalFolder(file)])
    library.noteCopy(0)
    welcome(library, 'Berik')
    const names = namesIn(library)
    library.close()
    expect(names).toEqual(['Aigul', 'Berik'])
  },
)

test('wherever one bit of the journal is flipped, the library opens with all that is in it', () => {
  const library = open()
  welcome(library, 'Aigul', 'Berik', 'Dana')
  library.close()
  const [part] = listParts(file)
  const bytes = readFileSync(part!)
  const flips = fc.record({ at: fc.nat(bytes.length - 1), bit: fc.nat(7) })
  fc.assert(
    fc.property(flips, ({ at, bit }) => {
      const flipped = Buffer.from(bytes)
      flipped[at] = (flipped[at] ?? 0) ^ (1 << bit)
      writeFileSync(part!, flipped)
      expect(found()).toMatchObject({ names: ['Aigul', 'Berik', 'Dana'], isTold: false })
      rmSync(journalFolder(file), { recursive: true, force: true })
      spawnSync('mkdir', [journalFolder(file)])
    }),
    { numRuns: 12 },
  )
})
