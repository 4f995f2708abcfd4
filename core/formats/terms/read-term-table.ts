/** A table of terms: a row a concept, a column a language; what else is said stands beside the terms. */
import { groupBy } from '../../model/lists.ts'
import {
  type ConceptContent,
  faultOf,
  type LanguageColumn,
  namesLanguage,
  type TermColumn,
  type TermFile,
  tidyConcept,
} from '../../model/term.ts'
import type { TableRow } from '../table/find-columns.ts'
import { namesInCell, saidInCell } from './names-in-cell.ts'
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
  const said = (kind: TermColumn['kind']) => cellOf(row, columns, (column) => column.kind === kind)
  const last = columns.findLastIndex((column, at) => column.kind === 'term' && (row[at] ?? '').trim() !== '')
  const terms = columns.flatMap((column, at): readonly ReadTerm[] => {
    if (column.kind !== 'term') return []
    const { language } = column
    const status = column.status ?? (at === last ? statusOf(said('status')) : undefined)
    const names = namesInCell(row[at] ?? '')
    const ofEach = (kind: 'term-note' | 'term-part-of-speech') =>
      saidInCell(
        cellOf(row, columns, (one) => one.kind === kind && isOfSame(one, column)),
        names.length,
      )
    const [notes, parts] = [ofEach('term-note'), ofEach('term-part-of-speech')]
    return names.map((text, nth) => ({
      language,
      text,
      status,
      partOfSpeech: parts[nth] || said('part-of-speech'),
      note: notes[nth] ?? '',
    }))
  })
  const [first] = terms
  const subject = said('subject')
  const content = { subject, definition: said('definition'), note: said('note'), terms: settleStatuses(terms) }
  return { content, name: `${subject} ${first?.language} ${first?.text.toLowerCase()}` }
}

/** Of the first column of a kind; empty where there is none. */
function cellOf(row: TableRow, columns: readonly TermColumn[], isMeant: (column: TermColumn) => boolean): string {
  const at = columns.findIndex(isMeant)
  return at < 0 ? '' : (row[at] ?? '').trim()
}

function isOfSame(one: TermColumn, { language, status }: LanguageColumn): boolean {
  return namesLanguage(one) && one.language === language && one.status === status
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
