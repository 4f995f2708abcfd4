/** Segments: the text as it stands, and as it was imported. */
import type { StatesChange } from '../core/model/action.ts'
import type { Block, BlockKind, Side } from '../core/model/article.ts'
import type { ArticleId, EditId, PersonId, SegmentId, TranslationId } from '../core/model/ids.ts'
import { asId } from '../core/model/ids.ts'
import { codesOnly, type InlineCode } from '../core/model/inline-text.ts'
import type { Segment, SegmentState, SegmentText } from '../core/model/segment.ts'
import type { Span } from '../core/model/span.ts'
import { nextRow } from './columns.ts'
import type { ReadDb, SqlValue, WriteDb } from './connection.ts'
import { addDueSearch } from './due-search.ts'
import { checkRead } from './integrity/row-hash.ts'
import { isUnlocked, setLocked } from './locks.ts'
import {
  insertSegment,
  noCodes,
  type SegmentRow,
  seenOf,
  seenWith,
  segmentColumns,
  segmentJoins,
  segmentOf,
} from './segment-row.ts'
import { getTranslationRow, shownOf } from './translations.ts'

function findStoredCodes(db: ReadDb, segment: SegmentId): string {
  const block = db.one<{ codes: string }>(
    'SELECT block.codes FROM block JOIN segment ON segment.block = block.row WHERE segment.id = ?',
    segment,
  )
  return block?.codes ?? '[]'
}

/** The codes that may stand in the text of a segment: those of its block. */
export function findCodes(db: ReadDb, segment: SegmentId): readonly InlineCode[] {
  return JSON.parse(findStoredCodes(db, segment)) as readonly InlineCode[]
}

/** The codes of the block that faces it in the source: of a file that holds both texts, what its unit is a translation of. */
export function findFacingCodes(db: ReadDb, segment: SegmentId): readonly InlineCode[] {
  const facing = db.one<{ codes: string }>(
    `SELECT facing.codes FROM segment JOIN block ON block.row = segment.block
     JOIN document ON document.row = segment.document
     JOIN document AS source ON source.article = document.article AND source.translation IS NULL
     JOIN block AS facing ON facing.document = source.row AND facing.position = block.position
     WHERE segment.id = ?`,
    segment,
  )
  return JSON.parse(facing?.codes ?? '[]') as readonly InlineCode[]
}

/** Texts with the codes that came are stored afterwards, those with the codes that go before. */
export function changeCodes(db: WriteDb, segment: SegmentId, codes: readonly InlineCode[]): void {
  const stored = JSON.stringify(codes)
  db.run('UPDATE block SET codes = ? WHERE row = (SELECT block FROM segment WHERE id = ?)', stored, segment)
}

export type PlacedSegment = {
  readonly segment: Segment
  readonly article: ArticleId
  readonly side: Side
  /** Of the link it stands in. */
  readonly rowIndex: number
  readonly imported: string
}

type PlacedRow = SegmentRow & { article: string; side: Side; row_index: number; imported: string }

/** One segment and where it stands, if its article shows the translation it is part of. */
export function findSegment(db: ReadDb, segment: SegmentId): PlacedSegment | undefined {
  const row = db.one<PlacedRow>(
    `SELECT ${segmentColumns}, article.id AS article, document.side, link.position AS row_index, segment.imported
     FROM segment ${segmentJoins}
     JOIN document ON document.row = segment.document
     JOIN translation ON translation.row = segment.translation AND translation.is_shown = 1
     JOIN article ON article.row = translation.article
     JOIN link_member ON link_member.segment = segment.row
     JOIN link ON link.row = link_member.link
     WHERE segment.id = ?`,
    segment,
  )
  if (row === undefined) return undefined
  return {
    segment: segmentOf(row),
    article: asId<ArticleId>(row.article),
    side: row.side,
    rowIndex: row.row_index,
    imported: row.imported,
  }
}

/** True for a segment of a translation, be it in the text or no longer. */
export function isTargetSegment(db: ReadDb, segment: SegmentId): boolean {
  const found = db.one(
    `SELECT 1 FROM segment JOIN document ON document.row = segment.document
     WHERE segment.id = ? AND document.side = 'target'`,
    segment,
  )
  return found !== undefined
}

/** The text of a segment as it stands, and the edit it comes from. */
export function findText(
  db: ReadDb,
  segment: SegmentId,
): { readonly text: string; readonly latestEdit: EditId | undefined } | undefined {
  const row = db.one<{ text: string; latest_edit: string | null }>(
    `SELECT text, edit.id AS latest_edit, ${checkRead('segment')} FROM segment LEFT JOIN edit ON edit.row = segment.latest_edit
     WHERE segment.id = ?`,
    segment,
  )
  return row && { text: row.text, latestEdit: row.latest_edit === null ? undefined : asId<EditId>(row.latest_edit) }
}

type TextRow = { id: string; text: string; block: number; kind: BlockKind; gap_before: string; codes: string }

/** One side of an article as checks are given it, in the order of the text. Segments of one block share its codes. */
export function listTexts(db: ReadDb, article: ArticleId, side: Side): readonly SegmentText[] {
  let before: { readonly block: number; readonly codes: readonly InlineCode[] } | undefined
  const codesOf = ({ block, codes }: TextRow) => {
    if (before?.block !== block)
      before = { block, codes: codes === '[]' ? noCodes : (JSON.parse(codes) as InlineCode[]) }
    return before.codes
  }
  return db
    .all<TextRow>(
      `SELECT segment.id, segment.text, block.position AS block, block.kind, segment.gap_before, block.codes
       FROM translation JOIN document ON document.article = translation.article AND document.side = ?
       JOIN segment ON segment.translation = translation.row AND segment.document = document.row
       JOIN block ON block.row = segment.block
       WHERE translation.row = ${shownOf} AND segment.position >= 0 ORDER BY segment.position`,
      side,
      article,
    )
    .map((row) => {
      const { id, text, block, kind, gap_before: gapBefore } = row
      const codes = codesOf(row)
      const segment = { id: asId<SegmentId>(id), text, block, kind, gapBefore }
      return codes.length === 0 ? segment : { ...segment, codes }
    })
}

/**
 * The segments of the two blocks that may be the headline: the one its format calls so, and the first. (`> -1`, not `>= 0`:
 * SQLite then walks the segments in their order, where it would take the index by state and sort all of them.)
 */
export function listHeadlineSegments(db: ReadDb, article: ArticleId): readonly Segment[] {
  return db
    .all<SegmentRow>(
      `WITH target AS (
         SELECT row, translation FROM document WHERE translation = ${shownOf}),
       headline AS (
         SELECT block.row FROM target JOIN block ON block.document = target.row WHERE block.kind = 'headline'
         UNION
         SELECT (SELECT worded.block FROM segment AS worded
           WHERE worded.translation = target.translation AND worded.document = target.row AND worded.position > -1
             AND worded.text <> ''
           ORDER BY worded.position LIMIT 1) FROM target)
       SELECT ${segmentColumns} FROM segment ${segmentJoins}
       WHERE segment.block IN headline AND segment.position >= 0
       ORDER BY segment.position`,
      article,
    )
    .map(segmentOf)
}

export type NewSegment = {
  readonly id: SegmentId
  /** Index of the block in its document. */
  readonly block: number
  readonly range: Span
  readonly gapBefore: string
  readonly text: string
  readonly words: number
  /** Where the file tells; otherwise all of a side come in in one state. */
  readonly state?: SegmentState
  /** Whoever sent the file wants it left as it is. */
  readonly isLocked?: boolean
}

/** Where segments come in: a document of a translation, with its blocks and their rows. */
export type SegmentsHome = {
  readonly translation: TranslationId
  readonly document: number
  readonly blocks: readonly Block[]
  readonly blockRows: readonly number[]
}

/**
 * Stores segments of one side of a translation in the order of the text, the first at `start`; searches look at them one by
 * one until they are in the index. Returns their rows in the same order.
 */
export function addSegments(
  db: WriteDb,
  { translation, document, blocks, blockRows }: SegmentsHome,
  segments: readonly NewSegment[],
  state: SegmentState,
  start = 0,
): readonly number[] {
  const translationRow = getTranslationRow(db, translation)
  const first = nextRow(db, 'segment')
  for (const [index, segment] of segments.entries()) {
    const { text = '', codes = noCodes } = blocks[segment.block] ?? {}
    const stored = {
      ...segment,
      row: first + index,
      translation: translationRow,
      document,
      block: blockRows[segment.block] ?? 0,
      seen: seenWith(segment.text, codes),
      position: start + index,
      state: segment.state ?? state,
    }
    insertSegment(db, stored, text)
  }
  const locked = segments.filter(({ isLocked }) => isLocked === true)
  if (locked.length > 0)
    setLocked(
      db,
      locked.map(({ id }) => id),
      true,
    )
  addDueSearch(db, { first, count: segments.length })
  return segments.map((_, index) => first + index)
}

export type GivenText = {
  readonly segment: SegmentId
  /** It stands in the history already. */
  readonly edit: EditId
  readonly text: string
  readonly words: number
}

/**
 * The texts of segments, each named once, become those of edits just stored. In one statement: SQLite brings the search
 * index to the disk before each one that may fail, which takes three times as long as all else for ten thousand.
 */
export function changeTexts(db: WriteDb, given: readonly GivenText[]): void {
  const beside = given.map(({ segment, edit, text, words }) => {
    return [edit, codesOnly(text) === '' ? null : seenOf(text, findStoredCodes(db, segment)), words]
  })
  const { changes } = db.run(
    `UPDATE segment SET text = edit.after, latest_edit = edit.row, seen = given.value ->> 1, words = given.value ->> 2
     FROM json_each(?) AS given JOIN edit ON edit.id = given.value ->> 0
     WHERE segment.row = edit.segment`,
    JSON.stringify(beside),
  )
  if (changes !== given.length) throw new Error(`${given.length - changes} edits are not stored`)
}

/** The rows of its target segments in the order of the text: read from an index alone, for the table is wide. */
const targetRows = `SELECT segment.row FROM document JOIN segment
    ON segment.translation = document.translation AND segment.document = document.row AND segment.position > -1
  WHERE document.translation = ${shownOf}`

function listNumbers(db: ReadDb, from: string, ...parameters: readonly SqlValue[]): readonly number[] {
  const found = db.one<{ numbers: string }>(`SELECT json_group_array(row) AS numbers FROM (${from})`, ...parameters)
  return JSON.parse(found?.numbers ?? '[]') as readonly number[]
}

/** The places of those rows among the target segments of the text, from 0 and ascending. */
function placesAmong(db: ReadDb, article: ArticleId, rows: readonly number[]): readonly number[] {
  if (rows.length === 0) return []
  const inOrder = listNumbers(db, `${targetRows} ORDER BY segment.position`, article)
  if (rows.length === inOrder.length) return inOrder.map((_, place) => place)
  const wished = new Set(rows)
  const places: number[] = []
  inOrder.forEach((row, place) => {
    if (wished.has(row)) places.push(place)
  })
  return places
}

/** Which target segments of the text, counted from 0, are in one of these states. A millisecond for two thousand. */
export function listPlacesInStates(db: ReadDb, article: ArticleId, states: readonly SegmentState[]): readonly number[] {
  const rows = listNumbers(
    db,
    `SELECT segment.row FROM document JOIN segment ON segment.document = document.row
     WHERE document.translation = ${shownOf} AND segment.position >= 0
       AND segment.state IN (SELECT value FROM json_each(?))`,
    article,
    JSON.stringify(states),
  )
  return placesAmong(db, article, rows)
}

/** Which target segments of the text, counted from 0, one of these people has changed. */
export function listPlacesChangedBy(db: ReadDb, article: ArticleId, people: readonly PersonId[]): readonly number[] {
  const rows = listNumbers(
    db,
    `${targetRows} AND EXISTS (SELECT 1 FROM edit JOIN person ON person.row = edit.person
       WHERE edit.segment = segment.row AND person.id IN (SELECT value FROM json_each(?)))`,
    article,
    JSON.stringify(people),
  )
  return placesAmong(db, article, rows)
}

/** Target segments of the text that an approval of their article approves with it, by the state they come from. */
export function listApprovable(db: ReadDb, article: ArticleId): readonly StatesChange[] {
  const rows = db.all<{ state: SegmentState; ids: string }>(
    `SELECT segment.state, json_group_array(segment.id) AS ids
     FROM document JOIN segment ON segment.document = document.row
     WHERE document.translation = ${shownOf} AND segment.position >= 0 AND segment.state NOT IN ('empty', 'approved')
       AND ${isUnlocked}
     GROUP BY segment.state`,
    article,
  )
  return rows.map(({ state, ids }) => ({ from: state, to: 'approved', segments: JSON.parse(ids) as SegmentId[] }))
}

/** Segments come into another state together. Throws if one of them is not in the state they come from. */
export function changeSegmentStates(db: WriteDb, { segments, from, to }: StatesChange): void {
  const { changes } = db.run(
    'UPDATE segment SET state = ? WHERE state = ? AND id IN (SELECT value FROM json_each(?))',
    to,
    from,
    JSON.stringify(segments),
  )
  if (changes !== segments.length) throw new Error(`not all of ${segments.length} segments are ${from}`)
}

/** Every target segment of the text with its state, in its order. */
export function listStates(
  db: ReadDb,
  article: ArticleId,
): readonly { readonly id: SegmentId; readonly state: SegmentState }[] {
  return db.all(
    `SELECT segment.id, segment.state FROM document JOIN segment ON segment.document = document.row
     WHERE document.translation = ${shownOf} AND segment.position >= 0 ORDER BY segment.position`,
    article,
  )
}
