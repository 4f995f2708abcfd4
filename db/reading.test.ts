import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { asId, type PersonId } from '../core/model/ids.ts'
import { migrations } from './migrations/index.ts'
import { openLibrary } from './opening.ts'
import { addPerson, listPeople } from './people.ts'

let folder = ''
let disk = ''
let file = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sverka-disk-'))
  disk = join(folder, 'disk')
  file = join(disk, 'library.sverka')
  mkdirSync(disk)
  mount('-o', 'size=4m', '-t', 'tmpfs', 'none')
})
afterEach(() => {
  spawnSync('umount', [disk])
  rmSync(folder, { recursive: true, force: true })
})

const mount = (...args: readonly string[]) => spawnSync('mount', [...args, disk]).status === 0

/** A disk of its own needs the rights to mount one. */
function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  const probe = mkdtempSync(join(tmpdir(), 'sverka-probe-'))
  const isMounted = spawnSync('mount', ['-t', 'tmpfs', 'none', probe]).status === 0
  spawnSync('umount', [probe])
  rmSync(probe, { recursive: true })
  return isMounted
}

let made = 0
const open = (more = {}) => openLibrary(file, { nowMs: 1_000, newId: () => `id-${made++}`, ...more })

function makeLibrary(more = {}): void {
  const opened = open(more)
  if (!opened.ok) throw new Error(opened.failure.kind)
  opened.value.write((db) => addPerson(db, { id: asId<PersonId>('anna'), name: 'Anna', role: 'editor' }))
  opened.value.close()
}

function fillDisk(): void {
  // Down to the last byte: a file larger than the disk stops where the room does.
  for (const name of ['large', 'small']) {
    try {
      writeFileSync(join(disk, name), new Uint8Array(4_400_000))
    } catch {
      // That is what was wanted.
    }
  }
}

/** What a person finds: why nothing can be changed, and who is in the library. */
function found(more = {}) {
  const opened = open(more)
  if (!opened.ok) return opened.failure
  const people = listPeople(opened.value.read).map(({ name }) => name)
  const { readOnly } = opened.value
  const write = () => opened.value.write((db) => db.run("UPDATE person SET name = 'Berik'"))
  expect(write).toThrow('readonly')
  opened.value.close()
  return [readOnly, people]
}

describe.skipIf(!canMount())('a library', () => {
  test('on a disk that can only be read is read, and nothing is left there or elsewhere', () => {
    makeLibrary()
    mount('-o', 'remount,ro')
    const elsewhere = () => readdirSync(tmpdir()).filter((name) => name.startsWith('sverka-reading-'))
    const before = elsewhere()
    expect([found(), elsewhere()]).toEqual([[{ kind: 'read-only' }, ['Anna']], before])
  })

  test('of an older schema is read there as one of today', () => {
    makeLibrary()
    mount('-o', 'remount,ro')
    const schema = migrations.at(-1)!.schema + 1
    const later = { schema, name: 'later', sql: "UPDATE person SET name = 'Anna K.'" }
    expect(found({ migrations: [...migrations, later] })).toEqual([{ kind: 'read-only' }, ['Anna K.']])
  })

  test('that nobody may change, because its file is protected, is read', () => {
    makeLibrary()
    const bytes = readFileSync(file)
    copyFileSync(file, join(folder, 'protected.sverka'))
    file = join(folder, 'protected.sverka')
    const isProtected = spawnSync('chattr', ['+i', file]).status === 0
    const answer = isProtected ? found() : undefined
    spawnSync('chattr', ['-i', file])
    expect([answer, readFileSync(file).equals(bytes)]).toEqual([
      isProtected ? [{ kind: 'no-permission' }, ['Anna']] : undefined,
      true,
    ])
  })

  test('on a full disk is read', () => {
    makeLibrary()
    fillDisk()
    expect(found()).toEqual([{ kind: 'disk-full' }, ['Anna']])
  })

  test('is not made where there is no room, nor where nothing can be written, and that is said', () => {
    fillDisk()
    const full = found()
    mount('-o', 'remount,ro')
    expect([full, found()]).toEqual([{ kind: 'disk-full' }, { kind: 'read-only' }])
  })
})
