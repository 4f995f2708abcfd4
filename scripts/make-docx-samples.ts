/** Writes the Word documents of `samples/formats`: an article with looks, a note, a table and tracked changes, and what Word makes of a text box. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeDocx, p, r } from '../core/formats/docx/testing/make-docx.ts'
import { projectFolder } from './paths.ts'

const bold = '<w:b/><w:bCs/>'
const italic = '<w:i/>'
const by = 'w:author="Editor" w:date="2026-01-05T09:00:00Z"'

const styles = ['Title', 'heading 1', 'footnote reference'].map((name, index) => {
  const id = ['Title', '1', 'FootnoteReference'][index]
  return `<w:style w:type="${index === 2 ? 'character' : 'paragraph'}" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`
})

const noteMark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="2"/></w:r>'
const noteSign = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'

function cell(text: string): string {
  return `<w:tc><w:tcPr><w:tcW w:w="2400" w:type="dxa"/></w:tcPr>${p(r(text))}</w:tc>`
}

function table(rows: readonly (readonly [string, string])[]): string {
  const written = rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`)
  return `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="2400"/><w:gridCol w:w="2400"/></w:tblGrid>${written.join('')}</w:tbl>`
}

type Article = {
  readonly title: string
  readonly lead: readonly [before: string, bold: string, after: string]
  readonly noted: readonly [before: string, linked: string, after: string]
  readonly rows: readonly (readonly [string, string])[]
  readonly changed: readonly [before: string, deleted: string, inserted: string, after: string]
  readonly last: string
  readonly note: string
  readonly header: string
}

/** Cut into runs as Word cuts: by when something was typed, by languages and by proofing. */
function article({ title, lead, noted, rows, changed, last, note, header }: Article): Uint8Array {
  const [half, rest] = [lead[0].slice(0, 6), lead[0].slice(6)]
  const body = [
    p(r(title), 'Title'),
    p(
      `<w:bookmarkStart w:id="0" w:name="lead"/><w:r w:rsidR="00A1B2C3"><w:t xml:space="preserve">${half}</w:t></w:r><w:proofErr w:type="spellStart"/><w:r w:rsidR="00D4E5F6"><w:rPr><w:lang w:val="en-GB"/></w:rPr><w:t xml:space="preserve">${rest} </w:t></w:r><w:proofErr w:type="spellEnd"/>${r(lead[1], bold)}<w:bookmarkEnd w:id="0"/>${r(` ${lead[2]}`)}`,
    ),
    p(
      `${r(`${noted[0]} `)}<w:hyperlink r:id="rIdLink">${r(noted[1], italic)}</w:hyperlink>${r(` ${noted[2]}`)}${noteMark}`,
    ),
    table(rows),
    p(
      `${r(`${changed[0]} `)}<w:del w:id="11" ${by}><w:r><w:delText xml:space="preserve">${changed[1]}</w:delText></w:r></w:del><w:ins w:id="12" ${by}>${r(changed[2])}</w:ins>${r(` ${changed[3]}`)}`,
    ),
    p(r(last)),
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>',
  ]
  const separators = '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
  const footnotes = `${separators}<w:footnote w:id="2">${p(`${noteSign}${r(` ${note}`)}`)}</w:footnote>`
  return makeDocx({ body: body.join(''), footnotes, header: p(r(header)), styles: styles.join('') })
}

const english = article({
  title: 'The ferry of Qaraoy returns',
  lead: ['The ferry over the lake of Qaraoy', 'sails again', 'after two years of repairs.'],
  noted: ['The harbour office has published', 'the timetable', 'for the whole summer.'],
  rows: [
    ['Crossing', 'Price'],
    ['One adult', '400 tenge'],
    ['One bicycle', '150 tenge'],
  ],
  changed: ['Forty', 'five', 'six', 'passengers came on the first morning.'],
  last: 'The captain rang the old bell, and the children of the village answered from the shore.',
  note: 'Boats leave at eight and at four.',
  header: 'News of the district',
})

const russian = article({
  title: 'Паром Караоя возвращается',
  lead: ['Паром через озеро Караой', 'снова ходит', 'после двух лет ремонта.'],
  noted: ['Контора пристани опубликовала', 'расписание', 'на всё лето.'],
  rows: [
    ['Переправа', 'Цена'],
    ['Один взрослый', '400 тенге'],
    ['Один велосипед', '150 тенге'],
  ],
  changed: ['Сорок', 'пять', 'шесть', 'пассажиров пришли в первое утро.'],
  last: 'Капитан позвонил в старый колокол, и дети села ответили с берега.',
  note: 'Катера отходят в восемь и в четыре.',
  header: 'Новости района',
})

const boxed = p(r('The harbour opens at six.', bold))
const shape = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${boxed}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${boxed}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`
const page =
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'

const textBox = makeDocx({
  body: [
    p(`${r('See the sign at the gate.')}<w:r>${shape}</w:r>`),
    p(`${r('Page ')}${page}${r(' of the guide')}<w:r><w:br/><w:t>tells the rest &amp; more.</w:t></w:r>`),
    p(`${r('Well')}<w:r><w:noBreakHyphen/><w:t>kept boats wait.</w:t></w:r>`),
    '<w:sectPr/>',
  ].join(''),
})

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'

function comment(id: number, author: string, words: string): string {
  const signed = `w:id="${id}" w:author="${author}" w:date="2026-01-05T09:0${id}:00Z"`
  return `<w:comment ${signed}><w:p w14:paraId="5A00000${id}">${r(words)}</w:p></w:comment>`
}

function commentOn(id: number, runs: string): string {
  const reference = `<w:r><w:commentReference w:id="${id}"/></w:r>`
  return `<w:commentRangeStart w:id="${id}"/>${runs}<w:commentRangeEnd w:id="${id}"/>${reference}`
}

/** What comes with a document: changes of two people, a comment with its answer, and one that is settled. */
const commented = makeDocx({
  body: [
    p(r('The lighthouse of Qaraoy'), 'Title'),
    p(
      `${r('The light ')}<w:del w:id="21" ${by}><w:r><w:delText xml:space="preserve">burns</w:delText></w:r></w:del><w:ins w:id="22" ${by}>${r('shines')}</w:ins>${r(' over ')}${commentOn(1, r('the bay'))}${commentOn(2, '')}${r(' every night.')}`,
    ),
    p(
      `${commentOn(3, r('The keeper has a cat.'))}<w:ins w:id="23" ${by.replace('Editor', 'Author')}>${r(' It is called Pirate.')}</w:ins>`,
    ),
    '<w:sectPr/>',
  ].join(''),
  styles: styles.join(''),
  others: {
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${office}/comments" Target="comments.xml"/><Relationship Id="rId3" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" Target="commentsExtended.xml"/></Relationships>`,
    'word/comments.xml': `<w:comments ${namespaces}>${comment(1, 'Customer', 'Which bay is this?')}${comment(2, 'Author', 'The northern one.')}${comment(3, 'Customer', 'Nice.')}</w:comments>`,
    'word/commentsExtended.xml':
      '<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:commentEx w15:paraId="5A000001" w15:done="0"/><w15:commentEx w15:paraId="5A000002" w15:paraIdParent="5A000001" w15:done="0"/><w15:commentEx w15:paraId="5A000003" w15:done="1"/></w15:commentsEx>',
  },
  types: {
    'word/comments.xml': 'comments',
    'word/commentsExtended.xml': 'commentsExtended',
  },
})

const files = {
  'ferry.en.docx': english,
  'ferry.ru.docx': russian,
  'text-box.en.docx': textBox,
  'commented.en.docx': commented,
}
for (const [name, bytes] of Object.entries(files)) writeFileSync(join(projectFolder, 'samples/formats', name), bytes)
