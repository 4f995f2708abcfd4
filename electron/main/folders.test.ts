import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Folders } from './folders.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sverka-folders-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const kept = (): Folders => new Folders(join(folder, 'folders.json'))

test('the folder of the last picked file and that of the last saved one outlive the app, each for itself', () => {
  const [picked, saved] = [join(folder, 'from'), join(folder, 'to')]
  for (const each of [picked, saved]) mkdirSync(each)
  const before = kept()
  expect([before.last('pick'), before.last('save')]).toEqual([undefined, undefined])
  before.use('pick', join(picked, 'rain.docx'))
  before.use('save', join(saved, 'rain.en.docx'))
  expect([before.last('pick'), kept().last('pick'), kept().last('save')]).toEqual([picked, picked, saved])
})

test('a folder that is gone is not offered', () => {
  const gone = join(folder, 'gone')
  mkdirSync(gone)
  kept().use('pick', join(gone, 'rain.docx'))
  rmSync(gone, { recursive: true })
  expect(kept().last('pick')).toBeUndefined()
})

test.each(['', 'null', '[', '{"pick":7,"save":"notes"}'])('a damaged memory is none: %s', (text) => {
  writeFileSync(join(folder, 'folders.json'), text)
  expect([kept().last('pick'), kept().last('save')]).toEqual([undefined, undefined])
})
