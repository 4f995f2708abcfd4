/** The alignment as a table: one row a link, values parted by tabs. */
import { type AlignedRow, joinPieces, patternOf, scoreOf, stateOf } from './aligned-row.ts'

const columns = ['source', 'target', 'link', 'confidence', 'origin', 'locked', 'state']

/**
 * A line of headings, then a line a link. Mark-up reads as a reader sees it. Tabs, line ends and backslashes inside a
 * text are written `\t`, `\n`, `\r` and `\\`, so that no character is lost; a value that a spreadsheet would take for a
 * formula begins with a backslash (`\=1+1`). Reading back, `\` before any other sign is that sign.
 */
export function writeAlignmentTable(rows: readonly AlignedRow[]): string {
  return [columns, ...rows.map(valuesOf)].map((values) => `${values.map(escapeValue).join('\t')}\n`).join('')
}

function valuesOf(row: AlignedRow): readonly string[] {
  const { origin, isLocked } = row.link
  const facts = [patternOf(row), scoreOf(row), origin, isLocked ? 'yes' : 'no', stateOf(row) ?? '']
  return [visibleText(row.source), visibleText(row.target), ...facts]
}

function visibleText(segments: AlignedRow['source']): string {
  return joinPieces(segments)
    .map((piece) => (typeof piece === 'string' ? piece : piece.equiv))
    .join('')
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

/** What a speaker says behind a dash is none: no formula begins so and ends in a full stop or a question mark. */
const formula = /^(?!- \p{L}[^|(=]*[.?!…]$)[=+\-@]/u

/** A value of a table, such that neither a line nor a spreadsheet is misled. */
export function escapeValue(value: string): string {
  return value.replace(/[\\\t\n\r]/g, (character) => escapes[character] ?? character).replace(formula, '\\$&')
}
