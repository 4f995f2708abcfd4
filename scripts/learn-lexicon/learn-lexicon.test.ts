import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { packTable } from '../../core/align/lexicon/packed-table.ts'
import { bitextOf, readColumns } from './bitext.ts'
import { countBitext, countTerms, leadOver, prune } from './counts.ts'
import { findSources } from './sources.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'lexicon-'))
  folders.push(folder)
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}

const kazakh = [
  ['ескі үй', 'old house'],
  ['жаңа үй', 'new house'],
  ['ескі бақ', 'old garden'],
  ['жаңа бақ', 'new garden'],
] as const
const russian = [
  ['старый дом', 'old house'],
  ['новый дом', 'new house'],
  ['старый сад', 'old garden'],
  ['новый сад', 'new garden'],
] as const

test('a further file is found by its name, with its licence group and the line to print', () => {
  const folder = folderWith({ 'kk-en.towns.sa.tsv': 'үй\thouse\n', 'kk-en.towns.sa.credit.txt': 'Towns, CC BY-SA.\n' })
  expect(findSources(folder)).toEqual([
    {
      file: join(folder, 'kk-en.towns.sa.tsv'),
      languages: ['kk', 'en'],
      columns: [0, 1],
      group: 'cc-by-sa',
      credits: ['Towns, CC BY-SA.'],
    },
  ])
})

test('a file whose origin nobody named is refused', () => {
  expect(() => findSources(folderWith({ 'kk-en.towns.tsv': 'үй\thouse\n' }))).toThrow('no line to print')
})

test('plain files are read like packed ones', () => {
  const folder = folderWith({ 'kk-ru.tsv': 'үй\tдом\ttag\n\nодна колонка\n' })
  expect(readColumns(join(folder, 'kk-ru.tsv'))).toEqual([['үй', 'дом', 'tag']])
})

test('the same pairs give the same file', () => {
  const learn = () => packTable(prune(countBitext(['kk', 'en'], bitextOf(kazakh, ['kk', 'en']), [])), 'MIT', [])
  expect(JSON.stringify(learn())).toBe(JSON.stringify(learn()))
})

test('a word finds its translation by way of a third language', () => {
  const near = countBitext(['kk', 'en'], bitextOf(kazakh, ['kk', 'en']), [])
  const far = countBitext(['ru', 'en'], bitextOf(russian, ['ru', 'en']), [])
  const led = leadOver(near, far)
  const row = [...(led.rows.get('ui') ?? [])].sort((one, other) => other[1] - one[1])
  expect([led.languages, row[0]?.[0]]).toEqual([['kk', 'ru'], 'dom'])
})

test('every form in a row of terms translates every form of the other language', () => {
  const { rows } = countTerms(['ru', 'en'], [['дом дома', 'house']])
  expect([...rows].map(([stem, row]) => [stem, [...row.keys()]])).toEqual([
    ['dom', ['house']],
    ['doma', ['house']],
  ])
})
