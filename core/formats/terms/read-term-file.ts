/** A file of terms, whatever it is: TBX, or a table of text or of a spreadsheet. */
import { fail, ok, type Result } from '../../model/result.ts'
import { mostConcepts, type TermColumn, type TermFile, type TermFileRefused } from '../../model/term.ts'
import { wordsOfTable } from '../csv/csv.ts'
import { readCsv } from '../csv/read-csv.ts'
import { recogniseBinary } from '../magic-bytes.ts'
import { beginsAsPackage } from '../package/read-package.ts'
import { sizeLimitBytes } from '../sniff.ts'
import type { TableRow } from '../table/find-columns.ts'
import { unknownFile } from '../unknown-file.ts'
import { wordsOfRow } from '../xlsx/bilingual-sheet.ts'
import { readBook } from '../xlsx/read-book.ts'
import { readSheet } from '../xlsx/read-sheet.ts'
import { readTbx } from './read-tbx.ts'
import { readTermTable } from './read-term-table.ts'
import { type FoundTermColumns, findTermColumns, holdsTerms, unknownColumns } from './term-columns.ts'

export type TermFileToRead = {
  readonly name: string
  readonly bytes: Uint8Array
  /** Of a table, as a person says they are. */
  readonly columns?: readonly TermColumn[] | undefined
}

/**
 * Never throws. Refused clearly where it is damaged, or of another kind. A table of which nobody knows what its columns
 * are is read, without a term.
 */
export function readTermFile(file: TermFileToRead): Result<TermFile, TermFileRefused> {
  const read = readAny(file)
  if (!read.ok) return read
  const { length } = read.value.concepts
  if (length > mostConcepts) return fail({ kind: 'too-many-terms', limit: mostConcepts })
  return length === 0 && read.value.table === undefined ? fail({ kind: 'no-terms' }) : read
}

function readAny({ name, bytes, columns }: TermFileToRead): Result<TermFile, TermFileRefused> {
  if (bytes.length === 0) return fail({ kind: 'empty' })
  if (bytes.length > sizeLimitBytes) {
    return fail({ kind: 'too-large', sizeBytes: bytes.length, limitBytes: sizeLimitBytes })
  }
  if (beginsAsPackage(bytes)) return readSheets(bytes, columns)
  return beginsAsXml(bytes) ? readTbx(bytes) : readTextTable(name, bytes, columns)
}

/** In whatever encoding: behind a byte order mark and blanks stands a `<`. */
function beginsAsXml(bytes: Uint8Array): boolean {
  const begins = new TextDecoder('latin1').decode(bytes.subarray(0, 200)).replaceAll('\u0000', '')
  return /^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?\s*<[?!a-z]/iu.test(begins)
}

function readTextTable(
  name: string,
  bytes: Uint8Array,
  columns: TermFileToRead['columns'],
): Result<TermFile, TermFileRefused> {
  const guessed = unknownFile(name, bytes, {}).text()
  if (!guessed.ok) return guessed
  const { text, encoding } = guessed.value
  if (text === undefined) return fail({ kind: 'undecodable', encoding, offset: 0 })
  if (text.trim() === '') return fail({ kind: 'blank' })
  const rows = wordsOfTable(readCsv(text))
  const found = columnsFor(rows, columns) ?? unknownColumns(rows)
  return found === undefined ? fail({ kind: 'no-columns' }) : ok(readTermTable(rows, found, 'csv'))
}

/** The first sheet that holds terms, else the first that is a table. */
function readSheets(bytes: Uint8Array, columns: TermFileToRead['columns']): Result<TermFile, TermFileRefused> {
  const book = readBook(bytes, true)
  if (!book.ok) return book
  if (book.value === undefined) return fail({ kind: 'binary', seems: recogniseBinary(bytes) ?? 'unknown' })
  let unknown: TermFile | undefined
  for (const { part } of book.value.sheets) {
    const file = book.value.sheetAt(part)
    if (!file.ok) return file
    const rows = file.value === undefined ? [] : readSheet(file.value, book.value.shared).map(wordsOfRow)
    const found = columnsFor(rows, columns)
    if (found !== undefined) return ok(readTermTable(rows, found, 'xlsx'))
    const bare = unknownColumns(rows)
    unknown ??= bare && readTermTable(rows, bare, 'xlsx')
  }
  return unknown === undefined ? fail({ kind: 'no-columns' }) : ok(unknown)
}

function columnsFor(rows: readonly TableRow[], told: TermFileToRead['columns']): FoundTermColumns | undefined {
  const found = findTermColumns(rows)
  if (told === undefined) return found
  const firstRow = found?.firstRow ?? 0
  return holdsTerms(told) && rows.length > firstRow ? { columns: told, firstRow } : undefined
}
