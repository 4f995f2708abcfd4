import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { call } from './testing/call.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sverka-cli-find-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const run = (...words: string[]) => call(words, '', folder)

async function importFair(): Promise<string> {
  writeFileSync(
    join(folder, 'fair.en.txt'),
    'The fair opened. The FAIR will last 5 days.\n\nEntry to the fair is free.\n',
  )
  const { output } = await run('import', '--library', 'library.sverka', '--to', 'en', 'fair.en.txt')
  return output.trim()
}

test('find tells each place with its article, its segment and the words around it, and 1 where there is none', async () => {
  const article = await importFair()
  const found = await run('find', '--library', 'library.sverka', 'fair')
  expect([found.code, found.output]).toEqual([
    0,
    [
      `${article}\t1\tThe ⟦fair⟧ opened.`,
      `${article}\t2\tThe ⟦FAIR⟧ will last 5 days.`,
      `${article}\t3\tEntry to the ⟦fair⟧ is free.\n`,
    ].join('\n'),
  ])
  expect((await run('find', '--library', 'library.sverka', '--case', '--words', 'FAI')).code).toBe(1)
})

test('replace shows what it would write, and writes it when it is meant', async () => {
  const article = await importFair()
  const words = ['--library', 'library.sverka', '--article', article, '--regex', '(the) fair', '$1 market']
  const dry = await run('replace', '--dry-run', ...words)
  const before = await run('find', '--library', 'library.sverka', 'market')
  const done = await run('replace', ...words)
  const after = await run('find', '--library', 'library.sverka', '--format', 'json', 'market')
  const sites: readonly { lead: string; words: string }[] = JSON.parse(after.output)
  expect([dry.output.split('\n')[0], before.code, done.output]).toEqual([
    `${article}\t1\t⟦The fair → The market⟧ opened.`,
    1,
    'Replaced in 3 places.\n',
  ])
  expect(sites.map(({ lead, words: found }) => lead + found)).toEqual([
    'The market',
    'The market',
    'Entry to the market',
  ])
})

test('an expression that cannot be read is wrong usage, one that takes for ever is ended', async () => {
  writeFileSync(join(folder, 'long.en.txt'), `It was ${'a'.repeat(50)}!\n`)
  await run('import', '--library', 'library.sverka', '--to', 'en', 'long.en.txt')
  const broken = await run('find', '--library', 'library.sverka', '--regex', '(a')
  const slow = await run('find', '--library', 'library.sverka', '--regex', '(a+)+$')
  expect([broken.code, broken.errors.split('\n')[0]]).toEqual([2, 'This expression has a “(” that is never closed.'])
  expect([slow.code, slow.errors]).toEqual([1, expect.stringContaining('took longer than 250 ms in segment 1')])
})
