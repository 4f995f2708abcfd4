import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Folders, shownFolder } from './folders.ts'

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

test('the folders files were picked from are kept, the latest first, each once and not more than six', () => {
  const folders = Array.from({ length: 8 }, (_, n) => join(folder, `day ${n}`))
  for (const each of folders) mkdirSync(each)
  const before = kept()
  for (const each of [...folders, folders[4] ?? '']) before.use('pick', join(each, 'rain.docx'))
  const latest = [4, 7, 6, 5, 3, 2].map((n) => folders[n])
  expect([before.recent(), kept().recent()]).toEqual([latest, latest])
  rmSync(latest[1] ?? '', { recursive: true })
  expect(kept().recent()).toEqual(latest.filter((each) => each !== latest[1]))
})

test('a folder is shown by its name and what is above it, one of the person by a tilde', () => {
  expect(shownFolder('/home/anna/Desk/Monday', '/home/anna')).toEqual({ name: 'Monday', above: '~/Desk' })
  expect(shownFolder('/home/anna/Desk', '/home/anna')).toEqual({ name: 'Desk', above: '~' })
  expect(shownFolder('/mnt/share', '/home/anna')).toEqual({ name: 'share', above: '/mnt' })
  expect(shownFolder('/', '/home/anna')).toEqual({ name: '/', above: '/' })
})

test('what was kept before there was a list is one folder', () => {
  writeFileSync(join(folder, 'folders.json'), JSON.stringify({ pick: folder, save: folder }))
  expect([kept().last('pick'), kept().recent(), kept().last('save')]).toEqual([folder, [folder], folder])
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
