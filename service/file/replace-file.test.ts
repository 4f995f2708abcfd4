import { randomUUID } from 'node:crypto'
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fail, ok } from '../../core/model/result.ts'
import { openTestDesk } from '../testing/test-desk.ts'
import { replaceFile } from './replace-file.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sverka-write-'))
})
afterEach(() => rmSync(folder, { recursive: true }))
const bytes = new TextEncoder().encode('After')
const isUnix = process.platform !== 'win32'

test('a new file is written', () => {
  const path = join(folder, 'news.txt')
  expect(replaceFile(path, bytes)).toEqual(ok(undefined))
  expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual(['After', ['news.txt']])
})

test.runIf(isUnix)('a file that is written over keeps its permissions', () => {
  const path = join(folder, 'secret.txt')
  writeFileSync(path, 'Before')
  chmodSync(path, 0o640)
  replaceFile(path, bytes)
  expect([readFileSync(path, 'utf8'), statSync(path).mode & 0o777]).toEqual(['After', 0o640])
})

test('a name as long as the system allows can be written', () => {
  expect(replaceFile(join(folder, 'x'.repeat(250)), bytes)).toEqual(ok(undefined))
})

test('what was left by a program killed while it wrote goes with the next file; what somebody may still write stays', () => {
  const left = `.sverka-${randomUUID()}.part`
  const written = `.sverka-${randomUUID()}.part`
  const own = '.sverka-notes.part'
  for (const name of [left, written, own]) writeFileSync(join(folder, name), 'Half')
  const yesterday = new Date(Date.now() - 86_400_000)
  for (const name of [left, own]) utimesSync(join(folder, name), yesterday, yesterday)
  expect(replaceFile(join(folder, 'news.txt'), bytes)).toEqual(ok(undefined))
  expect(readdirSync(folder).sort()).toEqual([written, own, 'news.txt'].sort())
})

describe('left as it is:', () => {
  test('a library, and what belongs to it', async () => {
    const library = join(folder, 'library.sverka')
    const desk = openTestDesk({ libraryFile: library })
    await desk.ask('article.list', {})
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => path.startsWith(library))
    const before = files.map((path) => readFileSync(path))
    expect(files).toEqual(expect.arrayContaining([library, `${library}-wal`, `${library}-shm`]))
    expect(files.some((path) => path.startsWith(`${library}.journal`))).toBe(true)
    expect(files.map((path) => replaceFile(path, bytes))).toEqual(files.map(() => fail({ kind: 'database' })))
    expect(files.map((path) => readFileSync(path))).toEqual(before)
    await desk.close()
  })
  test.runIf(isUnix)('a link and the file it leads to', () => {
    writeFileSync(join(folder, 'true.txt'), 'Before')
    symlinkSync(join(folder, 'true.txt'), join(folder, 'link.txt'))
    expect(replaceFile(join(folder, 'link.txt'), bytes)).toEqual(fail({ kind: 'link' }))
    expect(readFileSync(join(folder, 'true.txt'), 'utf8')).toBe('Before')
  })
  test.runIf(isUnix)('a device', () => {
    expect(replaceFile('/dev/null', bytes)).toEqual(fail({ kind: 'not-a-file' }))
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true)
  })
  test('a folder', () => {
    expect(replaceFile(folder, bytes)).toEqual(fail({ kind: 'not-a-file' }))
  })
})

test.each([
  ['a folder that is not there', ['no', 'news.txt'], 'no-folder'],
  ['a path too long for the system', ['x'.repeat(500)], 'name-too-long'],
])('%s is told, and nothing is left', (_, names, kind) => {
  expect(replaceFile(join(folder, ...names), bytes)).toEqual(fail({ kind }))
  expect(readdirSync(folder)).toEqual([])
})
