/** A table of terms: a row a concept, a column a language; what else is said stands beside the terms. */
import { groupBy } from '../../model/lists.ts'
import { type ConceptContent, faultOf, type TermColumn, type TermFile, tidyConcept } from '../../model/term.ts'
import type { TableRow } from '../table/find-columns.ts'
import { type ReadTerm, settleStatuses } from './settle-statuses.ts'
import { statusOf } from './status-words.ts'
import type { FoundTermColumns } from './term-columns.ts'

/** Shown of a table before it is taken in. */
const shownRows = 8
const shownChars = 80

/** Rows that say a status and name one thing first are one concept: "суд, court, preferred" and "суд, tribunal, forbidden". */
export function readTermTable(
  rows: readonly TableRow[],
  { columns, firstRow }: FoundTermColumns,
  format: 'csv' | 'xlsx',
): TermFile {
  const body = rows.slice(firstRow).filter((row) => row.some((cell) => cell.trim() !== ''))
  const read = body.map((row) => readRow(row, columns))
  const hasStatus = columns.some(({ kind }) => kind === 'status')
  const concepts = (hasStatus ? joinRows(read) : read.map(({ content }) => content)).map(tidyConcept)
  const whole = concepts.filter((concept) => faultOf(concept) === undefined)
  const shown = (row: TableRow) => columns.map((_, at) => (row[at] ?? '').trim().slice(0, shownChars))
  const heads = shown(firstRow === 0 ? [] : (rows[firstRow - 1] ?? []))
  const table = { heads, columns, rows: body.slice(0, shownRows).map(shown) }
  return { format, concepts: whole, table, passedOver: concepts.length - whole.length }
}

type ReadRow = { readonly content: ConceptContent; readonly name: string }

/** A status column speaks of the last term of its row: "суд, tribunal, forbidden". */
function readRow(row: TableRow, columns: readonly TermColumn[]): ReadRow {
  const said = (kind: TermColumn['kind']) => {
    const at = columns.findIndex((column) => column.kind === kind)
    return at < 0 ? '' : (row[at] ?? '').trim()
  }
  const last = columns.findLastIndex((column, at) => column.kind === 'term' && (row[at] ?? '').trim() !== '')
  const terms = columns.flatMap((column, at): readonly ReadTerm[] => {
    if (column.kind !== 'term') return []
    const { language } = column
    const status = column.status ?? (at === last ? statusOf(said('status')) : undefined)
    const partOfSpeech = said('part-of-speech')
    return namesIn(row[at] ?? '').map((text) => ({ language, text, status, partOfSpeech, note: '' }))
  })
  const [first] = terms
  const subject = said('subject')
  const content = { subject, definition: said('definition'), note: said('note'), terms: settleStatuses(terms) }
  return { content, name: `${subject} ${first?.language} ${first?.text.toLowerCase()}` }
}

/** Several names in one cell: a line each, or with a bar or a semicolon between them. */
function namesIn(cell: string): readonly string[] {
  const parts = /[\r\n]/u.test(cell) ? cell.split(/[\r\n]+/u) : cell.split(/[|;]/u)
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

function joinRows(rows: readonly ReadRow[]): readonly ConceptContent[] {
  return [...groupBy(rows, ({ name }) => name).values()].map((group) => {
    const contents = group.map(({ content }) => content)
    const first = (field: 'subject' | 'definition' | 'note') =>
      contents.map((content) => content[field]).find((words) => words !== '') ?? ''
    return {
      subject: first('subject'),
      definition: first('definition'),
      note: first('note'),
      terms: contents.flatMap(({ terms }) => terms),
    }
  })
}
