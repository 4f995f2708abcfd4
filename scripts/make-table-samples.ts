/** `node scripts/make-table-samples.ts`: writes the tables of both texts among the samples, the same bytes each time. */
import { writeFileSync } from 'node:fs'
import { makeDocx, p, r } from '../core/formats/docx/testing/make-docx.ts'
import { makeXlsx } from '../core/formats/xlsx/testing/make-xlsx.ts'

const shared =
  [
    'Русский',
    'English',
    'Паром из Караоя возвращается',
    'The ferry of Qaraoy returns',
    'Касса закрыта до полудня',
    'Итого',
  ]
    .map((t) => `<si><t>${t}</t></si>`)
    .join('') +
  '<si><r><t xml:space="preserve">The ticket office is </t></r><r><rPr><b/></rPr><t>closed</t></r><r><t xml:space="preserve"> till noon</t></r></si>'
const s = (ref: string, n: number) => `<c r="${ref}" t="s"><v>${n}</v></c>`
const rows = `<row r="1"><c r="A1" t="inlineStr"><is><t>ID</t></is></c>${s('B1', 0)}${s('C1', 1)}</row><row r="2"><c r="A2"><v>1</v></c>${s('B2', 2)}${s('C2', 3)}</row><row r="3"><c r="A3"><v>2</v></c>${s('B3', 4)}${s('C3', 6)}</row><row r="4"><c r="A4"><v>3</v></c><c r="B4" t="inlineStr"><is><t>Билеты продают на борту</t></is></c></row><row r="5"><c r="A5"><v>4</v></c>${s('B5', 5)}<c r="C5"><f>SUM(A2:A4)</f><v>6</v></c></row>`
writeFileSync(
  'samples/formats/ferry.ru-en.xlsx',
  makeXlsx({ sheets: [rows, '<row r="1"><c r="A1"><v>46</v></c></row>'], shared }),
)
const cell = (...ps: string[]) => `<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>${ps.join('')}</w:tc>`
const row = (...cs: string[]) => `<w:tr>${cs.join('')}</w:tr>`
const body =
  p(r('Ferry, for review')) +
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid>` +
  [
    row(cell(p(r('ID'))), cell(p(r('Source (ru)'))), cell(p(r('Target (en)'))), cell(p(r('Comment')))),
    row(
      cell(p(r('1'))),
      cell(p(r('Паром из Караоя возвращается'))),
      cell(p(r('The ferry of Qaraoy returns'))),
      cell('<w:p/>'),
    ),
    row(
      cell(p(r('2'))),
      cell(p(r('Касса закрыта')), p(r('Билеты продают на борту'))),
      cell(p(r('The ticket office is ') + r('closed', '<w:b/>')), p(r('Tickets are sold on board'))),
      cell(p(r('Which office?'))),
    ),
    row(cell(p(r('3'))), cell(p(r('До встречи на причале'))), cell('<w:p/>'), cell('<w:p/>')),
  ].join('') +
  '</w:tbl><w:p/>'
writeFileSync('samples/formats/ferry.ru-en.docx', makeDocx({ body }))
