/** One file made into another, without a library. */
import { linkSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openBitext } from '../core/formats/open-file.ts'
import { readerText } from '../core/model/reader-text.ts'
import { call } from './testing/call.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sverka-convert-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const samples = join(import.meta.dirname, '../samples/formats')
const convert = (...words: readonly string[]) => call(['convert', ...words], '', folder)
const read = (name: string) => readFileSync(join(folder, name), 'utf8')

function pairsOf(path: string): readonly (readonly string[])[] {
  const opened = openBitext({ name: path, bytes: new Uint8Array(readFileSync(path)) })
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
  return opened.value.units
    .map(({ source, target }) => [source, target].map(({ text, codes }) => readerText(text, codes).trim()))
    .filter((pair) => pair.join('') !== '')
}

const bilingual = ['xliff', 'tmx', 'xlsx', 'csv', 'tsv', 'docx', 'po']

test.each(bilingual)('pairs stay pairs: XLIFF as %s', async (ending) => {
  const path = join(samples, 'ferry-21.ru-en.xlf')
  const { code } = await convert('--from', 'ru', '--to', 'en', path, `out.${ending}`)
  expect([code, pairsOf(join(folder, `out.${ending}`))]).toEqual([0, pairsOf(path)])
})

test('a table becomes a text of either side', async () => {
  const path = join(samples, 'ferry.ru-kk.tsv')
  expect((await convert(path, 'out.txt')).code).toBe(0)
  expect((await convert('--side', 'source', path, 'source.md')).code).toBe(0)
  expect(read('out.txt')).toBe('Паром тоғызда жүреді\n\nКешікпеңіздер\n')
  expect(read('source.md')).toContain('Касса закрыта')
})

test('the sentences of a text become rows to be translated', async () => {
  writeFileSync(join(folder, 'a.txt'), 'The ferry leaves. It is late.\n')
  expect((await convert('--from', 'en', '--to', 'kk', 'a.txt', 'out.xlf')).code).toBe(0)
  expect(pairsOf(join(folder, 'out.xlf'))).toEqual([
    ['The ferry leaves.', ''],
    ['It is late.', ''],
  ])
})

test('a Word document becomes a page, and what the page cannot hold is told', async () => {
  const { code, errors } = await convert(join(samples, 'ferry.en.docx'), 'out.html')
  expect([code, errors]).toEqual([0, expect.stringMatching(/Left out of the file: \d+ footnote mark/u)])
  expect(read('out.html')).toContain('<h1>The ferry of Qaraoy returns</h1>')
})

test('to standard output, by --as', async () => {
  const { code, output } = await convert('--as', 'csv', join(samples, 'ferry.ru-kk.tsv'), '-')
  expect([code, output.split('\r\n')[1]]).toEqual([
    0,
    'f1,Паром отходит в девять,Паром тоғызда жүреді,machine,,1:1,1.000,automatic,no',
  ])
})

test('a format that nobody names is asked for', async () => {
  expect(await convert(join(samples, 'ferry.en.html'), 'out.xyz')).toMatchObject({
    code: 2,
    errors: expect.stringContaining('Name the format by the ending of OUT'),
  })
})

test('a file is never written over itself, by whatever path it is named', async () => {
  writeFileSync(join(folder, 'a.csv'), 'Русский;English\nСнег.;Snow.\n')
  linkSync(join(folder, 'a.csv'), join(folder, 'b.csv'))
  for (const name of ['a.csv', './a.csv', 'b.csv']) {
    expect(await convert('--as', 'txt', 'a.csv', name)).toMatchObject({
      code: 2,
      errors: expect.stringContaining('would be overwritten'),
    })
  }
  expect(read('a.csv')).toBe('Русский;English\nСнег.;Snow.\n')
})

test('a side that is none is told, also where a file has but one', async () => {
  writeFileSync(join(folder, 'a.txt'), 'Snow fell.\n')
  expect(await convert('--side', 'both', 'a.txt', 'b.txt')).toMatchObject({
    code: 2,
    errors: expect.stringContaining('--side cannot be “both”'),
  })
})
