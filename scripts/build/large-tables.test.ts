import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import anyAscii from 'any-ascii'
import { build } from 'vite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { largeTables } from './large-tables.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sverka-tables-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function buildReader(words: string): Promise<{ readonly wordsOf: () => string }> {
  writeFileSync(join(folder, 'words.json'), JSON.stringify({ words }))
  return buildEntry("import table from './words.json'\nexport const wordsOf = () => table.words\n")
}

async function buildEntry(code: string) {
  writeFileSync(join(folder, 'entry.js'), code)
  await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    plugins: [largeTables()],
    build: {
      ssr: join(folder, 'entry.js'),
      ssrEmitAssets: true,
      outDir: join(folder, 'out'),
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'entry.cjs', codeSplitting: false } },
    },
  })
  return createRequire(join(folder, 'out/'))('./entry.cjs')
}

test('a large table is a file of its own, read when it is first asked for', async () => {
  const reader = await buildReader('word '.repeat(20_000))
  const [table = ''] = readdirSync(join(folder, 'out/tables'))
  writeFileSync(join(folder, 'out/tables', table), JSON.stringify({ words: 'put there after the code was loaded' }))
  expect(reader.wordsOf()).toBe('put there after the code was loaded')
})

test('a small table stays in the code', async () => {
  const reader = await buildReader('few words')
  expect([reader.wordsOf(), readdirSync(join(folder, 'out'))]).toEqual(['few words', ['entry.cjs']])
})

test('the transliterations of every script are a file too, and say the same', async () => {
  const anyAsciiFile = createRequire(import.meta.url).resolve('any-ascii')
  const reader = await buildEntry(`export { default as fold } from ${JSON.stringify(anyAsciiFile)}\n`)
  const words = 'Ұлттық құрылтай, съезд, ąžuolas, ελπίδα, 北京, café – №\u00A05'
  expect([reader.fold(words), readFileSync(join(folder, 'out/entry.cjs'), 'utf8').length < 5_000]).toEqual([
    anyAscii(words),
    true,
  ])
})
