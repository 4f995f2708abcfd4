import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { SverkaEvent } from '../contract/events.ts'
import { asId, type PersonId } from '../core/model/ids.ts'
import { backupFolder, listBackups } from '../db/backups.ts'
import { connectToCopy } from '../db/connection.ts'
import { journalSize } from '../db/journal/read-journal.ts'
import type { Library } from '../db/library.ts'
import { openLibrary } from '../db/opening.ts'
import { addPerson } from '../db/people.ts'
import { changeSetting, listSettings } from '../db/settings.ts'
import { type BackupClock, keepBackups, keepJournalShort } from './backup-clock.ts'

const openingMs = 15_000
const minuteMs = 60_000
/** A copy takes as long as the machine needs. */
const patience = { timeout: 100_000 }
const start = Date.UTC(2026, 10, 22, 9)

let folder = ''
let library: Library
let nowMs = start
let clock: BackupClock
let heard: SverkaEvent[] = []
let made = 0
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
  folder = mkdtempSync(join(tmpdir(), 'sverka-copies-'))
  nowMs = start
  heard = []
  const opened = openLibrary(join(folder, 'library.sverka'), { nowMs, newId: () => String(made++) })
  if (!opened.ok) throw new Error(opened.failure.kind)
  library = opened.value
  clock = keepBackups(library, { nowMs: () => nowMs, announce: (event) => heard.push(event) })
})
afterEach(async () => {
  await clock.stop()
  library.close()
  vi.useRealTimers()
  rmSync(folder, { recursive: true, force: true })
})

function pass(ms: number): void {
  nowMs += ms
  vi.advanceTimersByTime(ms)
}

function work(): void {
  const name = `Person ${made++}`
  library.write((db) => addPerson(db, { id: asId<PersonId>(name), name, role: 'desk' }))
}

const copies = () => listBackups(library.file).length

async function copyIs(number: number): Promise<void> {
  await vi.waitFor(() => expect(copies()).toBe(number), patience)
}

test('a copy is made when the window has had its first seconds, and every ten minutes in which something was done', async () => {
  pass(openingMs)
  await copyIs(1)
  work()
  pass(10 * minuteMs)
  await copyIs(2)
  pass(10 * minuteMs)
  await clock.stop()
  expect(copies()).toBe(2)
})

test('what was done last is in the copy that closing makes', async () => {
  pass(openingMs)
  await copyIs(1)
  work()
  await clock.stop()
  const [newest] = listBackups(library.file)
  const copy = connectToCopy(newest!.path, undefined, { isReadOnly: true })
  const people = copy.read.all<{ name: string }>('SELECT name FROM person')
  copy.close()
  expect(people).toHaveLength(1)
})

test('a file in the place of the folder is told once, and the library goes on; when it is gone, copies are kept again', async () => {
  writeFileSync(backupFolder(library.file), 'no folder')
  pass(openingMs)
  await vi.waitFor(() => expect(heard).toEqual([{ kind: 'copies.failed', why: 'folder-blocked' }]), patience)
  work()
  pass(10 * minuteMs)
  rmSync(backupFolder(library.file))
  await vi.waitFor(() => {
    pass(10 * minuteMs)
    expect(heard.slice(0, 2)).toEqual([
      { kind: 'copies.failed', why: 'folder-blocked' },
      { kind: 'copies.kept', again: true },
    ])
  }, patience)
  expect(clock.failure()).toBe(undefined)
})

test('whoever looks at the list of copies is told of each new one', async () => {
  pass(openingMs)
  await vi.waitFor(() => expect(heard).toEqual([{ kind: 'copies.kept', again: false }]), patience)
})

test('two programs that copy at the same moment do not meet', async () => {
  const other = keepBackups(library, { nowMs: () => nowMs, announce: (event) => heard.push(event) })
  pass(openingMs)
  await Promise.all([clock.stop(), other.stop()])
  const left = readdirSync(backupFolder(library.file)).filter((name) => name.startsWith('unfinished'))
  expect([heard.filter(({ kind }) => kind === 'copies.failed'), left, copies() > 0]).toEqual([[], [], true])
})

test('a copy is newer than one made before it, whatever the clock says', async () => {
  nowMs = Date.UTC(2036, 0, 1)
  pass(openingMs)
  await copyIs(1)
  nowMs = start
  work()
  pass(10 * minuteMs)
  await copyIs(2)
  expect(new Date(listBackups(library.file)[0]!.atMs).getUTCFullYear()).toBe(2026)
})

test('older copies are thinned out only after a person has looked into the library', async () => {
  const many = 14
  for (let copy = 1; copy <= many; copy++) {
    work()
    pass(10 * minuteMs)
    await copyIs(copy)
  }
  clock.noteLook()
  work()
  pass(10 * minuteMs)
  // The ten latest; the day's and the week's newest are among them.
  await copyIs(10)
})

test('a copy lies there as one file, closed to others', async () => {
  pass(openingMs)
  await copyIs(1)
  const [{ path, name } = { path: '', name: '' }] = listBackups(library.file)
  expect([readdirSync(backupFolder(library.file)), existsSync(`${path}-wal`)]).toEqual([[name], false])
})

test('the journal of a library that no window ever opens stays about as long as the library, and leads as far', async () => {
  const file = join(folder, 'passed-by.sverka')
  const open = (round: number) => {
    const opened = openLibrary(file, { nowMs: nowMs + round, newId: () => String(made++) })
    if (!opened.ok) throw new Error(opened.failure.kind)
    return opened.value
  }
  const sizes: number[] = []
  for (let round = 0; round < 40; round++) {
    const passing = open(round)
    const clock = keepJournalShort(passing, { nowMs: () => nowMs + round, announce: () => undefined }, 0)
    for (let n = 0; n < 4; n++) {
      passing.write((db) => changeSetting(db, 'note', `${round}-${n} ${'of the night desk '.repeat(1000)}`))
    }
    await clock.stop()
    passing.close()
    sizes.push(journalSize(file) / statSync(file).size)
  }
  expect([listBackups(file).length > 0, Math.max(...sizes) < 2]).toEqual([true, true])
  truncateSync(file, 8192)
  const anew = open(41)
  expect(String(listSettings(anew.read).get('note')).slice(0, 4)).toBe('39-3')
  anew.close()
})
