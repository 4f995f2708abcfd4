/** CSV and TSV: a table with a text in one column and its translation in another, written back into the very file. */

import type { FileRefused } from '../../model/file.ts'
import { largest } from '../../model/lists.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import { bilingualFormat } from '../bitext/bilingual-format.ts'
import { gatherChanges, type UnitChange } from '../bitext/unit-change.ts'
import { describeBroken } from '../broken-blocks.ts'
import { decodeBytes, startsWithByteOrderMark } from '../decode.ts'
import { gatherEdited } from '../edited-blocks.ts'
import type { BilingualFormat, Claim, DocumentEdits, OpenedBitext, Reading, WritingRefused } from '../format.ts'
import { type RowUnit, readTable } from '../table/bilingual-table.ts'
import { cellBlock, cellWords } from '../table/cell-block.ts'
import { lineBefore, remarksToAdd } from '../table/comment-cell.ts'
import { type FoundColumns, findColumns } from '../table/find-columns.ts'
import { guardFormula, isGuarded, looksLikeFormula } from '../table/formula.ts'
import { encodeAs, textOf } from '../text-format.ts'
import { type Splice, splice } from '../text-grammar.ts'
import { findTooLong } from '../too-long.ts'
import { endingOf, type UnknownFile } from '../unknown-file.ts'
import { type CsvTable, readCell, readCsv } from './read-csv.ts'
import { writeCell } from './write-cell.ts'

const extensions = ['csv', 'tsv', 'tab'] as const

export const csv: BilingualFormat = bilingualFormat({
  id: 'csv',
  extensions,
  capabilities: {
    hasStates: false,
    takesAnyEncoding: true,
    codesToTake: ['br'],
    takesMargin: { notes: 'of units', locks: false },
  },
  sniff: claim,
  openBoth: open,
  write,
})

/** A table that does not say what it is by its name has to say so by its headings; the beginning of it is enough. */
const sampleChars = 50_000

function claim(file: UnknownFile): Claim | undefined {
  if (file.isPlainlyText) return undefined
  const isNamedSo = extensions.some((ending) => ending === endingOf(file.name))
  const guessed = file.text()
  if (!guessed.ok || guessed.value.text === undefined) return undefined
  const { text, encoding, confidence, alternatives } = guessed.value
  const table = readCsv(text.slice(0, sampleChars))
  const found = findColumns(wordsOfTable(table), file.columns, isNamedSo ? 'two' : 'nothing')
  if (found === undefined) return undefined
  const isSurelyTable = table.delimiter !== ',' && table.rows.length > 1 && !found.isGuessed
  if (!isNamedSo && file.columns === undefined && !isSurelyTable) return undefined
  const hasByteOrderMark = startsWithByteOrderMark(file.bytes, encoding)
  return {
    sure: 0.99,
    look: () => ok({ format: 'csv', isMarkdownGivenUp: false, encoding, hasByteOrderMark, confidence, alternatives }),
  }
}

/** Each cell as a person reads it. */
export function wordsOfTable(table: CsvTable): readonly (readonly string[])[] {
  return table.rows.map((row) => row.map((cell) => plainCell(readCell(table, cell))))
}

/** A mark that only keeps a spreadsheet from calculating is no part of the words. */
function plainCell(words: string): string {
  return isGuarded(words) ? words.slice(1) : words
}

type OpenedTable = OpenedBitext & { readonly units: readonly RowUnit[] } & {
  readonly csv: CsvTable
  readonly found: FoundColumns
}

function open(bytes: Uint8Array, { encoding, columns }: Reading): Result<OpenedTable, FileRefused> {
  const decoded = decodeBytes(bytes, encoding)
  if (!decoded.ok) return fail({ kind: 'undecodable', encoding, offset: decoded.failure.offset })
  const refused = findTooLong(decoded.value)
  if (refused !== undefined) return fail(refused)
  const opened = readAll(decoded.value, columns)
  return opened === undefined ? fail({ kind: 'one-side' }) : ok(opened)
}

function readAll(text: string, columns: Reading['columns']): OpenedTable | undefined {
  const table = readCsv(text)
  const rows = wordsOfTable(table)
  const found = findColumns(rows, columns, 'two')
  if (found === undefined) return undefined
  const blockAt = (row: number, column: number) => {
    const cells = table.rows[row] ?? []
    const end = cells.at(-1)?.range.end ?? 0
    return cellBlock([{ text: rows[row]?.[column] ?? '' }], cells[column]?.range ?? { start: end, end })
  }
  return { parts: [{ name: '', text }], csv: table, found, ...readTable({ rows, blockAt }, found) }
}

function write(bytes: Uint8Array, edits: DocumentEdits): Result<Uint8Array, WritingRefused> {
  const { blocks, segments, encoding, asEncoding } = edits
  const edited = gatherEdited(blocks, segments)
  if (edited.length === 0 && (edits.said ?? []).length === 0 && encoding === asEncoding) return ok(bytes)
  const broken = edited.flatMap((one) => describeBroken(one, segments))
  if (broken.length > 0) return fail({ kind: 'codes-broken', blocks: broken })
  const text = textOf(bytes, edits)
  const opened = readAll(text, edits.columns)
  if (opened === undefined) throw new Error('a stored table is no longer read')
  const splices = [...gatherChanges(opened.units, edits)].flatMap(([index, change]) => {
    const unit = opened.units[index]
    return unit === undefined ? [] : rowSplices(opened, unit, change)
  })
  return encodeAs(splice(text, splices), bytes, edits)
}

/** Of a row the cells with something new; what stands there of those that were not, in one go behind the last. */
function rowSplices({ csv: table, found }: OpenedTable, { row }: RowUnit, change: UnitChange): readonly Splice[] {
  const cells = table.rows[row] ?? []
  const { target, comment } = found.columns
  const added = comment === undefined ? '' : remarksToAdd(change)
  const wordsAt = (column: number) => {
    const cell = cells[column]
    return cell === undefined ? '' : readCell(table, cell)
  }
  const words = new Map<number, string>()
  if (change.text !== undefined) words.set(target, guarded(cellWords(change.text, change.block), wordsAt(target)))
  if (comment !== undefined && added !== '') words.set(comment, withRemarks(wordsAt(comment), added))
  const written = (column: number) => {
    const own = words.get(column)
    return own === undefined ? '' : writeCell(own, table.delimiter, cells[column]?.isQuoted ?? false)
  }
  const known = [...words.keys()].flatMap((column): readonly Splice[] => {
    const cell = cells[column]
    return cell === undefined ? [] : [{ range: cell.range, replacement: written(column) }]
  })
  const last = largest(words.keys(), -1)
  if (last < cells.length) return known
  const end = cells.at(-1)?.range.end ?? change.block.range.start
  const missing = Array.from(
    { length: last - cells.length + 1 },
    (_, at) => table.delimiter + written(cells.length + at),
  )
  return [...known, { range: { start: end, end }, replacement: missing.join('') }]
}

/** A table that writes its minus signs as they are goes on doing so. */
function guarded(words: string, before: string): string {
  return looksLikeFormula(before) ? words : guardFormula(words)
}

function withRemarks(before: string, added: string): string {
  return before.trim() === '' ? guardFormula(added) : before + lineBefore(before) + added
}
