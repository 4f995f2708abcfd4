/** Spreadsheets: which cells are read, and that a correction changes its own cell in its own sheet and nothing else. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeCharacter } from '../../model/inline-text.ts'
import { readerText } from '../../model/reader-text.ts'
import { openBitext } from '../open-file.ts'
import { readPackage } from '../package/read-package.ts'
import { unpack } from '../package/unpack.ts'
import { formatOf } from '../registry.ts'
import { piecesOf } from './rich-text.ts'
import { makeXlsx } from './testing/make-xlsx.ts'

const shared = [
  '<si><t>Русский</t></si>',
  '<si><t>English</t></si>',
  '<si><t xml:space="preserve">Паром отходит в девять</t></si>',
  '<si><r><t xml:space="preserve">The ferry </t></r><r><rPr><b/><sz val="11"/></rPr><t>leaves</t></r><r><t xml:space="preserve"> at nine</t></r></si>',
  '<si><t>Касса_x0041_ закрыта</t><rPh sb="0" eb="1"><t>касса</t></rPh></si>',
  '<si><t>The ticket office\nis closed</t></si>',
].join('')
const rows =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>№</t></is></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>' +
  '<row r="2"><c r="A2"><v>1</v></c><c r="B2" s="4" t="s"><v>2</v></c><c r="C2" s="4" t="s"><v>3</v></c></row>' +
  '<row r="3"><c r="A3"><v>2</v></c><c r="B3" t="s"><v>4</v></c><c r="C3" t="s"><v>5</v></c><c r="D3"><v>9</v></c></row>' +
  '<row r="5"><c r="A5"><v>3</v></c><c r="B5" t="inlineStr"><is><t>Билеты</t></is></c><c r="D5" t="inlineStr"><is><t>x</t></is></c></row>' +
  '<row r="6"><c r="A6"><v>4</v></c><c r="B6" t="inlineStr"><is><t>Сумма</t></is></c><c r="C6" t="str"><f>A2+1</f><v>2</v></c></row>'
const book = makeXlsx({ sheets: [rows, '<row r="1"><c r="A1"><v>7</v></c></row>'], shared })

function open(bytes: Uint8Array) {
  const opened = openBitext({ name: 'a.xlsx', bytes })
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
  return opened.value
}

const read = (bytes: Uint8Array) =>
  open(bytes).units.map(({ id, source, target, hasPlace }) => {
    return [id, readerText(source.text, source.codes), readerText(target.text, target.codes), hasPlace]
  })

function write(bytes: Uint8Array, edits: Readonly<Record<number, string>>): Uint8Array {
  const blocks = open(bytes).units.map(({ target }) => target)
  const segments = blocks.map(({ text }, block) => {
    return { block, range: { start: 0, end: text.length }, original: text, current: edits[block] ?? text }
  })
  const written = formatOf('xlsx').write(bytes, { blocks, segments, encoding: 'utf-8', asEncoding: 'utf-8' })
  if (!written.ok) throw new Error(JSON.stringify(written.failure))
  return written.value
}

/** The texts of all entries, by their names. */
function entriesOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  const source = readPackage(bytes)
  if (!source.ok) throw new Error(source.failure.rule)
  return Object.fromEntries(
    source.value.entries.map((entry) => {
      const content = unpack(source.value, entry)
      return [entry.name, content.ok ? new TextDecoder().decode(content.value) : '']
    }),
  )
}

const sheet = 'xl/worksheets/sheet1.xml'

test('words that are shared, in the cell, calculated or numbers are read from the columns that are headed so', () => {
  expect(read(book)).toEqual([
    ['1', 'Паром отходит в девять', 'The ferry leaves at nine', true],
    ['2', 'КассаA закрыта', 'The ticket office\nis closed', true],
    ['3', 'Билеты', '', true],
    ['4', 'Сумма', '2', false],
  ])
  expect(open(book).languages).toEqual({ source: 'ru', target: 'en' })
  expect(open(book).diagnostics).toEqual([
    { kind: 'columns', columns: { source: 1, target: 2, id: 0, firstRow: 1, sheet }, isGuessed: false },
    { kind: 'closed-units', count: 1 },
    { kind: 'other-sheets', count: 1 },
  ])
})

test('words that look otherwise than the rest of their cell stand in a pair of codes', () => {
  const target = open(book).units[0]?.target
  expect(target?.text).toBe(`The ferry ${codeCharacter(1)}leaves${codeCharacter(2)} at nine`)
  expect(target?.codes.map(({ kind, canonical, pair }) => [kind, canonical, pair])).toEqual([
    ['open', 'b', 2],
    ['close', 'b', 1],
  ])
})

test('words that are bold and slanted in their cell are both', () => {
  const rich = [
    { text: 'The ', properties: '' },
    { text: 'ferry', properties: '<b/><i/><sz val="11"/>' },
    { text: ' leaves at nine.', properties: '' },
  ]
  expect(piecesOf(rich)[1]).toMatchObject({ canonical: 'b', also: ['i'] })
})

test('a corrected cell has its words in itself, with its looks and its style; all other entries are as they were', () => {
  const text = open(book).units[0]?.target.text ?? ''
  const [before, after] = [entriesOf(book), entriesOf(write(book, { 0: text.replace('at nine', '& <goes>') }))]
  expect(after[sheet]).toBe(
    before[sheet]?.replace(
      '<c r="C2" s="4" t="s"><v>3</v></c>',
      '<c r="C2" s="4" t="inlineStr"><is><r><t xml:space="preserve">The ferry </t></r><r><rPr><b/><sz val="11"/></rPr><t xml:space="preserve">leaves</t></r><r><t xml:space="preserve"> &amp; &lt;goes&gt;</t></r></is></c>',
    ),
  )
  expect({ ...after, [sheet]: '' }).toEqual({ ...before, [sheet]: '' })
})

test('a cell that is not there is made where its column stands, as text whatever it looks like', () => {
  const after = entriesOf(write(book, { 2: '=1+1' }))[sheet]
  expect(after).toBe(
    entriesOf(book)[sheet]?.replace(
      '<c r="D5"',
      '<c r="C5" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c><c r="D5"',
    ),
  )
})

test('a cell whose words are calculated is left alone, and an emptied one is empty', () => {
  expect(entriesOf(write(book, { 3: 'three' }))[sheet]).toBe(entriesOf(book)[sheet])
  expect(read(write(book, { 1: '' }))[1]).toEqual(['2', 'КассаA закрыта', '', true])
})

test('whatever is typed is read again, and no other cell is another', () => {
  const typed = fc
    .array(fc.constantFrom('a', '=', '_x0041_', '&', '<', '"', '\u0001', ' ', 'қ', '😀'), {
      minLength: 1,
      maxLength: 6,
    })
    .map((signs) => `${signs.join('')}.`)
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('0', '1', '2'), typed), (edits) => {
      const expected = read(book).map(([id, source, target, place], at) => [
        id,
        source,
        edits[String(at)] ?? target,
        place,
      ])
      expect(read(write(book, edits))).toEqual(expected)
    }),
    { numRuns: 40 },
  )
})

test('the sheet whose headings say so is read, wherever it stands', () => {
  const plain =
    '<row r="1"><c r="A1" t="inlineStr"><is><t>Contents</t></is></c><c r="B1" t="inlineStr"><is><t>page</t></is></c></row>'
  expect(open(makeXlsx({ sheets: [plain, rows], shared })).table?.columns).toMatchObject({ source: 1, target: 2 })
})

test('of several sheets somebody may choose one, by its part or its name, and reads that one again', () => {
  const other = rows.replaceAll('Сумма', 'Всего').replace('inlineStr"><is><t>Билеты', 'inlineStr"><is><t>Проезд')
  const bytes = makeXlsx({ sheets: [rows, other], shared })
  const sheets = open(bytes).table?.sheets
  expect(sheets).toEqual([
    { part: sheet, name: 'Sheet 1' },
    { part: 'xl/worksheets/sheet2.xml', name: 'Sheet 2' },
  ])
  for (const chosen of ['Sheet 2', ' sheet 2', 'xl/worksheets/sheet2.xml']) {
    const opened = openBitext({ name: 'a.xlsx', bytes, sheet: chosen })
    const again = opened.ok && openBitext({ name: 'a.xlsx', bytes, columns: opened.value.table?.columns })
    expect(opened.ok && opened.value.units.map(({ source }) => source.text)).toContain('Проезд')
    expect(again).toEqual(opened)
  }
  expect(openBitext({ name: 'a.xlsx', bytes, sheet: 'Sheet 9' })).toEqual({
    ok: false,
    failure: { kind: 'no-such-sheet', sheet: 'Sheet 9', sheets: ['Sheet 1', 'Sheet 2'] },
  })
})

test('a sheet without words that somebody chose is refused for that', () => {
  const bytes = makeXlsx({ sheets: [rows, '<row r="1"><c r="A1"><v>7</v></c></row>'], shared })
  expect(openBitext({ name: 'a.xlsx', bytes, sheet: 'Sheet 2' })).toEqual({
    ok: false,
    failure: { kind: 'blank-sheet' },
  })
})

const word = (reference: string, text: string) => `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`
const headed = `<row r="1">${word('A1', 'Source')}${word('B1', 'Target')}</row>`

test.each([
  [
    'a size that is not its own',
    {
      head: '<dimension ref="A1:XFD1048576"/>',
      sheets: [`${headed}<row r="2">${word('A2', 'x')}${word('B2', 'y')}</row>`],
    },
  ],
  [
    'a cell at the far end',
    { sheets: [`${headed}<row r="2">${word('A2', 'x')}${word('B2', 'y')}${word('XFD2', 'z')}</row>`] },
  ],
  [
    'cells twice in one place',
    { sheets: [`${headed}<row r="2">${word('A2', 'x')}${word('B2', 'y')}${word('B2', 'z')}</row>`] },
  ],
  ['rows twice under one number', { sheets: [`${headed}<row r="1">${word('A1', 'x')}${word('B1', 'y')}</row>`] }],
  [
    'words that are shared and are not there',
    { sheets: [`${headed}<row r="2">${word('A2', 'x')}${word('B2', 'y')}<c r="C2" t="s"><v>999</v></c></row>`] },
  ],
])('%s makes no difference', (_, made) => {
  const bytes = makeXlsx(made)
  expect(read(bytes)).toEqual([[undefined, 'x', 'y', true]])
  expect(read(write(bytes, { 0: 'w' }))).toEqual([[undefined, 'x', 'w', true]])
})

test('a sheet that declares entities is refused with its part and place', () => {
  const bytes = makeXlsx({ sheets: [rows], shared: '<!DOCTYPE a [<!ENTITY b "c">]>' })
  expect(openBitext({ name: 'a.xlsx', bytes })).toMatchObject({ ok: false, failure: { kind: 'broken-xml' } })
})

test('a book of one column of words is translated into the next', () => {
  const bytes = makeXlsx({ sheets: [`<row r="1">${word('A1', 'Паром')}</row><row r="2">${word('A2', 'Касса')}</row>`] })
  expect(read(bytes)).toEqual([
    [undefined, 'Паром', '', true],
    [undefined, 'Касса', '', true],
  ])
})

test('a guess that is stored reads the same rows again', () => {
  const bytes = makeXlsx({
    sheets: [
      `<row r="1">${word('A1', 'Number')}${word('B1', 'Big')}</row><row r="2">${word('A2', 'One')}${word('B2', 'Two')}</row>`,
    ],
  })
  const { table, units } = open(bytes)
  const again = openBitext({ name: 'a.xlsx', bytes, columns: table?.columns })
  expect(again.ok && again.value.units).toEqual(units)
})

test('a sheet that unpacks to a thousand times its size is refused before it is unpacked', () => {
  const bytes = makeXlsx({ sheets: [`${headed}${' '.repeat(5_000_000)}`] })
  expect(openBitext({ name: 'a.xlsx', bytes })).toEqual({
    ok: false,
    failure: { kind: 'broken-package', rule: 'ratio', entry: sheet },
  })
})

test('a cell of a million letters is read, and written', () => {
  const long = Array.from({ length: 120_000 }, (_, at) => `снег${at}`).join(' ')
  const bytes = makeXlsx({ sheets: [`${headed}<row r="2">${word('A2', 'x')}${word('B2', long)}</row>`] })
  expect(read(write(bytes, { 0: 'short' }))).toEqual([[undefined, 'x', 'short', true]])
})

test('a book of figures alone holds no text, and what is wrong with a calculation is none', () => {
  const figures = '<row r="1"><c r="A1"><v>7</v></c><c r="B1" t="e"><f>A1/0</f><v>#DIV/0!</v></c></row>'
  const bytes = makeXlsx({ sheets: [figures], shared: '' })
  expect(openBitext({ name: 'a.xlsx', bytes })).toEqual({ ok: false, failure: { kind: 'blank' } })
})

test('a long text that ten thousand cells share is refused before it is read ten thousand times', () => {
  const row = '<row><c t="s"><v>0</v></c></row>'
  const bytes = makeXlsx({ sheets: [row.repeat(10_000)], shared: `<si><t>${'rain and wind '.repeat(300)}</t></si>` })
  expect(openBitext({ name: 'a.xlsx', bytes })).toMatchObject({ ok: false, failure: { rule: 'too-large-inside' } })
})
