import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { maxFileBytes } from '../../contract/limits.ts'
import { readPicked, replaceFile, safeFileName } from './files.ts'

const folder = mkdtempSync(join(tmpdir(), 'sverka-files-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('saving replaces a file whole and leaves nothing beside it', async () => {
  const path = join(folder, 'news.txt')
  writeFileSync(path, 'Before')
  expect(await replaceFile(path, new TextEncoder().encode('After'))).toEqual({ kind: 'saved', name: 'news.txt' })
  expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual(['After', ['news.txt']])
})

test('a save that cannot be done says so', async () => {
  const path = join(folder, 'no-such-folder', 'news.txt')
  expect(await replaceFile(path, new Uint8Array())).toEqual({ kind: 'failed', name: 'news.txt' })
})

test('picked files come by name and bytes, without folders', async () => {
  const path = join(folder, 'picked.txt')
  writeFileSync(path, 'Да')
  const files = [{ name: 'picked.txt', bytes: new TextEncoder().encode('Да') }]
  expect(await readPicked([path])).toEqual({ kind: 'picked', files })
})

test('a file over the limit is named and not read', async () => {
  const path = join(folder, 'large.txt')
  writeFileSync(path, new Uint8Array(maxFileBytes + 1))
  expect(await readPicked([path])).toEqual({ kind: 'too-large', name: 'large.txt', limitBytes: maxFileBytes })
})

test.each([
  ['../../etc/passwd', 'etc passwd'],
  ['..\\secret.txt', 'secret.txt'],
  ['.bashrc', 'bashrc'],
  ['Сенат: итоги.txt', 'Сенат  итоги.txt'],
  ['\u0000', 'article.txt'],
])('a suggested name %j is saved as %j', (suggested, safe) => {
  expect(safeFileName(suggested)).toBe(safe)
})
