/** The last edits of a segment, as far as they tell what one person came to write in it. */
import type { ActionId, PersonId, SegmentId } from '../core/model/ids.ts'
import { asId } from '../core/model/ids.ts'
import type { ReadDb } from './connection.ts'

/** Nobody leaves a segment and comes back so often in one sitting. */
const mostEdits = 40

export type PastEditRow = {
  readonly action: ActionId
  readonly by: PersonId
  readonly before: string
  readonly isWriting: boolean
  readonly isConfirmed: boolean
  readonly stands: boolean
}

type Row = { action: string; person: string; before: string; is_writing: 0 | 1; is_confirmed: 0 | 1; stands: 0 | 1 }

/** Newest first, at most forty. */
export function listPastEdits(db: ReadDb, segment: SegmentId): readonly PastEditRow[] {
  return db
    .all<Row>(
      `SELECT action.id AS action, person.id AS person, edit.before, action.kind = 'confirm' AS is_confirmed,
         edit.reason IN ('typed', 'fix') AS is_writing,
         coalesce(action.standing IN ('done', 'sealed'), 0) AND edit.reason NOT IN ('undo', 'redo') AS stands
       FROM edit JOIN action ON action.row = edit.action JOIN person ON person.row = edit.person
       WHERE edit.segment = (SELECT row FROM segment WHERE id = ?) ORDER BY edit.row DESC LIMIT ?`,
      segment,
      mostEdits,
    )
    .map((row) => ({
      action: asId<ActionId>(row.action),
      by: asId<PersonId>(row.person),
      before: row.before,
      isWriting: row.is_writing === 1,
      isConfirmed: row.is_confirmed === 1,
      stands: row.stands === 1,
    }))
}
