/** TMX: two of its languages as a text and its translation, and that an export touches only what was corrected. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readerText } from '../../model/reader-text.ts'
import { openBitext } from '../open-file.ts'
import { openText, writeUnits } from '../testing/bitext-edits.ts'

const ferry = readFileSync(join(import.meta.dirname, '../../../samples/formats/ferry.ru-en.tmx'), 'utf8')

const read = (text: string) =>
  openText('a.tmx', text).units.map(({ source, target, hasPlace }) => {
    return [readerText(source.text, source.codes), readerText(target.text, target.codes), hasPlace]
  })

test('the language the header names is the source, the one that most units have the translation', () => {
  const opened = openText('a.tmx', ferry)
  expect(opened.languages).toEqual({ source: 'ru', target: 'en' })
  expect(opened.diagnostics).toEqual([{ kind: 'closed-units', count: 1 }])
  expect(read(ferry)).toEqual([
    ['Паром из Караоя возвращается', 'The ferry of Qaraoy returns', true],
    ['На борту 46 пассажиров', 'There are 46 passengers', true],
    ['Касса закрыта', '', true],
    ['Билеты продают на борту', '', false],
  ])
})

test('codes of a unit bear the same numbers on both sides', () => {
  const unit = openText('a.tmx', ferry).units[1]
  expect(unit?.target.codes.map(({ id }) => id)).toEqual(unit?.source.codes.map(({ id }) => id))
})

test('a memory that names its languages as TMX 1.1 did, in any order, is read', () => {
  const old = ferry
    .replaceAll('xml:lang', 'lang')
    .replace('srclang="ru"', 'srclang="RU-RU"')
    .replace('version="1.4"', 'version="1.1"')
  expect(read(old)).toEqual(read(ferry))
})

test('a corrected word and a filled segment are written, and nothing else', () => {
  const { text } = openText('a.tmx', ferry).units[1]?.target ?? { text: '' }
  expect(
    writeUnits('a.tmx', ferry, { 1: { text: text.replace('There are', 'On board:') }, 2: { text: 'Till & <desk>' } }),
  ).toBe(ferry.replace('There are', 'On board:').replace('<seg/>', '<seg>Till &amp; &lt;desk&gt;</seg>'))
})

test('a memory that declares entities is refused with its place', () => {
  const bytes = new TextEncoder().encode('<!DOCTYPE tmx [<!ENTITY a "b">]>\n<tmx version="1.4"/>')
  expect(openBitext({ name: 'a.tmx', bytes })).toMatchObject({
    failure: { kind: 'broken-xml', rule: 'entities', line: 1 },
  })
})

test('what is bold or slanted in a memory is told by its types, or by the mark-up it quotes', () => {
  const seg =
    '<bpt i="1" type="bold">{b}</bpt>On<ept i="1">{/b}</ept> <bpt i="2">&lt;i&gt;</bpt>board<ept i="2">&lt;/i&gt;</ept> <hi type="link">46</hi> <hi>b</hi>'
  const { codes } = openText('a.tmx', ferry.replace(/<seg\/>/u, `<seg>${seg}</seg>`)).units[2]?.target ?? { codes: [] }
  expect(codes.map(({ canonical }) => canonical)).toEqual(['b', 'b', 'i', 'i', 'link', 'link', 'other', 'other'])
})
