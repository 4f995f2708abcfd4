/** Spreadsheets (XLSX) with a text in one column and its translation in another: of the package only their sheet is written. */

import type { FileRefused } from '../../model/file.ts'
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
import { type Splice, splice } from '../text-grammar.ts'
import type { UnknownFile } from '../unknown-file.ts'
import { refuseEdits } from '../xml/refuse-edits.ts'
import { type BilingualSheet, readBilingualSheet } from './bilingual-sheet.ts'
import { readBook } from './read-book.ts'
import { cellContent, newCell } from './write-cell.ts'

export const xlsx: BilingualFormat = bilingualFormat({
  id: 'xlsx',
  extensions: ['xlsx', 'xlsm', 'xltx'],
  capabilities: {
    hasStates: false,
    takesAnyEncoding: false,
    codesToTake: ['b', 'i', 'u', 'sup', 'sub', 'br'],
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
  if (edited.length === 0) return ok(bytes)
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
  const { target } = table.table.columns
  const tags = new TagEdits(file.text)
  const added: Splice[] = []
  for (const [index, { text, block }] of gatherChanges(table.units, edits)) {
    const unit = table.units[index]
    const row = unit && rows[unit.row]
    if (row === undefined || text === undefined || unit?.hasPlace !== true) continue
    const cell = row.cells.get(target)
    const content = cellContent(text, block, cell?.rich ?? [], row.element.name)
    if (cell === undefined) added.push({ range: block.range, replacement: newCell(row, target, content) })
    else {
      tags.set(cell.element, { t: content === '' ? undefined : 'inlineStr' })
      tags.fill(cell.element, content)
    }
  }
  return [...tags.splices(), ...added]
}
