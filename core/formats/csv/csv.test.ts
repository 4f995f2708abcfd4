/** Tables of text: which columns are read, and that a correction changes its own cell and no other byte. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readerText } from '../../model/reader-text.ts'
import { openBitext } from '../open-file.ts'
import { formatOf } from '../registry.ts'
import { openText, writeUnits } from '../testing/bitext-edits.ts'
import { readCell, readCsv } from './read-csv.ts'
import { writeCell } from './write-cell.ts'

const sample = (name: string) => readFileSync(join(import.meta.dirname, '../../../samples/formats', name), 'utf8')
const ferry = sample('ferry.ru-en.csv')
const timetable = sample('ferry.ru-kk.tsv')

const read = (name: string, text: string) =>
  openText(name, text).units.map(({ source, target, id }) => {
    return [id, readerText(source.text, source.codes), readerText(target.text, target.codes)]
  })

const columnsOf = (text: string, name = 'a.csv') => {
  const opened = openBitext({ name, bytes: new TextEncoder().encode(text) })
  return opened.ok ? opened.value.diagnostics.find(({ kind }) => kind === 'columns') : opened.failure
}

test('languages above the columns say which is the source, and a number names each row', () => {
  expect(read('a.csv', ferry)).toEqual([
    ['1', 'Паром из Караоя возвращается', 'The ferry of Qaraoy returns'],
    ['2', 'Билет «туда и обратно» стоит 400 тенге', 'A "return" ticket costs 400 tenge'],
    ['3', 'Касса закрыта\nдо полудня', 'The ticket office is closed\ntill noon'],
    ['4', 'Билеты продают на борту', ''],
    ['5', '=7+12', '=7+12'],
  ])
  const opened = openText('a.csv', ferry)
  expect([opened.languages, opened.units.map(({ state }) => state)]).toEqual([
    { source: 'ru', target: 'en' },
    ['machine', 'machine', 'machine', 'empty', 'machine'],
  ])
  expect(opened.units[1]?.notes?.map(({ remarks }) => remarks.map(({ words }) => words))).toEqual([['check the price']])
  expect(opened.diagnostics).toEqual([
    { kind: 'columns', columns: { source: 1, target: 2, id: 0, comment: 3, firstRow: 1 }, isGuessed: false },
    { kind: 'formula-cells', count: 1 },
    { kind: 'comments-taken', count: 2 },
  ])
})

test('a table parted by tabs reads its row of two cells as one to be translated', () => {
  expect(openText('a.tsv', timetable).languages).toEqual({ source: 'ru', target: 'kk' })
  expect(read('a.tsv', timetable)).toEqual([
    ['f1', 'Паром отходит в девять', 'Паром тоғызда жүреді'],
    ['f2', 'Не опаздывайте\tна причал', 'Кешікпеңіздер'],
    ['f3', 'Касса закрыта', ''],
  ])
})

test.each([
  ['Source;Target', 0, 1],
  ['Target segment;Source segment', 1, 0],
  ['ID;Исходный текст;Перевод;Комментарий', 1, 2],
  ['Түпнұсқа;Аударма', 0, 1],
  ['key;en-GB;kk', 1, 2],
  ['State;Source (Russian);Target (English)', 1, 2],
  ['ID;Source;German', 1, 2],
  ['Қазақша;Орысша', 0, 1],
])('headings “%s” name the columns', (headings, source, target) => {
  expect(columnsOf(`${headings}\n1;2;3\n`)).toMatchObject({ columns: { source, target }, isGuessed: false })
})

test('headings may stand below a title', () => {
  expect(columnsOf('Project ferry\nmade in spring\nSource;Target\nA;B\n')).toMatchObject({
    columns: { source: 0, target: 1 },
  })
})

test('without headings two columns of sentences in two languages are guessed, and said to be', () => {
  const rows = [
    '17;Паром отходит от причала в девять часов утра;The ferry leaves the pier at nine in the morning',
    '18;Билеты продают прямо на борту парома;Tickets are sold right on board the ferry',
  ]
  expect(columnsOf(rows.join('\n'))).toEqual({
    kind: 'columns',
    columns: { source: 1, target: 2, firstRow: 0 },
    isGuessed: true,
  })
})

test('a table that says nothing of its columns gives the first two of words, and says that it was a guess', () => {
  const columns = { source: 1, target: 2, firstRow: 0 }
  expect(columnsOf('17;Aiša;Qaraoy;400\n18;Samat;Tobol;500\n')).toEqual({ kind: 'columns', columns, isGuessed: true })
})

test('a table of one column of words is none of two texts', () => {
  expect(columnsOf('Aiša;400\nSamat;500\n')).toEqual({ kind: 'other-format', seems: 'csv' })
})

test('prose with a comma in its first line stays prose', () => {
  const bytes = new TextEncoder().encode('Original, translation\nThe ferry, as we said, is late.\n')
  expect(openBitext({ name: 'a.txt', bytes })).toEqual({ ok: false, failure: { kind: 'one-side' } })
})

test('columns that somebody names are read, whatever stands above them', () => {
  const opened = openBitext({
    name: 'a.txt',
    bytes: new TextEncoder().encode('x;Aiša;y\nferry;Паром;\n'),
    columns: { source: 1, target: 2 },
  })
  if (!opened.ok) throw new Error(opened.failure.kind)
  expect(opened.value.units.map(({ source, target }) => [source.text, target.text])).toEqual([
    ['Aiša', 'y'],
    ['Паром', ''],
  ])
})

test('corrected cells are written, quoted where they have to be, and nothing else', () => {
  const { text } = openText('a.csv', ferry).units[2]?.target ?? { text: '' }
  const written = writeUnits('a.csv', ferry, {
    0: { text: 'The ferry; back' },
    2: { text: text.replace('closed', '"shut"') },
    3: { text: 'Sold on board' },
  })
  expect(written).toBe(
    ferry
      .replace('The ferry of Qaraoy returns', '"The ferry; back"')
      .replace('is closed\n', 'is ""shut""\n')
      .replace('борту;;', 'борту;Sold on board;'),
  )
})

test('a row that is too short grows by the cell it lacks', () => {
  expect(writeUnits('a.tsv', timetable, { 2: { text: 'Касса жабық' } })).toBe(
    timetable.replace('Касса закрыта', 'Касса закрыта\tКасса жабық'),
  )
})

test('what a spreadsheet would calculate is written as text, but in a cell that was such already', () => {
  const written = writeUnits('a.csv', ferry, { 0: { text: '@SUM(A1)' }, 4: { text: '=7+13' } })
  expect(written).toBe(ferry.replace('The ferry of Qaraoy returns', "'@SUM(A1)").replace('=7+12;row', '=7+13;row'))
  expect(read('a.csv', written)[0]?.[2]).toBe('@SUM(A1)')
})

test('columns that were told are those the file is written by', () => {
  const text = 'one;Паром;\ntwo;Касса;till\n'
  const bytes = new TextEncoder().encode(text)
  const columns = { source: 1, target: 2 }
  const opened = openBitext({ name: 'a.csv', bytes, columns })
  if (!opened.ok) throw new Error(opened.failure.kind)
  const blocks = opened.value.units.map(({ target }) => target)
  const segments = [{ block: 0, range: { start: 0, end: 1 }, original: '', current: 'Ferry' }]
  const edits = { blocks, segments, encoding: 'utf-8', asEncoding: 'utf-8', columns } as const
  const written = formatOf('csv').write(bytes, edits)
  expect(written.ok && new TextDecoder().decode(written.value)).toBe('one;Паром;Ferry\ntwo;Касса;till\n')
})

const cellText = fc
  .array(fc.constantFrom('a', 'Ж', '"', ';', ',', '\t', '|', ' ', '\n', '\r\n', "'", '=', '-'), { maxLength: 8 })
  .map((signs) => signs.join(''))

test('any words come back from a cell as they were written', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(cellText, cellText), { minLength: 1, maxLength: 6 }),
      fc.constantFrom('\t', ';', ','),
      (rows, delimiter) => {
        const lines = rows.map((row) => row.map((words) => writeCell(words, delimiter)).join(delimiter))
        const table = readCsv(`sep=${delimiter}\n${lines.join('\n')}`)
        const isBlankEnd = rows.at(-1)?.join('') === ''
        const back = table.rows.map((row) => row.map((cell) => readCell(table, cell)))
        expect(back.slice(0, rows.length - Number(isBlankEnd))).toEqual(rows.slice(0, rows.length - Number(isBlankEnd)))
      },
    ),
  )
})

test('whatever is corrected, all other cells read as before and the corrected ones as typed', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 0, max: 4 }), { maxLength: 5 }),
      fc.array(fc.constantFrom('x', '"', ';', '=', '-', ' y', 'қ'), { minLength: 1, maxLength: 6 }),
      (rows, typed) => {
        const words = typed.join('').trim()
        const edits = Object.fromEntries(rows.map((row) => [row, { text: words === '' ? 'z' : words }]))
        const written = writeUnits('a.csv', ferry, edits)
        const [before, after] = [read('a.csv', ferry), read('a.csv', written)]
        const expected = before.map(([id, source, target], row) => [id, source, edits[row]?.text ?? target])
        expect(after).toEqual(expected)
      },
    ),
  )
})

test('an open quotation mark, a thousand ragged columns and a row of nothing but marks are read in no time', () => {
  const hostile = ['Source;Target', '"open;x', ';'.repeat(100_000), '"'.repeat(99_999), '"a"b;c'].join('\n')
  expect(read('a.csv', hostile).at(-1)).toEqual([undefined, '"a"b', 'c'])
})
