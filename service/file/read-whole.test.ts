import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { fail, ok } from '../../core/model/result.ts'
import { readWhole } from './read-whole.ts'

const folder = mkdtempSync(join(tmpdir(), 'sverka-read-'))
afterAll(() => rmSync(folder, { recursive: true }))
const isUnix = process.platform !== 'win32'

test('a file is read to its last byte', () => {
  const path = join(folder, 'news.txt')
  writeFileSync(path, 'Дождь')
  expect(readWhole(path, 10)).toEqual(ok(new TextEncoder().encode('Дождь')))
})

describe('refused is', () => {
  test('what is larger than the limit, before a byte of it is read', () => {
    const path = join(folder, 'endless.txt')
    writeFileSync(path, '')
    truncateSync(path, 1024 ** 4)
    expect(readWhole(path, 1000)).toEqual(fail({ kind: 'too-large', limitBytes: 1000 }))
  })
  test('a folder', () => {
    expect(readWhole(folder, 10)).toEqual(fail({ kind: 'not-a-file', seems: 'folder' }))
  })
  test('what is not there', () => {
    expect(readWhole(join(folder, 'no', 'news.txt'), 10)).toEqual(fail({ kind: 'missing' }))
  })
  test('a path too long for the system', () => {
    expect(readWhole(join(folder, 'x'.repeat(500)), 10)).toEqual(fail({ kind: 'name-too-long' }))
  })
  test.runIf(isUnix)('a pipe, without waiting for a writer', () => {
    const path = join(folder, 'pipe')
    execFileSync('mkfifo', [path])
    expect(readWhole(path, 10)).toEqual(fail({ kind: 'not-a-file', seems: 'pipe' }))
  })
  test.runIf(isUnix)('a device that never ends', () => {
    expect(readWhole('/dev/zero', 10)).toEqual(fail({ kind: 'not-a-file', seems: 'device' }))
  })
  test.runIf(isUnix)('a socket', async () => {
    const path = join(folder, 'socket')
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(path, resolve))
    expect(readWhole(path, 10)).toEqual(fail({ kind: 'not-a-file', seems: 'socket' }))
    await new Promise((resolve) => server.close(resolve))
  })
})

test.runIf(process.platform === 'linux')('a file of the system, which tells no size, is read whole', () => {
  expect(readWhole('/proc/self/status', 1_000_000)).toMatchObject({ ok: true })
})
