/** Where damage stands, in the words of whoever works with the text: which article, which row of it, which edit. */
import type { DamagedPlace } from '../../core/model/library-access.ts'
import type { ReadDb } from '../connection.ts'
import { type DamagedRow, type HashedTable, keyOf } from './row-hash.ts'

const bySegment = (table: string) => `JOIN segment ON segment.row = ${table}.segment
  JOIN translation ON translation.row = segment.translation`
const ofAction = `JOIN translation ON translation.row = action.translation LEFT JOIN segment ON segment.row = action.segment`
/** A source is told of as that of the translation shown. */
const ofDocument = `translation ON translation.row = document.translation
      OR (document.translation IS NULL AND translation.article = document.article AND translation.is_shown = 1)`

const none = 'NULL'
type Way = {
  readonly kind: DamagedPlace['kind']
  readonly joins: string
  readonly segment: string
  readonly atMs: string
}

/** How each table leads to its article, and to the segment and the moment, if it has them. */
const ways: Readonly<Record<HashedTable, Way>> = {
  document: { kind: 'text', joins: `JOIN ${ofDocument}`, segment: none, atMs: none },
  import_report: {
    kind: 'text',
    joins: `JOIN document ON document.row = import_report.document JOIN ${ofDocument}`,
    segment: none,
    atMs: none,
  },
  import_choice: {
    kind: 'text',
    joins: `JOIN document ON document.row = import_choice.document JOIN ${ofDocument}`,
    segment: none,
    atMs: none,
  },
  block: {
    kind: 'text',
    joins: `JOIN document ON document.row = block.document JOIN ${ofDocument}
      LEFT JOIN segment ON segment.row = (SELECT min(first.row) FROM segment AS first WHERE first.block = block.row)`,
    segment: 'segment.row',
    atMs: none,
  },
  segment: {
    kind: 'text',
    joins: 'JOIN translation ON translation.row = segment.translation',
    segment: 'segment.row',
    atMs: none,
  },
  action: { kind: 'log', joins: ofAction, segment: 'segment.row', atMs: 'action.at_ms' },
  action_op: {
    kind: 'log',
    joins: `JOIN action ON action.row = action_op.action ${ofAction}`,
    segment: 'segment.row',
    atMs: 'action.at_ms',
  },
  article_move: {
    kind: 'log',
    joins: `JOIN action ON action.row = article_move.action ${ofAction}`,
    segment: none,
    atMs: 'action.at_ms',
  },
  edit: { kind: 'edit', joins: bySegment('edit'), segment: 'segment.row', atMs: 'edit.at_ms' },
  thread: {
    kind: 'comment',
    joins: `JOIN translation ON translation.row = thread.translation JOIN action ON action.row = thread.action`,
    segment: 'thread.segment',
    atMs: 'action.at_ms',
  },
  remark: {
    kind: 'comment',
    joins: `JOIN thread ON thread.row = remark.thread JOIN translation ON translation.row = thread.translation
      JOIN action ON action.row = remark.action`,
    segment: 'thread.segment',
    atMs: 'action.at_ms',
  },
  file_remark: {
    kind: 'comment',
    joins: `JOIN remark ON remark.row = file_remark.remark JOIN thread ON thread.row = remark.thread
      JOIN translation ON translation.row = thread.translation`,
    segment: 'thread.segment',
    atMs: 'file_remark.written_ms',
  },
  marked_error: {
    kind: 'comment',
    joins: `JOIN translation ON translation.row = marked_error.translation
      JOIN action ON action.row = marked_error.action`,
    segment: 'marked_error.segment',
    atMs: 'action.at_ms',
  },
  article_details: {
    kind: 'text',
    joins: 'JOIN translation ON translation.row = article_details.translation',
    segment: none,
    atMs: none,
  },
  draft: { kind: 'draft', joins: bySegment('draft'), segment: 'segment.row', atMs: 'draft.saved_ms' },
}

type PlaceRow = { article: string; row_index: number | null; at_ms: number | null }

/** Names the place of each row, as far as what stands around it tells. Places met twice are named once. */
export function placesOf(db: ReadDb, rows: readonly DamagedRow[]): readonly DamagedPlace[] {
  const places = rows.map(({ table, row }): DamagedPlace => {
    const { kind, joins, segment, atMs } = ways[table]
    const found = db.one<PlaceRow>(
      `SELECT translation.headline AS article, ${atMs} AS at_ms, (
         SELECT link.position FROM link_member JOIN link ON link.row = link_member.link
         WHERE link_member.segment = ${segment}) AS row_index
       FROM ${table} ${joins} WHERE ${table}.${keyOf(table)} = ? LIMIT 1`,
      row,
    )
    return { kind, article: found?.article, rowIndex: found?.row_index ?? undefined, atMs: found?.at_ms ?? undefined }
  })
  return [...new Map(places.map((place) => [JSON.stringify(place), place])).values()]
}
