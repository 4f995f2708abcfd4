/** Dismissals: false alarms, remembered by check and by the words they stood on. */
import type { CheckId } from '../core/model/finding.ts'
import type { ActionId, FindingId, SegmentId } from '../core/model/ids.ts'
import { asId } from '../core/model/ids.ts'
import type { ReadDb, WriteDb } from './connection.ts'

/** The words under the alarm, and a little of what stands around them. */
export type Passage = { readonly before: string; readonly quote: string; readonly after: string }

export type Dismissal = Passage & { readonly row: number; readonly segment: SegmentId; readonly check: CheckId }

/** Returns the row, to be marked on the finding. */
export function addDismissal(
  db: WriteDb,
  action: ActionId,
  segment: SegmentId,
  check: CheckId,
  passage: Passage,
): number {
  return db.run(
    `INSERT INTO dismissal (action, segment, check_id, before, quote, after)
     VALUES ((SELECT row FROM action WHERE id = ?), (SELECT row FROM segment WHERE id = ?), ?, ?, ?, ?)`,
    action,
    segment,
    check,
    passage.before,
    passage.quote,
    passage.after,
  ).row
}

/** Those that stand for a segment. */
export function listDismissals(db: ReadDb, segment: SegmentId): readonly Dismissal[] {
  return db.all<Dismissal>(
    `SELECT dismissal.row, segment.id AS segment, check_id AS "check", before, quote, after
     FROM dismissal JOIN segment ON segment.row = dismissal.segment
     WHERE segment.id = ? AND is_revoked = 0 ORDER BY dismissal.row`,
    segment,
  )
}

/** Takes back, or brings again, the dismissals of an action; answers which findings that touches. */
export function setRevoked(db: WriteDb, action: ActionId, isRevoked: boolean): readonly Dismissal[] {
  db.run(
    'UPDATE dismissal SET is_revoked = ? WHERE action = (SELECT row FROM action WHERE id = ?)',
    isRevoked ? 1 : 0,
    action,
  )
  return db.all<Dismissal>(
    `SELECT dismissal.row, segment.id AS segment, check_id AS "check", before, quote, after
     FROM dismissal JOIN segment ON segment.row = dismissal.segment
     WHERE dismissal.action = (SELECT row FROM action WHERE id = ?)`,
    action,
  )
}

/** Opens the findings that a dismissal had silenced; answers which. */
export function reopenDismissed(db: WriteDb, dismissal: number): readonly FindingId[] {
  const silenced = db.all<{ id: string }>('SELECT id FROM finding WHERE dismissal = ?', dismissal)
  db.run('UPDATE finding SET dismissal = NULL WHERE dismissal = ?', dismissal)
  return silenced.map(({ id }) => asId<FindingId>(id))
}
