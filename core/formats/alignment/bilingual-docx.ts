/** The rows of an article as a Word document with one table: number, source, translation, state and comments. */

import type { ShownLook } from '../../model/marked-text.ts'
import { newPackage } from '../package/new-package.ts'
import { quotedAttributes as attributes, possibleXmlText } from '../xml/write-xml.ts'
import { type AlignedRow, type AlignmentHead, commentsOf, statesOf } from './aligned-row.ts'
import { type StyledRun, styledRuns } from './styled-runs.ts'
import { headingsOf } from './table-headings.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

const types = `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${mainType}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${mainType}.styles+xml"/></Types>`
const topRelations = `${declaration}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`
const ownRelations = `${declaration}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/styles" Target="styles.xml"/></Relationships>`
const styles = `${declaration}<w:styles xmlns:w="${word}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="20"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="160"/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style></w:styles>`

/** Twentieths of a point; on a sheet that lies. */
const widths = [640, 5200, 5200, 1300, 2600]
const page =
  '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="850" w:right="850" w:bottom="850" w:left="850" w:header="400" w:footer="400" w:gutter="0"/></w:sectPr>'
const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="BFBFBF"/>`)
  .join('')

export function writeBilingualDocx(rows: readonly AlignedRow[], head: AlignmentHead): Uint8Array {
  return newPackage({
    '[Content_Types].xml': types,
    '_rels/.rels': topRelations,
    'word/document.xml': documentOf(rows, head),
    'word/_rels/document.xml.rels': ownRelations,
    'word/styles.xml': styles,
  })
}

function documentOf(rows: readonly AlignedRow[], head: AlignmentHead): string {
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
  const title =
    head.headline === ''
      ? ''
      : `<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>${runOf({ text: head.headline, looks: [] }, undefined)}</w:p>`
  const table = `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>${edges}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${headingRow(head)}${rows.map((row, index) => rowOf(row, index + 1, head)).join('')}</w:tbl>`
  return `${declaration}<w:document xmlns:w="${word}"><w:body>${title}${table}<w:p/>${page}</w:body></w:document>`
}

function headingRow(head: AlignmentHead): string {
  const cells = headingsOf(head).slice(0, widths.length)
  const shade = '<w:shd w:val="clear" w:color="auto" w:fill="E8E8E8"/>'
  const written = cells.map((text, at) => cellOf(at, runOf({ text, looks: ['b'] }, undefined), shade))
  return `<w:tr><w:trPr><w:tblHeader/></w:trPr>${written.join('')}</w:tr>`
}

function rowOf(row: AlignedRow, number: number, { words, sourceLanguage, targetLanguage }: AlignmentHead): string {
  const plain = (text: string) => (text === '' ? '' : runOf({ text, looks: [] }, undefined))
  const side = (runs: readonly StyledRun[], language: string | undefined) =>
    runs.map((run) => runOf(run, language)).join('')
  const cells = [
    marked(number, row.link.id, plain(String(number))),
    side(styledRuns(row.source), sourceLanguage),
    side(styledRuns(row.target), targetLanguage),
    plain(statesOf(row, words)),
    plain(commentsOf(row, words)),
  ]
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.map((content, at) => cellOf(at, content)).join('')}</w:tr>`
}

/** The id of the row goes along as the name of a bookmark, which nobody sees and no editing takes away. */
function marked(number: number, id: string, content: string): string {
  const name = bookmarkOf(id)
  return `<w:bookmarkStart${attributes({ 'w:id': String(number), 'w:name': name })}/>${content}<w:bookmarkEnd w:id="${number}"/>`
}

/** At most 40 letters, digits and lines; begins with a letter. */
function bookmarkOf(id: string): string {
  return `row_${id.replace(/[^\p{L}\d]/gu, '')}`.slice(0, 40)
}

function cellOf(column: number, content: string, more = ''): string {
  return `<w:tc><w:tcPr><w:tcW w:w="${widths[column] ?? 0}" w:type="dxa"/>${more}</w:tcPr><w:p>${content}</w:p></w:tc>`
}

const lookMarks: Readonly<Record<ShownLook, string>> = {
  b: '<w:b/>',
  i: '<w:i/>',
  u: '<w:u w:val="single"/>',
  sup: '<w:vertAlign w:val="superscript"/>',
  sub: '<w:vertAlign w:val="subscript"/>',
}

function runOf({ text, looks }: StyledRun, language: string | undefined): string {
  const named = language === undefined ? '' : `<w:lang${attributes({ 'w:val': language })}/>`
  const properties = looks.map((look) => lookMarks[look]).join('') + named
  const content = text
    .split(/(\r\n|[\r\n\t])/u)
    .map((piece) => {
      if (piece === '\t') return '<w:tab/>'
      if (/^[\r\n]/u.test(piece)) return '<w:br/>'
      return piece === '' ? '' : `<w:t xml:space="preserve">${possibleXmlText(piece)}</w:t>`
    })
    .join('')
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${content}</w:r>`
}
