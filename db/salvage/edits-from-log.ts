/** The log of actions keeps what takes each action back: so an edit is known even where its own row cannot be read. */
import type { ActionKind, Reversal, SegmentTurn } from '../../core/model/action.ts'
import type { EditReason } from '../../core/model/edit.ts'
import type { WriteDb } from '../connection.ts'
import type { UnplacedEdit } from './mend.ts'

type LoggedRow = {
  row: number
  kind: ActionKind
  person: number
  atMs: number
  reversal: string | null
  turned: string | null
}

const reasons: Partial<Record<ActionKind, EditReason>> = {
  fix: 'fix',
  fixMany: 'fix',
  correct: 'fix',
  restore: 'restore',
  undo: 'undo',
  redo: 'redo',
}

function turnsOf({ kind, reversal, turned }: LoggedRow): readonly SegmentTurn[] {
  const stored = reversal ?? turned
  if (stored === null) return []
  const { segments } = JSON.parse(stored) as Reversal
  const changed = segments.filter(({ text }) => text.before !== text.after)
  if (kind !== 'undo') return changed
  return changed.map((turn) => ({ ...turn, text: { before: turn.text.after, after: turn.text.before } }))
}

/** Writes the edits of which only the action is left; answers those for which no place is left in the order of edits. */
export function restoreEditsFromLog(db: WriteDb, newId: () => string): readonly UnplacedEdit[] {
  const unplaced: UnplacedEdit[] = []
  const logged = db.all<LoggedRow>(
    `SELECT action.row, action.kind, action.person, action.at_ms AS atMs, own.payload AS reversal, turned.payload AS turned
     FROM action LEFT JOIN action_op AS own ON own.action = action.row
     LEFT JOIN action_op AS turned ON turned.action = action.turned ORDER BY action.row`,
  )
  for (const action of logged) {
    for (const turn of turnsOf(action)) restoreEdit(db, newId, action, turn, unplaced)
  }
  return unplaced
}

function restoreEdit(
  db: WriteDb,
  newId: () => string,
  { row: action, kind, person, atMs }: LoggedRow,
  { segment, text }: SegmentTurn,
  unplaced: UnplacedEdit[],
): void {
  const segmentRow = db.one<{ row: number }>('SELECT row FROM segment WHERE id = ?', segment)?.row
  if (segmentRow === undefined) return void unplaced.push({ ...text, atMs })
  if (db.one('SELECT 1 FROM edit WHERE action = ? AND segment = ?', action, segmentRow) !== undefined) return
  const row = placeFor(db, action)
  if (row === undefined) return void unplaced.push({ ...text, atMs })
  db.run(
    `INSERT INTO edit (row, id, action, segment, before, after, person, at_ms, reason)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    row,
    newId(),
    action,
    segmentRow,
    text.before,
    text.after,
    person,
    atMs,
    reasons[kind] ?? 'typed',
  )
}

/** Edits stand in the order of their actions; a lost one left its place free. */
function placeFor(db: WriteDb, action: number): number | undefined {
  const before = db.one<{ n: number }>('SELECT coalesce(max(row), 0) AS n FROM edit WHERE action <= ?', action)?.n ?? 0
  const after = db.one<{ n: number | null }>('SELECT min(row) AS n FROM edit WHERE action > ?', action)?.n
  return after === null || after === undefined || before + 1 < after ? before + 1 : undefined
}
