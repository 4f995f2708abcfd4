import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { maxFileBytes } from '../../contract/limits.ts'
import { readPicked, safeFileName, savePicked } from './files.ts'

const folder = mkdtempSync(join(tmpdir(), 'sverka-files-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('saving replaces a file whole and leaves nothing beside it', () => {
  const path = join(folder, 'news.txt')
  writeFileSync(path, 'Before')
  expect(savePicked(path, new TextEncoder().encode('After'))).toEqual({ kind: 'saved', name: 'news.txt' })
  expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual(['After', ['news.txt']])
})

test('a save that cannot be done says why', () => {
  const path = join(folder, 'no-such-folder', 'news.txt')
  expect(savePicked(path, new Uint8Array())).toEqual({ kind: 'failed', name: 'news.txt', why: 'no-folder' })
})

test('picked files come by name and bytes, without folders', () => {
  const path = join(folder, 'picked.txt')
  writeFileSync(path, 'Да')
  const files = [{ name: 'picked.txt', bytes: new TextEncoder().encode('Да') }]
  expect(readPicked([path])).toEqual({ kind: 'read', files })
})

test('a file over the limit is named and not read', () => {
  const path = join(folder, 'large.txt')
  writeFileSync(path, new Uint8Array(maxFileBytes + 1))
  expect(readPicked([path])).toEqual({
    kind: 'unread',
    name: 'large.txt',
    why: { kind: 'too-large', limitBytes: maxFileBytes },
    path,
  })
})

test.each([
  ['../../etc/passwd', 'etc passwd'],
  ['..\\secret.txt', 'secret.txt'],
  ['.bashrc', 'bashrc'],
  ['Сенат: итоги.txt', 'Сенат  итоги.txt'],
  ['\u0000', 'article.txt'],
  ['news\u202etxt.exe', 'news txt.exe'],
  ['half\ud800.txt', 'half .txt'],
])('a suggested name %j is saved as %j', (suggested, safe) => {
  expect(safeFileName(suggested)).toBe(safe)
})
