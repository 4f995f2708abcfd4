/** Translation memories from a terminal. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { call } from './testing/call.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sverka-cli-memory-'))
  const unit =
    '<tu changeid="Anna"><tuv lang="ru"><seg>Мост открыт.</seg></tuv><tuv lang="kk"><seg>Көпір ашық.</seg></tuv></tu>'
  writeFileSync(join(folder, 'bridges.tmx'), `<tmx version="1.1"><header/><body>${unit}<tu/></body></tmx>`)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const run = (...words: string[]) => call(['memory', '--library', 'library.sverka', ...words], '', folder)

test('a TMX is added, listed, searched in either direction, and deleted', async () => {
  const added = await run('import', 'bridges.tmx')
  const listed = await run()
  const found = await run('search', 'Мост открыт!', '--from', 'ru')
  const back = await run('search', 'Көпір ашық.', '--from', 'kk', '--to', 'ru', '--format', 'json')
  const nothing = await run('search', 'Дождь идёт третий день.', '--from', 'ru')
  const removed = await run('remove', 'bridges')
  expect([
    added.output,
    listed.output.replace(/^[\da-f-]{36}/u, 'ID'),
    found,
    JSON.parse(back.output),
    [nothing.code, nothing.output],
    removed.output,
    (await run('list')).output,
  ]).toEqual([
    '“bridges” added: 1 unit.\n',
    expect.stringMatching(/^ID\tbridges\tru, kk\t1 unit\t0\.1\u00a0MB\n$/u),
    { code: 0, output: '91 %\tМост открыт.\tkk: Көпір ашық.\tbridges\t\tAnna\n', errors: '' },
    expect.objectContaining({ percent: 100, memoryName: 'bridges' }),
    [1, 'Nothing alike was found.\n'],
    '“bridges” deleted.\n',
    'No translation memories.\n',
  ])
})

test('a broken file is refused with its name, line and column, and leaves nothing', async () => {
  writeFileSync(join(folder, 'broken.tmx'), '<tmx><body>\n<tu></tuv></body></tmx>')
  const refused = await run('import', 'broken.tmx')
  expect([refused.code, refused.errors, readdirSync(join(folder, 'library.sverka.memories'))]).toEqual([
    3,
    'broken.tmx, line 2, column 5: the XML is broken here. Nothing was added.\n',
    [],
  ])
})

test('what is not there is said', async () => {
  await run('import', 'bridges.tmx', '--name', 'One')
  expect([
    (await run('import', 'nowhere.tmx')).errors,
    (await run('remove', 'Two')).errors,
    (await run('search', 'Мост')).code,
    (await run('mend')).code,
  ]).toEqual(['nowhere.tmx: there is no such file.\n', 'No translation memory is called “Two”.\n', 2, 2])
})
