/** Spreadsheets (XLSX) with a text in one column and its translation in another: of the package only their sheet is written. */

import type { Block } from '../../model/article.ts'
import type { FileRefused } from '../../model/file.ts'
import { withoutCodes } from '../../model/inline-text.ts'
import { readerText } from '../../model/reader-text.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import { bilingualFormat } from '../bitext/bilingual-format.ts'
import { TagEdits } from '../bitext/tag-edits.ts'
import { gatherChanges } from '../bitext/unit-change.ts'
import { gatherEdited } from '../edited-blocks.ts'
import type { BilingualFormat, Claim, DocumentEdits, OpenedBitext, Reading, WritingRefused } from '../format.ts'
import { recogniseBinary } from '../magic-bytes.ts'
import { packageOf, refusing } from '../package/package-format.ts'
import { beginsAsPackage } from '../package/read-package.ts'
import { writePackage } from '../package/write-package.ts'
import { encodePart } from '../package/xml-entry.ts'
import { cellBlock } from '../table/cell-block.ts'
import { lineBefore, remarksToAdd } from '../table/comment-cell.ts'
import { type Splice, splice } from '../text-grammar.ts'
import type { UnknownFile } from '../unknown-file.ts'
import { refuseEdits } from '../xml/refuse-edits.ts'
import { type BilingualSheet, placeFor, readBilingualSheet } from './bilingual-sheet.ts'
import { readBook } from './read-book.ts'
import type { SheetRow } from './read-sheet.ts'
import { piecesOf } from './rich-text.ts'
import { cellContent, newCell } from './write-cell.ts'

export const xlsx: BilingualFormat = bilingualFormat({
  id: 'xlsx',
  extensions: ['xlsx', 'xlsm', 'xltx'],
  capabilities: {
    hasStates: false,
    takesAnyEncoding: false,
    codesToTake: ['b', 'i', 'u', 'sup', 'sub', 'br'],
    takesMargin: { notes: 'of units', locks: false },
  },
  sniff: claim,
  openBoth: open,
  write,
})

/** A workbook, whatever it is called; whether it holds a text and its translation shows when it is looked at. */
function claim({ bytes, columns, sheet: wanted }: UnknownFile): Claim | undefined {
  if (!beginsAsPackage(bytes)) return undefined
  const book = readBook(bytes, false)
  if (!book.ok) return recogniseBinary(bytes) === 'spreadsheet' ? refusing(book.failure) : undefined
  if (book.value === undefined) return undefined
  const sheet = readBilingualSheet(book.value, columns, wanted)
  if (!sheet.ok) return refusing(sheet.failure)
  return packageOf('xlsx')
}

function open(bytes: Uint8Array, { columns, sheet: wanted }: Reading): Result<OpenedBitext, FileRefused> {
  const book = readBook(bytes, true)
  if (!book.ok) return book
  if (book.value === undefined) return fail({ kind: 'binary', seems: 'spreadsheet' })
  const sheet = readBilingualSheet(book.value, columns, wanted)
  if (!sheet.ok) return sheet
  const { name, file, table } = sheet.value
  return ok({ ...table, parts: [{ name, text: file.text }] })
}

function write(bytes: Uint8Array, edits: DocumentEdits): Result<Uint8Array, WritingRefused> {
  const { blocks, segments, asEncoding, columns } = edits
  const edited = gatherEdited(blocks, segments)
  if (edited.length === 0 && (edits.said ?? []).length === 0) return ok(bytes)
  const refused = refuseEdits(edited, segments, asEncoding, loneSurrogates)
  if (refused !== undefined) return fail(refused)
  const book = readBook(bytes, false)
  const sheet = book.ok && book.value !== undefined ? readBilingualSheet(book.value, columns) : undefined
  if (!book.ok || book.value === undefined || sheet?.ok !== true) throw new Error('a stored workbook is no longer read')
  const { name, file } = sheet.value
  const text = splice(file.text, splicesOf(sheet.value, edits))
  return ok(writePackage(book.value.source, new Map([[name, encodePart(book.value.source, { name, file }, text)]])))
}

/** Other characters that XML has no place for are spelt out. */
function loneSurrogates(text: string): readonly string[] {
  return [...new Set(text.match(/\p{Cs}/gu))]
}

function splicesOf({ file, rows, table }: BilingualSheet, edits: DocumentEdits): readonly Splice[] {
  const { target, comment } = table.table.columns
  const tags = new TagEdits(file.text)
  const added: Splice[] = []
  const put = (row: SheetRow, column: number, text: string, block: Block): void => {
    const cell = row.cells.get(column)
    const content = cellContent(text, block, cell?.rich ?? [], row.element.name)
    if (cell === undefined) {
      const at = placeFor(row, column)
      added.push({ range: { start: at, end: at }, replacement: newCell(row, column, content) })
    } else {
      tags.set(cell.element, { t: content === '' ? undefined : 'inlineStr' })
      tags.fill(cell.element, content)
    }
  }
  for (const [index, change] of gatherChanges(table.units, edits)) {
    const unit = table.units[index]
    const row = unit && rows[unit.row]
    if (row === undefined) continue
    const remarks = comment === undefined ? '' : withoutCodes(remarksToAdd(change))
    // Of two new cells in one place the first column stands first.
    const puts = [
      ...(change.text === undefined || unit?.hasPlace !== true
        ? []
        : [{ column: target, text: change.text, block: change.block }]),
      ...(comment === undefined || remarks === '' ? [] : [withRemarks(row, comment, remarks)]),
    ].sort((a, b) => a.column - b.column)
    for (const { column, text, block } of puts) put(row, column, text, block)
  }
  return [...tags.splices(), ...added]
}

/** The cell of comments as it stands, looks and all, with new lines below. */
function withRemarks(row: SheetRow, column: number, remarks: string) {
  const block = cellBlock(piecesOf(row.cells.get(column)?.rich ?? []), { start: 0, end: 0 })
  return { column, block, text: block.text + lineBefore(readerText(block.text, block.codes)) + remarks }
}
