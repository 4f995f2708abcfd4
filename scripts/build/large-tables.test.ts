import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
  writeFileSync(
    join(folder, 'entry.js'),
    "import table from './words.json'\nexport const wordsOf = () => table.words\n",
  )
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
