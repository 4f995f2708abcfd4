import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checksCode, markSources } from './checks-code.ts'
import { nameChecks } from './checks-version.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sverka-version-'))
  mkdirSync(join(folder, 'check/checks'), { recursive: true })
  write('check/registry.ts', 'export const checks = [spacing]')
  write('check/checks/spacing.ts', 'export const spacing = 1')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const write = (path: string, text: string | Uint8Array) => writeFileSync(join(folder, path), text)

test('the mark of the checks changes with the registry, a check or a list, and with nothing else', () => {
  const marks = [markSources(folder)]
  const after = (path: string, text: string) => {
    write(path, text)
    marks.push(markSources(folder))
  }
  after('check/registry.ts', 'export const checks = [spacing, brackets]')
  after('check/checks/spacing.ts', 'export const spacing = 2')
  after('check/words.json', '["river"]')
  expect(new Set(marks).size).toBe(4)
  after('check/checks/spacing.test.ts', 'a test')
  after('check/checks/notes.md', 'a note')
  expect(new Set(marks).size).toBe(4)
})

test('articles are looked at again when a model comes, goes or is learned anew, be it as long as before', () => {
  const name = () => nameChecks('code', folder)
  const names = [name(), nameChecks('other code', folder), nameChecks('code', join(folder, 'nowhere'))]
  const model = new Uint8Array(300_000)
  write('en.gaps.bin', model)
  names.push(name())
  write('en.gaps.bin', model.fill(7, 100_000, 140_000))
  names.push(name())
  write('ru.gaps.bin', new Uint8Array(5))
  names.push(name())
  expect(new Set(names).size).toBe(5)
  expect(names[2]).toBe(names[0])
})

test('the checks of this app have a mark', () => {
  expect(checksCode()).toMatch(/^[\da-f]{16}$/u)
})
