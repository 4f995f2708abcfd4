import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { asId, type PersonId } from '../core/model/ids.ts'
import { listBackups } from '../db/backups.ts'
import { type Library, openLibrary } from '../db/library.ts'
import { addPerson } from '../db/people.ts'
import { keepBackups } from './backup-clock.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs

let folder = ''
let library: Library
let nowMs = Date.UTC(2026, 10, 22, 9)
let stop: () => Promise<void>
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
  folder = mkdtempSync(join(tmpdir(), 'sverka-copies-'))
  let made = 0
  const opened = openLibrary(join(folder, 'library.sverka'), { nowMs, newId: () => String(made++) })
  if (!opened.ok) throw new Error(opened.failure.kind)
  library = opened.value
  stop = keepBackups(library, () => nowMs)
})
afterEach(async () => {
  await stop()
  library.close()
  vi.useRealTimers()
  rmSync(folder, { recursive: true, force: true })
})

function pass(ms: number): void {
  nowMs += ms
  vi.advanceTimersByTime(ms)
}

const copies = () => listBackups(library.file).length

test('a copy is made a minute after the start, and each hour in which something was done', async () => {
  pass(minuteMs)
  await vi.waitFor(() => expect(copies()).toBe(1))
  library.write((db) => addPerson(db, { id: asId<PersonId>('anna'), name: 'Anna', role: 'desk' }))
  pass(hourMs)
  await vi.waitFor(() => expect(copies()).toBe(2))
  pass(hourMs)
  await stop()
  expect(copies()).toBe(2)
})
