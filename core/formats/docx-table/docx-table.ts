/** A Word document with a table of a text and its translation, as translation tools give them for review. */

import type { FileRefused } from '../../model/file.ts'
import { withoutCodes } from '../../model/inline-text.ts'
import { groupBy } from '../../model/lists.ts'
import { readerText } from '../../model/reader-text.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import { bilingualFormat } from '../bitext/bilingual-format.ts'
import { gatherChanges, type UnitChange } from '../bitext/unit-change.ts'
import { findParts } from '../docx/find-parts.ts'
import { type WordXml, wordXml } from '../docx/names.ts'
import { writeDocument } from '../docx/write-document.ts'
import { gatherEdited } from '../edited-blocks.ts'
import type { BilingualFormat, Claim, DocumentEdits, OpenedBitext, Reading, WritingRefused } from '../format.ts'
import { packageOf } from '../package/package-format.ts'
import { beginsAsPackage } from '../package/read-package.ts'
import { unpack } from '../package/unpack.ts'
import { entryOf } from '../package/xml-entry.ts'
import { lineBefore, remarksToAdd } from '../table/comment-cell.ts'
import type { Splice } from '../text-grammar.ts'
import type { UnknownFile } from '../unknown-file.ts'
import { refuseEdits } from '../xml/refuse-edits.ts'
import { fillParagraph } from './fill-paragraph.ts'
import { readWordTable, type WordTable } from './read-word-table.ts'

export const docxTable: BilingualFormat = bilingualFormat({
  id: 'docx-table',
  extensions: ['docx'],
  capabilities: {
    hasStates: false,
    takesAnyEncoding: false,
    codesToTake: ['b', 'i', 'u', 'sup', 'sub', 'br', 'tab'],
    takesMargin: { notes: 'of units', locks: false },
  },
  sniff: claim,
  openBoth: open,
  write,
})

/** Somebody may say that it is a text like others; what is broken says so as the document it is. */
function claim({ bytes, columns, isPlainlyText }: UnknownFile): Claim | undefined {
  if (isPlainlyText || !beginsAsPackage(bytes) || !holdsTable(bytes)) return undefined
  const read = readWordTable(bytes, false, columns)
  return read.ok && read.value !== undefined ? packageOf('docx-table') : undefined
}

/** Without reading all of it. */
function holdsTable(bytes: Uint8Array): boolean {
  const found = findParts(bytes)
  if (!found.ok || found.value === undefined) return false
  const { source, textParts } = found.value
  const entry = entryOf(source, textParts[0] ?? '')
  const body = entry && unpack(source, entry)
  return body?.ok === true && /<(?:\w+:)?tbl[\s>]/u.test(new TextDecoder().decode(body.value))
}

function open(bytes: Uint8Array, { columns }: Reading): Result<OpenedBitext, FileRefused> {
  const read = readWordTable(bytes, true, columns)
  if (!read.ok) return read
  if (read.value === undefined) return fail({ kind: 'no-columns' })
  const { table, document } = read.value
  return ok({ ...table, parts: document.parts.map(({ name, text }) => ({ name, text })) })
}

function write(bytes: Uint8Array, edits: DocumentEdits): Result<Uint8Array, WritingRefused> {
  const { blocks, segments, asEncoding, columns } = edits
  const edited = gatherEdited(blocks, segments)
  if (edited.length === 0 && (edits.said ?? []).length === 0) return ok(bytes)
  const refused = refuseEdits(edited, segments, asEncoding)
  if (refused !== undefined) return fail(refused)
  const read = readWordTable(bytes, false, columns)
  if (!read.ok || read.value === undefined) throw new Error('a stored document is no longer read')
  const table = read.value
  const changes = gatherChanges(table.table.units, edits)
  const written = writeDocument(bytes, documentEdits(table, edits, changes), fillings(table, changes))
  return written.ok ? written : fail(inUnits(written.failure, table))
}

/** The number of the paragraph that a unit's translation is, among all of the document. */
function paragraphOf({ table, lines }: WordTable, unit: number): number | undefined {
  const row = table.units[unit]?.row
  return row === undefined ? undefined : lines[row]?.[table.table.columns.target]?.block
}

/** The same edits, told of the paragraphs of the document. Each segment keeps its number. */
function documentEdits(
  table: WordTable,
  edits: DocumentEdits,
  changes: ReadonlyMap<number, UnitChange>,
): DocumentEdits {
  const stored = new Map(
    [...changes].flatMap(([unit, { block }]) => {
      const own = paragraphOf(table, unit)
      return own === undefined ? [] : [[own, block] as const]
    }),
  )
  return {
    ...edits,
    blocks: table.document.blocks.map((block, index) => ({ ...block, codes: stored.get(index)?.codes ?? block.codes })),
    segments: edits.segments.map((segment) => ({ ...segment, block: paragraphOf(table, segment.block) ?? -1 })),
  }
}

/** Words for paragraphs that have none yet. */
function fillings(table: WordTable, changes: ReadonlyMap<number, UnitChange>): readonly Splice[] {
  const [body] = table.document.parts
  if (body === undefined) return []
  const xml = wordXml(body.text, body.file.root)
  const filled = [...changes].flatMap(([unit, change]) => {
    const row = table.table.units[unit]?.row ?? -1
    const paragraph = table.lines[row]?.[table.table.table.columns.target]
    if (paragraph === undefined || paragraph.block !== undefined || (change.text ?? '').trim() === '') return []
    return [fillParagraph(xml, paragraph.element, change.text ?? '', change.block)]
  })
  return [...filled, ...remarkSplices(table, changes, xml)]
}

/** Below what a cell of comments says, in its last paragraph; all lines of a row have one such cell. */
function remarkSplices(
  { table, remarksAt, document }: WordTable,
  changes: ReadonlyMap<number, UnitChange>,
  xml: WordXml,
): readonly Splice[] {
  const added = [...changes].flatMap(([unit, change]) => {
    const at = remarksAt[table.units[unit]?.row ?? -1]
    const remarks = withoutCodes(remarksToAdd(change))
    return at === undefined || remarks === '' ? [] : [{ at, remarks }]
  })
  return [...groupBy(added, ({ at }) => at.element)].map(([element, own]) => {
    const before = document.blocks[own[0]?.at.block ?? -1]
    const line = lineBefore(before === undefined ? '' : readerText(before.text, before.codes))
    return fillParagraph(xml, element, line + own.map(({ remarks }) => remarks).join('\n'), { codes: [] })
  })
}

function inUnits(failure: WritingRefused, table: WordTable): WritingRefused {
  if (failure.kind !== 'codes-broken') return failure
  const units = new Map(table.table.units.map((_, unit) => [paragraphOf(table, unit), unit]))
  return { ...failure, blocks: failure.blocks.map((one) => ({ ...one, block: units.get(one.block) ?? one.block })) }
}
