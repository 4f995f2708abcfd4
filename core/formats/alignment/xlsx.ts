/** The rows of an article as a spreadsheet that people read: number, source, translation, state and comments, all of it text. */
import { newPackage } from '../package/new-package.ts'
import { mostCellChars, writeCellText } from '../xlsx/cell-text.ts'
import { quotedAttributes as attributes } from '../xml/write-xml.ts'
import { type AlignedRow, type AlignmentHead, commentsOf, statesOf } from './aligned-row.ts'
import { type StyledRun, styledRuns } from './styled-runs.ts'
import { headingsOf } from './table-headings.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** In letters; ids are for programs, so their column is folded away. */
const widths = [6, 60, 60, 16, 40, 38]

const types = `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`

const topRelations = `${declaration}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`

const bookRelations = `${declaration}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`

/** 1: a heading; 2: wrapped words, as text whatever they look like. */
const styles = `${declaration}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8E8E8"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf xfId="0"/><xf xfId="0" fontId="1" fillId="2" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf xfId="0" numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`

export function writeXlsx(rows: readonly AlignedRow[], head: AlignmentHead): Uint8Array {
  return newPackage({
    '[Content_Types].xml': types,
    '_rels/.rels': topRelations,
    'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet${attributes({ name: sheetName(head.headline), sheetId: '1', 'r:id': 'rId1' })}/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': bookRelations,
    'xl/styles.xml': styles,
    'xl/worksheets/sheet1.xml': sheetOf(rows, head),
  })
}

/** Spreadsheets take 31 letters, none of these, and no quotation mark at an edge. */
function sheetName(headline: string): string {
  const plain = headline.replace(/[[\]:*?/\\\p{Cc}]/gu, ' ').replace(/^[\s']+|[\s']+$/gu, '')
  const short = Array.from(plain).slice(0, 31).join('').slice(0, 31)
  return short.replace(/[\s'\uD800-\uDBFF]+$/u, '') || 'Sverka'
}

function sheetOf(rows: readonly AlignedRow[], head: AlignmentHead): string {
  const columns = widths.map((width, at) => {
    const column = { min: String(at + 1), max: String(at + 1), width: String(width), customWidth: '1' }
    return `<col${attributes({ ...column, hidden: at === widths.length - 1 ? '1' : undefined })}/>`
  })
  const headings = headingsOf(head).map((text, at) => cellOf(1, at, [{ text, looks: [] }], 1))
  const last = rows.length + 1
  const lines = rows.map((row, index) => rowOf(row, index + 2, head))
  return `${declaration}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:F${last}"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData><row r="1">${headings.join('')}</row>${lines.join('')}</sheetData><autoFilter ref="A1:F${last}"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`
}

function rowOf(row: AlignedRow, number: number, { words }: AlignmentHead): string {
  const plain = (text: string): readonly StyledRun[] => (text === '' ? [] : [{ text, looks: [] }])
  const cells = [
    plain(String(number - 1)),
    styledRuns(row.source),
    styledRuns(row.target),
    plain(statesOf(row, words)),
    plain(commentsOf(row, words)),
    plain(row.link.id),
  ]
  return `<row r="${number}">${cells.map((runs, at) => cellOf(number, at, runs, 2)).join('')}</row>`
}

/** Typed as text, so that nothing in it is ever calculated. */
function cellOf(row: number, column: number, runs: readonly StyledRun[], style: number): string {
  const cell = { r: `${'ABCDEF'.charAt(column)}${row}`, s: String(style) }
  const clipped = clip(runs)
  if (clipped.length === 0) return `<c${attributes(cell)}/>`
  const [first] = clipped
  const isPlain = clipped.length === 1 && first?.looks.length === 0
  const content = isPlain
    ? textOf(first.text)
    : clipped.map((run) => `<r>${looksOf(run)}${textOf(run.text)}</r>`).join('')
  return `<c${attributes({ ...cell, t: 'inlineStr' })}><is>${content}</is></c>`
}

function clip(runs: readonly StyledRun[]): readonly StyledRun[] {
  let left = mostCellChars
  return runs.flatMap(({ text, looks }) => {
    const own = text.slice(0, left)
    left -= own.length
    return own === '' ? [] : [{ text: own, looks }]
  })
}

function textOf(text: string): string {
  return `<t xml:space="preserve">${writeCellText(text)}</t>`
}

const lookMarks = {
  b: '<b/>',
  i: '<i/>',
  u: '<u/>',
  sup: '<vertAlign val="superscript"/>',
  sub: '<vertAlign val="subscript"/>',
} as const

function looksOf({ looks }: StyledRun): string {
  if (looks.length === 0) return ''
  const marks = (['b', 'i', 'u', 'sup', 'sub'] as const)
    .filter((look) => looks.includes(look))
    .map((look) => lookMarks[look])
  return `<rPr><rFont val="Calibri"/>${marks.join('')}<sz val="11"/></rPr>`
}
