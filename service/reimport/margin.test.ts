/** What people said in the margin of a file comes back with it, whatever its format, and each in the name of who said it. */
import { expect, test } from 'vitest'
import { commentToTake } from '../../contract/reimport.ts'
import { makeDocx, r, p as wordParagraph } from '../../core/formats/docx/testing/make-docx.ts'
import { makeOdt, p as odtParagraph } from '../../core/formats/odt/testing/make-odt.ts'
import { makeXlsx } from '../../core/formats/xlsx/testing/make-xlsx.ts'
import type { ArticleId } from '../../core/model/ids.ts'
import { must, openTestDesk, type TestDesk, textFile } from '../testing/test-desk.ts'

const encode = (text: string) => new TextEncoder().encode(text)
const xliff = 'urn:oasis:names:tc:xliff:document'

const plain = (notes: string, target = 'The ferry leaves.', more = '', head = '') =>
  encode(
    `<xliff version="1.2" xmlns="${xliff}:1.2"${more}>${head}<file original="pier" source-language="ru" target-language="en" datatype="x"><body><trans-unit id="1"><source>Паром отходит.</source><seg-source><mrk mtype="seg" mid="1">Паром отходит.</mrk></seg-source><target><mrk mtype="seg" mid="1">${target}</mrk></target>${notes}</trans-unit></body></file></xliff>`,
  )

const sdl = ' xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0"'
const trados = (comment: string) =>
  plain(
    '<sdl:seg-defs><sdl:seg id="1" conf="Draft"/></sdl:seg-defs>',
    comment === '' ? 'The ferry leaves.' : `The <mrk mtype="x-sdl-comment" sdl:cid="c">ferry</mrk> leaves.`,
    sdl,
    comment === ''
      ? ''
      : `<doc-info xmlns="http://sdl.com/FileTypes/SdlXliff/1.0"><cmt-defs><cmt-def id="c"><Comments xmlns="">${comment}</Comments></cmt-def></cmt-defs></doc-info>`,
  )

const second = (notes: string) =>
  encode(
    `<xliff version="2.1" srcLang="ru" trgLang="en" xmlns="${xliff}:2.0"><file id="f"><unit id="1">${notes}<segment><source>Паром отходит.</source><target>The ferry leaves.</target></segment></unit></file></xliff>`,
  )

const memory = (note: string) =>
  encode(
    `<tmx version="1.4"><header srclang="ru" creationtool="a" creationtoolversion="1" segtype="sentence" o-tmf="a" adminlang="en" datatype="plaintext"/><body><tu>${note}<tuv xml:lang="ru"><seg>Паром отходит.</seg></tuv><tuv xml:lang="en"><seg>The ferry leaves.</seg></tuv></tu></body></tmx>`,
  )

const messages = (comment: string) =>
  encode(
    `msgid ""\nmsgstr "Language: en\\nContent-Type: text/plain; charset=UTF-8\\n"\n\n${comment}msgid "Паром отходит."\nmsgstr "The ferry leaves."\n`,
  )

const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const later = 'http://schemas.microsoft.com/office/2017/10/relationships'
const sheetMain = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const book = (others: Readonly<Record<string, string>>, said = '') =>
  makeXlsx({
    sheets: [
      `<row r="1">${cell('A1', 'Russian')}${cell('B1', 'English')}${cell('C1', 'Comments')}</row><row r="2">${cell('A2', 'Паром отходит.')}${cell('B2', 'The ferry leaves.')}${cell('C2', said)}</row>`,
    ],
    others,
  })
const relatedTo = (...parts: readonly (readonly [type: string, target: string])[]) =>
  `<Relationships xmlns="${relations}">${parts.map(([type, target], at) => `<Relationship Id="r${at}" Type="${type}" Target="${target}"/>`).join('')}</Relationships>`
const cellNote = {
  'xl/worksheets/_rels/sheet1.xml.rels': relatedTo([`${office}/comments`, '../comments1.xml']),
  'xl/comments1.xml': `<comments xmlns="${sheetMain}"><authors><author>Marta</author></authors><commentList><comment ref="B2" authorId="0"><text><r><rPr><b/></rPr><t>Marta:</t></r><r><t xml:space="preserve">\nWhich ferry?</t></r></text></comment></commentList></comments>`,
}
const cellThread = {
  'xl/worksheets/_rels/sheet1.xml.rels': relatedTo(
    [`${office}/comments`, '../comments1.xml'],
    [`${later}/threadedComment`, '../threadedComments/threadedComment1.xml'],
  ),
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/worksheet" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="p" Type="${later}/person" Target="persons/person.xml"/></Relationships>`,
  'xl/comments1.xml': `<comments xmlns="${sheetMain}"><authors><author>tc={1}</author></authors><commentList><comment ref="B2" authorId="0"><text><t>[Threaded comment] Which ferry?</t></text></comment></commentList></comments>`,
  'xl/persons/person.xml':
    '<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="Marta" id="{m}"/><person displayName="Berik" id="{b}"/></personList>',
  'xl/threadedComments/threadedComment1.xml':
    '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="B2" dT="2026-01-05T09:00:00.00" personId="{m}" id="{1}"><text>Which ferry?</text></threadedComment><threadedComment ref="B2" dT="2026-01-05T10:00:00.00" personId="{b}" id="{2}" parentId="{1}"><text>The old one.</text></threadedComment></ThreadedComments>',
}

const annotation =
  '<office:annotation office:name="a"><dc:creator>Marta</dc:creator><dc:date>2026-01-05T09:00:00</dc:date><text:p>Which ferry?</text:p></office:annotation>'
const openText = (said: string, end = '') =>
  makeOdt({ body: odtParagraph(`The ${said}ferry${end} leaves.`) + odtParagraph('Bread is baked at night.') })

const tableCell = (content: string) => `<w:tc>${content}</w:tc>`
const wordTable = (target: string, others: Readonly<Record<string, string>> = {}) =>
  makeDocx({
    body: `<w:tbl>${[
      [wordParagraph(r('Russian')), wordParagraph(r('English'))],
      [wordParagraph(r('Паром отходит.')), target],
    ]
      .map((cells) => `<w:tr>${cells.map(tableCell).join('')}</w:tr>`)
      .join('')}</w:tbl>`,
    others,
  })
const wordComment = {
  'word/_rels/document.xml.rels': relatedTo([`${office}/comments`, 'comments.xml']),
  'word/comments.xml': `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="3" w:author="Marta">${wordParagraph(r('Which ferry?'))}</w:comment></w:comments>`,
}
const commented = wordParagraph(
  `${r('The ')}<w:commentRangeStart w:id="3"/>${r('ferry')}<w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r>${r(' leaves.')}`,
)

const note = ['note', 0, undefined, 'Marta: Which ferry?']
const onWords = ['note', 0, 'ferry', 'Marta: Which ferry?']
const asked = ['question', 0, undefined, 'Marta: Which ferry?', 'Berik: The old one.']
const unsigned = ['note', 0, undefined, ': Which ferry?']

const files: readonly (readonly [string, string, Uint8Array, Uint8Array, readonly unknown[]])[] = [
  ['XLIFF 1.2', 'a.xlf', plain(''), plain('<note from="Marta">Which ferry?</note>'), note],
  [
    'our own XLIFF 1.2',
    'a.xlf',
    plain(''),
    plain('<note from="Marta">[question] Which ferry?</note><note from="Berik">[answer] The old one.</note>'),
    asked,
  ],
  ['XLIFF 2', 'a.xlf', second(''), second('<notes><note>Which ferry?</note></notes>'), unsigned],
  [
    'our own XLIFF 2',
    'a.xlf',
    second(''),
    second('<notes><note>Marta [question]: Which ferry?</note><note>Berik [answer]: The old one.</note></notes>'),
    asked,
  ],
  ['Trados', 'a.sdlxliff', trados(''), trados('<Comment user="Marta">Which ferry?</Comment>'), onWords],
  [
    'memoQ',
    'a.mqxliff',
    plain('', 'The ferry leaves.', ' xmlns:mq="MQXliff"'),
    plain(
      '<mq:comments><mq:comment creatoruser="Marta">[question] Which ferry?</mq:comment><mq:comment creatoruser="Berik">The old one.</mq:comment></mq:comments>',
      'The ferry leaves.',
      ' xmlns:mq="MQXliff"',
    ),
    asked,
  ],
  ['TMX', 'a.tmx', memory(''), memory('<note>Marta [note]: Which ferry?</note>'), note],
  ['PO', 'a.po', messages(''), messages('# Which ferry?\n'), unsigned],
  [
    'our own PO',
    'a.po',
    messages(''),
    messages('# Marta [question]: Which ferry?\n# Berik [answer]: The old one.\n'),
    asked,
  ],
  [
    'a table of values',
    'a.csv',
    encode('Russian,English,Comments\nПаром отходит.,The ferry leaves.,\n'),
    encode('Russian,English,Comments\nПаром отходит.,The ferry leaves.,Which ferry?\n'),
    unsigned,
  ],
  [
    'a spreadsheet with a column of comments',
    'a.xlsx',
    book({}),
    book({}, 'Марта [вопрос]: Which ferry?'),
    ['question', 0, undefined, 'Марта: Which ferry?'],
  ],
  ['a spreadsheet with a note at a cell', 'a.xlsx', book({}), book(cellNote), note],
  [
    'a spreadsheet with a thread at a cell',
    'a.xlsx',
    book({}),
    book(cellThread),
    ['note', 0, undefined, 'Marta: Which ferry?', 'Berik: The old one.'],
  ],
  [
    'a Word table',
    'a.docx',
    wordTable(wordParagraph(r('The ferry leaves.'))),
    wordTable(commented, wordComment),
    onWords,
  ],
  ['OpenDocument', 'a.odt', openText(''), openText(annotation, '<office:annotation-end office:name="a"/>'), onWords],
]

async function openAs(desk: TestDesk, name: string, bytes: Uint8Array): Promise<ArticleId> {
  if (name.endsWith('.odt')) {
    const target = { ...textFile(name, '', 'en'), bytes, format: 'odt' as const }
    return must(await desk.ask('article.import', { target, allowMismatch: true })).article.id
  }
  const bitext = { name, bytes, sourceLanguage: 'ru', targetLanguage: 'en' }
  return must(await desk.ask('article.import', { bitext, allowMismatch: true })).article.id
}

test.each(files)(
  'comments of %s come back at their words, in the names of who said them',
  async (_, name, before, back, said) => {
    const desk = openTestDesk()
    const article = await openAs(desk, name, before)
    const plan = must(await desk.ask('reimport.plan', { article, name, bytes: back }))
    const seen = plan.comments.map(({ type, row, quote, remarks }) => {
      return [type, row, quote, ...remarks.map(({ by = '', words }) => `${by}: ${words}`)]
    })
    expect([plan.changes, seen]).toEqual([[], [said]])
    const comments = plan.comments.map(commentToTake)
    must(await desk.ask('reimport.take', { article, name, by: { name: 'Aiša' }, edits: [], comments }))
    const [thread] = must(await desk.ask('comment.list', { article }))
    const [type, , quote = '', ...remarks] = said
    expect([
      thread?.type,
      thread?.quote,
      ...(thread?.remarks ?? []).map(({ by, words }) => `${by.name}: ${words}`),
    ]).toEqual([type, quote, ...remarks.map((one) => String(one).replace(/^:/u, 'Aiša:'))])
    expect(must(await desk.ask('reimport.plan', { article, name, bytes: back })).comments).toEqual([])
    await desk.close()
  },
)

test('what is said in the file as it was let in is not said a second time, and an answer to it stands below it', async () => {
  const desk = openTestDesk()
  const before = plain('<note from="Marta">Which ferry?</note>')
  const article = await openAs(desk, 'a.xlf', before)
  const answer = '<note from="Marta">Which ferry?</note><note from="Berik">[answer] The old one.</note>'
  const plan = must(await desk.ask('reimport.plan', { article, name: 'a.xlf', bytes: plain(answer) }))
  const comments = plan.comments.map(commentToTake)
  must(await desk.ask('reimport.take', { article, name: 'a.xlf', by: { name: 'Aiša' }, edits: [], comments }))
  const said = async () =>
    must(await desk.ask('comment.list', { article })).map(({ remarks }) => remarks.map(({ by }) => by.name))
  expect(await said()).toEqual([['Marta', 'Berik']])
  must(await desk.ask('action.undo', { article }))
  expect(await said()).toEqual([['Marta']])
  must(await desk.ask('action.redo', { article }))
  expect(await said()).toEqual([['Marta', 'Berik']])
  await desk.close()
})
