/** The log of actions keeps every change of a text: so an edit is known even where its own row cannot be read. */
import type { ActionKind } from '../../core/model/action.ts'
import { editReasonOf } from '../../core/model/edit.ts'
import type { WriteDb } from '../connection.ts'
import type { UnplacedEdit } from './mend.ts'

type LoggedRow = {
  readonly row: number
  readonly kind: ActionKind
  readonly person: number
  readonly atMs: number
  readonly payload: string
}

/** An edit as its op tells of it. A later version of these ops keeps these names, or is read here as well. */
type LoggedEdit = { readonly edit: string; readonly segment: string; readonly before: string; readonly after: string }

/** Undefined where what was written can no longer be read whole. */
function editIn(payload: string): LoggedEdit | undefined {
  const { edit, segment, before, after } = namedIn(payload)
  if (typeof edit !== 'string' || typeof segment !== 'string') return undefined
  if (typeof before !== 'string' || typeof after !== 'string') return undefined
  return { edit, segment, before, after }
}

function namedIn(payload: string): Partial<Record<string, unknown>> {
  try {
    const named: unknown = JSON.parse(payload)
    return typeof named === 'object' && named !== null ? { ...named } : {}
  } catch {
    return {}
  }
}

/** Writes the edits of which only the op is left; answers those for which no place is left in the order of edits. */
export function restoreEditsFromLog(db: WriteDb): readonly UnplacedEdit[] {
  const unplaced: UnplacedEdit[] = []
  const logged = db.all<LoggedRow>(
    `SELECT action.row, action.kind, action.person, action.at_ms AS atMs, action_op.payload
     FROM action JOIN action_op ON action_op.action = action.row WHERE action_op.kind = 'text'
     ORDER BY action.row, action_op.ordinal`,
  )
  for (const action of logged) {
    const edit = editIn(action.payload)
    if (edit !== undefined) restoreEdit(db, action, edit, unplaced)
  }
  return unplaced
}

function restoreEdit(
  db: WriteDb,
  { row: action, kind, person, atMs }: LoggedRow,
  { edit, segment, before, after }: LoggedEdit,
  unplaced: UnplacedEdit[],
): void {
  const segmentRow = db.one<{ row: number }>('SELECT row FROM segment WHERE id = ?', segment)?.row
  if (segmentRow === undefined) return void unplaced.push({ before, after, atMs })
  if (db.one('SELECT 1 FROM edit WHERE action = ? AND segment = ?', action, segmentRow) !== undefined) return
  const row = placeFor(db, action)
  if (row === undefined) return void unplaced.push({ before, after, atMs })
  db.run(
    `INSERT INTO edit (row, id, action, segment, before, after, person, at_ms, reason)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    row,
    edit,
    action,
    segmentRow,
    before,
    after,
    person,
    atMs,
    editReasonOf(kind),
  )
}

/** Edits stand in the order of their actions; a lost one left its place free. */
function placeFor(db: WriteDb, action: number): number | undefined {
  const before = db.one<{ n: number }>('SELECT coalesce(max(row), 0) AS n FROM edit WHERE action <= ?', action)?.n ?? 0
  const after = db.one<{ n: number | null }>('SELECT min(row) AS n FROM edit WHERE action > ?', action)?.n
  return after === null || after === undefined || before + 1 < after ? before + 1 : undefined
}
