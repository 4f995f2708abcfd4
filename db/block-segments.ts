/** Segments as an export puts them back into the blocks they were cut from. */
import type { DocumentId, SegmentId } from '../core/model/ids.ts'
import type { SegmentState } from '../core/model/segment.ts'
import type { Span } from '../core/model/span.ts'
import type { ReadDb } from './connection.ts'
import { checkRead } from './integrity/row-hash.ts'
import { lockedColumn } from './locks.ts'
import { saidHere } from './remarks.ts'

export type BlockSegment = {
  readonly id: SegmentId
  /** Index of the block in its document. */
  readonly block: number
  /** Within the block's text as imported; segments cut anew after an edit share one. */
  readonly range: Span
  readonly gapBefore: string
  readonly text: string
  readonly state: SegmentState
  readonly rowIndex: number
  readonly isLocked: boolean
}

type BlockSegmentRow = Omit<BlockSegment, 'range' | 'isLocked'> & Span & { readonly is_segment_locked: 0 | 1 }

const blockSegments = `SELECT segment.id, block.position AS block, segment.range_start AS start, segment.range_end AS "end",
    segment.gap_before AS gapBefore, segment.text, segment.state, link.position AS rowIndex, ${lockedColumn},
    ${checkRead('segment')}
  FROM document JOIN segment ON segment.document = document.row JOIN block ON block.row = segment.block
  JOIN link_member ON link_member.segment = segment.row JOIN link ON link.row = link_member.link
  WHERE document.id = ?`

function blockSegmentOf({ start, end, is_segment_locked: locked, ...row }: BlockSegmentRow): BlockSegment {
  const { id, block, gapBefore, text, state, rowIndex } = row
  return { id, block, range: { start, end }, gapBefore, text, state, rowIndex, isLocked: locked === 1 }
}

/** What an export is put together from, in the order of the text. */
export function listBlockSegments(db: ReadDb, document: DocumentId): readonly BlockSegment[] {
  return db.all<BlockSegmentRow>(`${blockSegments} ORDER BY segment.position`, document).map(blockSegmentOf)
}

/**
 * The same of those blocks alone in which a segment is not as it was imported, or not cut so, or in which somebody here said
 * something.
 */
export function listTouchedSegments(db: ReadDb, document: DocumentId): readonly BlockSegment[] {
  return db
    .all<BlockSegmentRow>(
      `${blockSegments} AND segment.block IN (
         SELECT touched.block FROM document AS own JOIN segment AS touched ON touched.document = own.row
         WHERE own.id = document.id AND (touched.text <> touched.imported OR touched.latest_edit IS NOT NULL
           OR touched.cut_from IS NOT NULL OR touched.joined_into IS NOT NULL)
         UNION
         SELECT spoken_of.block FROM document AS own JOIN thread ON thread.translation = own.translation
         JOIN segment AS spoken_of ON spoken_of.row = thread.segment
         WHERE own.id = document.id AND thread.is_withdrawn = 0 AND spoken_of.document = own.row AND ${saidHere})
       ORDER BY segment.position`,
      document,
    )
    .map(blockSegmentOf)
}

export type BlocksStanding = {
  readonly states: readonly (SegmentState | undefined)[]
  readonly locked: ReadonlySet<number>
}

/** How each block stands, by its place: of several segments as the last one does, and locked if one is. */
export function listStanding(db: ReadDb, document: DocumentId): BlocksStanding {
  const states: (SegmentState | undefined)[] = []
  const locked = new Set<number>()
  const rows = db.all<{ block: number; state: SegmentState; is_segment_locked: 0 | 1 }>(
    `SELECT block.position AS block, segment.state, ${lockedColumn}
     FROM document JOIN segment ON segment.document = document.row AND segment.position > -1
     JOIN block ON block.row = segment.block WHERE document.id = ?`,
    document,
  )
  for (const { block, state, is_segment_locked } of rows) {
    states[block] = state
    if (is_segment_locked === 1) locked.add(block)
  }
  return { states, locked }
}
