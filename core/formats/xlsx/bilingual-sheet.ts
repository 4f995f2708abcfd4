/** The sheet of a workbook that holds a text and its translation. */
import type { BilingualTable, FileRefused, TableColumns } from '../../model/file.ts'
import { groupBy, largest } from '../../model/lists.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import { refusePackage } from '../package/read-package.ts'
import { type ReadTable, readTable } from '../table/bilingual-table.ts'
import { cellBlock } from '../table/cell-block.ts'
import { type FoundColumns, findColumns, type TableRow } from '../table/find-columns.ts'
import type { XmlFile } from '../xml/read-xml.ts'
import { readCellComments } from './cell-comments.ts'
import type { Book } from './read-book.ts'
import { readSheet, type SheetRow } from './read-sheet.ts'
import { piecesOf } from './rich-text.ts'

export type BilingualSheet = {
  readonly name: string
  readonly file: XmlFile
  readonly rows: readonly SheetRow[]
  readonly table: ReadTable
}

type Candidate = Omit<BilingualSheet, 'table'> & { readonly words: readonly TableRow[]; readonly found: FoundColumns }

/** The one that is named; else the first one whose headings say so, else the first whose words do. */
export function readBilingualSheet(
  book: Book,
  told: TableColumns | undefined,
  wanted?: string,
): Result<BilingualSheet, FileRefused> {
  let guessed: Candidate | undefined
  const meant = told?.sheet ?? wanted
  const sheets = meant === undefined ? book.sheets : sheetsCalled(book, meant)
  if (meant !== undefined && sheets.length === 0) {
    return fail({ kind: 'no-such-sheet', sheet: meant, sheets: book.sheets.map(({ name }) => name) })
  }
  for (const { part: name } of sheets) {
    const read = candidate(book, name, told)
    if (!read.ok) return read
    const one = read.value
    if (one !== undefined && !one.found.isGuessed) return ok(sheetOf(book, one))
    guessed ??= one
  }
  if (guessed !== undefined) return ok(sheetOf(book, guessed))
  if (told !== undefined) return fail({ kind: 'no-columns' })
  // Nobody said which columns, and there is none with a letter in it.
  return fail({ kind: meant === undefined ? 'blank' : 'blank-sheet' })
}

/** By its part, else by its name as people see it, else whatever its letters are: spreadsheets tell no two apart by those. */
function sheetsCalled({ sheets }: Book, meant: string): Book['sheets'] {
  const alike = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase()
  const ways = [
    sheets.filter(({ part }) => part === meant),
    sheets.filter(({ name }) => name === meant),
    sheets.filter(({ name }) => alike(name, meant)),
  ]
  return ways.find((found) => found.length > 0) ?? []
}

/** Cells share their words: one of a megabyte, named by each of 50,000 cells, is a page of packed XML. */
const mostLetters = 20 * 1024 * 1024

function lettersIn(rows: readonly SheetRow[]): number {
  let letters = 0
  for (const { cells } of rows)
    for (const { rich } of cells.values()) for (const { text } of rich) letters += text.length
  return letters
}

/** Undefined where the sheet holds no such columns. */
function candidate(
  book: Book,
  name: string,
  told: TableColumns | undefined,
): Result<Candidate | undefined, FileRefused> {
  const file = book.sheetAt(name)
  if (!file.ok) return file
  if (file.value === undefined) return ok(undefined)
  const rows = readSheet(file.value, book.shared)
  if (lettersIn(rows) > mostLetters) return fail(refusePackage('too-large-inside', name))
  const words = rows.map(wordsOfRow)
  const found = findColumns(words, told, 'one')
  return ok(found && { name, file: file.value, rows, words, found })
}

/** Each cell as a person reads it, in its column. */
export function wordsOfRow({ cells }: SheetRow): TableRow {
  const width = largest(cells.keys(), -1) + 1
  return Array.from({ length: width }, (_, at) => (cells.get(at)?.rich ?? []).map(({ text }) => text).join(''))
}

function sheetOf(book: Book, { name, file, rows, words, found }: Candidate): BilingualSheet {
  const columns = { ...found.columns, sheet: name }
  const blockAt = (row: number, column: number) => {
    const cell = rows[row]?.cells.get(column)
    const at = placeFor(rows[row], column)
    const { start, end } = cell?.element ?? { start: at, end: at }
    return cellBlock(piecesOf(cell?.rich ?? []), { start, end })
  }
  const mayWrite = (row: number, column: number) => rows[row]?.cells.get(column)?.isFormula !== true
  const comments = groupBy(readCellComments(book, name), ({ row }) => row)
  const notesOf = (row: number) => (comments.get(rows[row]?.name ?? '') ?? []).map(({ row: _, ...thread }) => thread)
  const table = readTable({ rows: words, blockAt, mayWrite, notesOf }, { ...found, columns })
  const others = book.sheets.length - 1
  const told = others > 0 ? [{ kind: 'other-sheets' as const, count: others }] : []
  return {
    name,
    file,
    rows,
    table: { ...table, table: withSheets(table.table, book), diagnostics: [...table.diagnostics, ...told] },
  }
}

/** A choice only where there are several. */
function withSheets(table: BilingualTable, { sheets }: Book): BilingualTable {
  return sheets.length > 1 ? { ...table, sheets } : table
}

/** Where a cell stands that is not there yet: cells of a row are in the order of their columns. */
export function placeFor(row: SheetRow | undefined, column: number): number {
  const behind = [...(row?.cells.values() ?? [])].find((cell) => cell.column > column)
  return behind?.element.start ?? row?.element.innerEnd ?? 0
}
