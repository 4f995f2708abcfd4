/** The row of a segment: its columns, how it is read and how it is stored. */
import type { BlockKind } from '../core/model/article.ts'
import type { EditId, SegmentId } from '../core/model/ids.ts'
import { asId } from '../core/model/ids.ts'
import { codeCharacter, codesOnly, type InlineCode } from '../core/model/inline-text.ts'
import { readerText } from '../core/model/reader-text.ts'
import type { Segment, SegmentState } from '../core/model/segment.ts'
import type { Span } from '../core/model/span.ts'
import { columnsOf, parametersFor, takenOver } from './columns.ts'
import type { SqlValue, WriteDb } from './connection.ts'
import { checkRead, newRowHash } from './integrity/row-hash.ts'
import { lockedColumn } from './locks.ts'

/** The part of its block that a segment is, and what stood there when it was imported. */
export const cutColumns = ['range_start', 'range_end', 'gap_before', 'imported'] as const
/** What an edit changes of a segment. */
export const textColumns = ['text', 'seen', 'words'] as const
/** All that is stored of a segment beside its id and the rows it belongs to. */
const storedColumns = ['position', ...cutColumns, ...textColumns, 'state'] as const

const readColumns = ['id', 'text', 'gap_before', 'position', 'state'] as const

export type SegmentRow = {
  id: string
  text: string
  block: number
  kind: BlockKind
  gap_before: string
  position: number
  codes: string
  state: SegmentState
  latest_edit: string | null
  is_segment_locked: number
}

/** The columns of `SegmentRow`; to be joined with `segment`, `block` and `edit AS latest`. */
export const segmentColumns = `${columnsOf('segment', readColumns)}, block.position AS block, block.kind, block.codes,
  latest.id AS latest_edit, ${lockedColumn}, ${checkRead('segment')}`

export const segmentJoins = `JOIN block ON block.row = segment.block
  LEFT JOIN edit AS latest ON latest.row = segment.latest_edit`

export const noCodes: readonly InlineCode[] = []

function codesIn(text: string, blockCodes: string): readonly InlineCode[] {
  if (blockCodes === '[]') return noCodes
  const codes = JSON.parse(blockCodes) as readonly InlineCode[]
  return codes.filter(({ id }) => text.includes(codeCharacter(id)))
}

/** What is stored beside a text with inline codes: what a reader sees of it. */
export function seenWith(text: string, codes: readonly InlineCode[]): string | null {
  if (codesOnly(text) === '') return null
  const seen = readerText(text, codes)
  return seen === text ? null : seen
}

/** The same, `blockCodes` being those of its block as they are stored. */
export function seenOf(text: string, blockCodes: string): string | null {
  if (codesOnly(text) === '') return null
  return seenWith(text, JSON.parse(blockCodes) as readonly InlineCode[])
}

/** A row of the table as a segment, with only those of its block's codes that stand in its text. */
export function segmentOf(row: SegmentRow): Segment {
  return {
    id: asId<SegmentId>(row.id),
    text: row.text,
    block: row.block,
    kind: row.kind,
    gapBefore: row.gap_before,
    position: row.position,
    codes: codesIn(row.text, row.codes),
    state: row.state,
    latestEdit: row.latest_edit === null ? undefined : asId<EditId>(row.latest_edit),
    ...(row.is_segment_locked === 1 && { isLocked: true as const }),
  }
}

/** A segment as it is stored. */
export type StoredSegment = {
  readonly id: SegmentId
  /** Rows of what it belongs to. */
  readonly translation: number
  readonly document: number
  readonly block: number
  /** The row of the segment it was cut from. */
  readonly cutFrom?: number
  readonly position: number
  readonly range: Span
  readonly gapBefore: string
  readonly imported: string
  readonly text: string
  readonly words: number
  readonly state: SegmentState
}

const insert = `INSERT INTO segment (id, translation, document, block, cut_from, ${storedColumns.join(', ')})
  VALUES (?, ?, ?, ?, ?, ${parametersFor(storedColumns)})`
const bringBack = `ON CONFLICT (id) DO UPDATE SET ${takenOver(storedColumns)}, joined_into = NULL`

/** A segment as it comes in: what it reads is what was imported. */
export type ImportedSegment = Omit<StoredSegment, 'cutFrom' | 'imported'> & {
  readonly row: number
  readonly seen: string | null
}

const insertImported = `INSERT INTO segment (row, id, translation, document, block, range_start, range_end, gap_before,
    seen, position, words, state, hash, imported, text)`
const withText = `${insertImported}
  SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, given.text, given.text FROM (SELECT ? AS text) AS given`
/** The text is named, not written out: the journal holds it with its block. */
const withBlockText = `${insertImported}
  SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, block.text, block.text FROM block WHERE block.row = ?`

/** Stores a new segment; `blockText` is all that its block says. Throws if it is there, or its block is not. */
export function insertSegment(db: WriteDb, segment: ImportedSegment, blockText: string): void {
  const { row, id, translation, document, block, range, gapBefore, text, seen, position, words, state } = segment
  const owners = { row, id, translation, document, block }
  const place = { range_start: range.start, range_end: range.end, gap_before: gapBefore }
  const hash = newRowHash('segment', { ...owners, ...place, imported: text, text, seen })
  const values = [...Object.values(owners), ...Object.values(place), seen, position, words, state, hash]
  const isWholeBlock = text === blockText
  const { changes } = db.run(isWholeBlock ? withBlockText : withText, ...values, isWholeBlock ? block : text)
  if (changes !== 1) throw new Error(`segment ${id} has no block`)
}

/** Stores a segment, or brings the same one back into the text it had left. */
export function putSegment(db: WriteDb, segment: StoredSegment, blockCodes: string): void {
  db.run(`${insert} ${bringBack}`, ...valuesOf(segment, blockCodes))
}

function valuesOf(segment: StoredSegment, blockCodes: string): readonly SqlValue[] {
  const { id, translation, document, block, cutFrom, position, text, words, state } = segment
  const owners = [id, translation, document, block, cutFrom ?? null]
  return [...owners, position, ...cutValues(segment), text, seenOf(text, blockCodes), words, state]
}

/** Values of `cutColumns`. */
export function cutValues({ range, gapBefore, imported }: Pick<StoredSegment, 'range' | 'gapBefore' | 'imported'>) {
  return [range.start, range.end, gapBefore, imported] as const
}
