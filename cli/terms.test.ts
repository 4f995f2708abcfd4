/** The term base from a terminal. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { call } from './testing/call.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sverka-cli-terms-'))
  writeFileSync(join(folder, 'house.csv'), 'ru,en,status,note\nсуд,court,preferred,in law\nсуд,tribunal,forbidden,\n')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const run = (...words: string[]) => call(['terms', '--library', 'library.sverka', ...words], '', folder)

test('a list is taken in, listed, searched, and written as TBX and as a table', async () => {
  const imported = await run('import', 'house.csv')
  const again = await run('import', 'house.csv')
  await run('export', '-o', 'all.tbx')
  await run('export', '--format', 'csv', '-o', 'all.txt')
  expect([
    imported.output,
    again.output,
    (await run()).output,
    (await run('list', 'tribu')).output === (await run()).output,
    (await run('list', 'nothing')).output,
    readFileSync(join(folder, 'all.tbx'), 'utf8').includes('<term>tribunal</term>'),
    readFileSync(join(folder, 'all.txt'), 'utf8'),
  ]).toEqual([
    'Added: 1. Changed: 0. Known already: 0.\n',
    'Added: 0. Changed: 0. Known already: 1.\n',
    'ru: суд\ten: court\ten: tribunal (not to be used)\tin law\n',
    true,
    'The term base is empty.\n',
    true,
    '\uFEFFru,en,en (deprecated),note\r\nсуд,court,tribunal,in law\r\n',
  ])
})

test('columns nobody can tell are told, and a file without terms is refused in words', async () => {
  writeFileSync(join(folder, 'bare.csv'), 'a1,b1\n')
  writeFileSync(join(folder, 'broken.tbx'), '<tbx><text>')
  const told = await run('import', '--columns', 'ru,en', 'bare.csv')
  const refused = [
    await run('import', 'bare.csv'),
    await run('import', 'broken.tbx'),
    await run('import', '--columns', 'ru', 'bare.csv'),
  ]
  expect([told.output, refused.map(({ code }) => code), refused[0]?.errors.includes('bare.csv: ')]).toEqual([
    'Added: 1. Changed: 0. Known already: 0.\n',
    [3, 3, 2],
    true,
  ])
})
