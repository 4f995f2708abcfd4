/** What people chose for the checks of this library. */
import type { CheckChoice } from '../core/model/check.ts'
import type { CheckId, Severity } from '../core/model/finding.ts'
import type { ReadDb, WriteDb } from './connection.ts'

type ChoiceRow = { check_id: string; is_on: number | null; severity: Severity | null }

/** What people chose, by check; a check nobody chose anything for is not named. */
export function listChoices(db: ReadDb): ReadonlyMap<CheckId, CheckChoice> {
  const rows = db.all<ChoiceRow>('SELECT check_id, is_on, severity FROM check_choice')
  return new Map(
    rows.map(({ check_id, is_on, severity }) => [
      check_id,
      { isOn: is_on === null ? undefined : is_on === 1, severity: severity ?? undefined },
    ]),
  )
}

/** Stores a choice in place of the one before; what is undefined follows the check's own page again. */
export function changeChoice(db: WriteDb, check: CheckId, { isOn, severity }: CheckChoice): void {
  db.run(
    `INSERT INTO check_choice (check_id, is_on, severity) VALUES (?, ?, ?)
     ON CONFLICT (check_id) DO UPDATE SET is_on = excluded.is_on, severity = excluded.severity`,
    check,
    isOn === undefined ? null : Number(isOn),
    severity ?? null,
  )
}
