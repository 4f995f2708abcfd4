/** Segments that are to stay as they are: whoever sent the file locked them, or somebody here did. */
import type { SegmentId } from '../core/model/ids.ts'
import type { ReadDb, WriteDb } from './connection.ts'

/** To be selected beside a segment. */
export const lockedColumn =
  'EXISTS (SELECT 1 FROM locked_segment WHERE locked_segment.segment = segment.row) AS is_segment_locked'

/** To be put behind conditions on segments: those nobody may write in are left out. */
export const isUnlocked = 'NOT EXISTS (SELECT 1 FROM locked_segment WHERE locked_segment.segment = segment.row)'

/** Of either side; false for a segment that is not there. */
export function isLocked(db: ReadDb, segment: SegmentId): boolean {
  const sql = 'SELECT 1 FROM locked_segment JOIN segment ON segment.row = locked_segment.segment WHERE segment.id = ?'
  return db.one(sql, segment) !== undefined
}

/** Throws if one of them is so already: acts name those they change. */
export function setLocked(db: WriteDb, segments: readonly SegmentId[], isToBeLocked: boolean): void {
  const named = '(SELECT row FROM segment WHERE id IN (SELECT value FROM json_each(?)))'
  const sql = isToBeLocked
    ? `INSERT INTO locked_segment (segment) SELECT row FROM segment WHERE row IN ${named}`
    : `DELETE FROM locked_segment WHERE segment IN ${named}`
  const { changes } = db.run(sql, JSON.stringify(segments))
  if (changes !== segments.length) throw new Error(`not all of ${segments.length} segments changed their lock`)
}
