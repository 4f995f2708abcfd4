/** The rows of an article as a table of text: values parted by commas or tabs, in quotation marks where they need them. */
import { writeCell } from '../csv/write-cell.ts'
import { guardFormula } from '../table/formula.ts'
import { type AlignedRow, commentsOf, patternOf, scoreOf, statesOf, visibleText } from './aligned-row.ts'

const columns = ['id', 'source', 'target', 'state', 'comments', 'link', 'confidence', 'origin', 'locked']

/**
 * A line of headings, then a line a row. Mark-up reads as a reader sees it; what a spreadsheet would take for a formula
 * has a `'` before it. Read back as a table, every text is what it was.
 */
export function writeTable(rows: readonly AlignedRow[], delimiter: ',' | '\t'): string {
  const lines = [columns, ...rows.map(valuesOf)].map((values) => values.map((value) => writeCell(value, delimiter)))
  return lines.map((values) => `${values.join(delimiter)}\r\n`).join('')
}

function valuesOf(row: AlignedRow): readonly string[] {
  const { id, origin, isLocked } = row.link
  const texts = [visibleText(row.source), visibleText(row.target)].map(guardFormula)
  const facts = [patternOf(row), scoreOf(row), origin, isLocked ? 'yes' : 'no']
  return [id, ...texts, statesOf(row, undefined), guardFormula(commentsOf(row, undefined)), ...facts]
}
