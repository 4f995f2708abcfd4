/** Word documents that are a table of a text and its translation: what is read, and that a correction changes its own paragraph alone. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readerText } from '../../model/reader-text.ts'
import { writeAlignment } from '../alignment/write-alignment.ts'
import { makeDocx, p, r } from '../docx/testing/make-docx.ts'
import { openBitext } from '../open-file.ts'
import { readPackage } from '../package/read-package.ts'
import { unpack } from '../package/unpack.ts'
import { entryOf } from '../package/xml-entry.ts'
import { formatOf } from '../registry.ts'
import { sniffFile } from '../sniff.ts'

const cell = (...paragraphs: readonly string[]) => `<w:tc><w:tcPr/>${paragraphs.join('')}</w:tc>`
const row = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`
const table = (...rows: readonly string[]) => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`
const marked = '<w:p><w:pPr><w:rPr><w:i/></w:rPr></w:pPr></w:p>'

const body =
  p(r('Ferry, for review')) +
  table(
    row('<w:tc><w:tcPr><w:gridSpan w:val="4"/></w:tcPr><w:p><w:r><w:t>Project ferry</w:t></w:r></w:p></w:tc>'),
    row(cell(p(r('ID'))), cell(p(r('Russian'))), cell(p(r('English'))), cell(p(r('Comment')))),
    row(
      cell(p(r('1'))),
      cell(p(r('Паром отходит'))),
      cell(p(r('The ') + r('ferry', '<w:b/>') + r(' leaves'))),
      cell('<w:p/>'),
    ),
    row(
      cell(p(r('2'))),
      cell(p(r('Касса закрыта')), p(r('Билеты на борту'))),
      cell(p(r('The office is closed')), p(r('Tickets on board'))),
      cell('<w:p/>'),
    ),
    row(cell(p(r('3'))), cell(p(r('До встречи'))), cell(marked), cell(p(r('short')))),
    row(cell(p(r('4'))), cell(p(r('Причал'))), cell('<w:p/>'), cell('<w:p/>')),
  ) +
  '<w:p/>'
const bytes = makeDocx({ body })

function open(document: Uint8Array) {
  const opened = openBitext({ name: 'a.docx', bytes: document })
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
  return opened.value
}

const read = (document: Uint8Array) =>
  open(document).units.map(({ id, source, target }) => {
    return [id, readerText(source.text, source.codes), readerText(target.text, target.codes)]
  })

function write(document: Uint8Array, edits: Readonly<Record<number, string>>) {
  const blocks = open(document).units.map(({ target }) => target)
  const segments = blocks.map(({ text }, block) => {
    return { block, range: { start: 0, end: text.length }, original: text, current: edits[block] ?? text }
  })
  return formatOf('docx-table').write(document, { blocks, segments, encoding: 'utf-8', asEncoding: 'utf-8' })
}

function written(document: Uint8Array, edits: Readonly<Record<number, string>>): Uint8Array {
  const result = write(document, edits)
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}

function bodyOf(document: Uint8Array): string {
  const source = readPackage(document)
  const entry = source.ok ? entryOf(source.value, 'word/document.xml') : undefined
  const content = source.ok && entry !== undefined ? unpack(source.value, entry) : undefined
  return content?.ok === true ? new TextDecoder().decode(content.value) : ''
}

test('a row is a pair, named by its number; paragraphs of one cell answer those of the other in their order', () => {
  expect(read(bytes)).toEqual([
    ['1', 'Паром отходит', 'The ferry leaves'],
    ['2', 'Касса закрыта', 'The office is closed'],
    ['2', 'Билеты на борту', 'Tickets on board'],
    ['3', 'До встречи', ''],
    ['4', 'Причал', ''],
  ])
  expect(open(bytes).languages).toEqual({ source: 'ru', target: 'en' })
})

test('corrected and filled paragraphs are written, in the looks they have, and nothing else', () => {
  const text = open(bytes).units[0]?.target.text ?? ''
  const after = bodyOf(written(bytes, { 0: text.replace(' leaves', ' goes'), 3: 'See <you>', 4: 'Pier' }))
  expect(after).toBe(
    bodyOf(bytes)
      .replace('> leaves<', '> goes<')
      .replace(
        marked,
        marked.replace(
          '</w:p>',
          '<w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve">See &lt;you&gt;</w:t></w:r></w:p>',
        ),
      )
      .replace(
        'Причал</w:t></w:r></w:p></w:tc><w:tc><w:tcPr/><w:p/>',
        'Причал</w:t></w:r></w:p></w:tc><w:tc><w:tcPr/><w:p><w:r><w:t xml:space="preserve">Pier</w:t></w:r></w:p>',
      ),
  )
})

test('a code that is lost stops the export, and tells at which pair', () => {
  const text = open(bytes).units[0]?.target.text ?? ''
  const [, code = ''] = /([\uE000-\uF8FF])/u.exec(text) ?? []
  expect(write(bytes, { 0: text.replace(code, '') })).toMatchObject({
    ok: false,
    failure: { kind: 'codes-broken', blocks: [{ block: 0, segments: [0] }] },
  })
})

test.each([
  ['a document with such a table among much else', p(r('The ferry leaves at nine. '.repeat(40))) + body],
  [
    'a table without such headings',
    table(row(cell(p(r('Town'))), cell(p(r('Price')))), row(cell(p(r('Qaraoy'))), cell(p(r('400'))))),
  ],
])('%s is a text like others', (_, other) => {
  expect(sniffFile('a.docx', makeDocx({ body: other }))).toMatchObject({ ok: true, value: { format: 'docx' } })
})

test('somebody may have it read as a text like others', () => {
  expect(sniffFile('a.docx', bytes, { asText: true })).toMatchObject({ ok: true, value: { format: 'docx' } })
})

test('a table of our own making is read again, rows by the ids they have', () => {
  const id = '01890a5d-ac96-774b-bcce-b302099a8057'
  const segment = (text: string) => {
    const common = {
      block: 0,
      position: 0,
      kind: 'paragraph',
      gapBefore: '',
      latestEdit: undefined,
      codes: [],
    } as const
    return { id: id as never, text, state: 'draft' as const, ...common }
  }
  const link = { id: id as never, confidence: 1, origin: 'automatic', isLocked: false } as const
  const rows = [
    {
      link,
      source: [segment('Паром')],
      target: [segment('Ferry\nand pier')],
      comments: [{ by: 'Aiša', words: 'good' }],
    },
  ]
  const head = { sourceLanguage: 'ru', targetLanguage: 'en', headline: 'Ferry', createdMs: 0 }
  const made = writeAlignment(rows, head, 'bilingual-docx')
  expect(read(made)).toEqual([[id, 'Паром', 'Ferry\nand pier']])
  expect(open(made).languages).toEqual({ source: 'ru', target: 'en' })
  expect(open(made).diagnostics).toContainEqual({ kind: 'comments-taken', count: 1 })
})

test('whatever is typed is read again, and no other pair is another', () => {
  const typed = fc
    .array(fc.constantFrom('a', '&', '<', '"', ' ', 'қ', '😀', '='), { minLength: 1, maxLength: 6 })
    .map((signs) => `x${signs.join('')}.`)
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('1', '2', '3', '4'), typed), (edits) => {
      const expected = read(bytes).map(([id, source, target], at) => [id, source, edits[String(at)] ?? target])
      expect(read(written(bytes, edits))).toEqual(expected)
    }),
    { numRuns: 40 },
  )
})

test('tables in tables by the hundred are read without end to memory', () => {
  const nested = Array.from({ length: 40 }).reduce<string>(
    (inner) => table(row(cell(inner || p(r('x'))), cell(p(r('y'))))),
    '',
  )
  expect(sniffFile('a.docx', makeDocx({ body: nested }))).toMatchObject({ ok: true, value: { format: 'docx' } })
})
