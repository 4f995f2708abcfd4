import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { backupFolder, listBackups } from '../db/backups.ts'
import { damage, type Written, writeLibrary } from '../service/testing/damaged-library.ts'
import { call } from './testing/call.ts'

let folder = ''
let written: Written
let file = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sverka-cli-library-'))
  written = await writeLibrary(join(folder, 'made.sverka'), { edits: 20, copiedAfter: 10, sentences: 20 })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeEach(() => {
  file = join(mkdtempSync(join(folder, 'case-')), 'library.sverka')
  copyFileSync(written.libraryFile, file)
})

function withCopy(): string {
  const [copy] = listBackups(written.libraryFile)
  rmSync(backupFolder(file), { recursive: true, force: true })
  mkdirSync(backupFolder(file))
  copyFileSync(copy!.path, join(backupFolder(file), copy!.name))
  return copy!.name
}

describe('library copies', () => {
  test('lists what lies beside a library, with its size and its articles', async () => {
    const name = withCopy()
    const { code, output } = await call(['library', 'copies', '--library', file])
    expect([code, output]).toEqual([0, expect.stringMatching(new RegExp(`^${name}\t.*Z\t\\d+\t1 article\t`, 'u'))])
  })

  test('says that there are none', async () => {
    const { code, output } = await call(['library', 'copies', '--library', file])
    expect([code, output]).toEqual([0, `There are no copies of ${file}.\n`])
  })
})

describe('library restore', () => {
  test('brings a missing library back, which no import begins anew', async () => {
    withCopy()
    rmSync(file)
    const text = join(folder, 'text.txt')
    writeFileSync(text, 'The bridge is open.')
    const refused = await call(['import', '--library', file, text])
    const restored = await call(['library', 'restore', '--library', file])
    const list = await call(['list', '--library', file])
    expect([refused.code, existsSync(file), restored.code, list.output.split('\n').length]).toEqual([3, true, 0, 2])
  })

  test('makes a copy of the library that gives way', async () => {
    const name = withCopy()
    const bytes = readFileSync(file)
    const { code } = await call(['library', 'restore', name, '--library', file])
    const [newest] = listBackups(file)
    expect([code, newest?.kind, readFileSync(newest!.path).equals(bytes)]).toEqual([0, 'replaced', true])
  })

  test('refuses a copy that is not there', async () => {
    withCopy()
    expect(await call(['library', 'restore', 'copy-9', '--library', file])).toMatchObject({ code: 3 })
  })
})

test('library salvage writes what can be read to a new file and leaves the damaged one as it is', async () => {
  withCopy()
  damage(file, 'root of the edits', 5)
  const bytes = readFileSync(file)
  const into = join(folder, 'salvaged.sverka')
  const { code, output } = await call(['library', 'salvage', '--library', file, '-o', into])
  expect([code, output, readFileSync(file).equals(bytes)]).toEqual([
    0,
    `Recovered 1 articles and 20 edits into ${into}.\n`,
    true,
  ])
})

test('library asks for one of its acts', async () => {
  const { code, errors } = await call(['library', 'mend'])
  expect([code, errors]).toEqual([2, expect.stringContaining('copies, restore, salvage')])
})
