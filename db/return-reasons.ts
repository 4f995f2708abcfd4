/** The reasons work is returned for, as the editors of this library made them. */
import type { ReturnReason } from '../core/model/return-reason.ts'
import type { ReadDb, WriteDb } from './connection.ts'

type ReasonRow = { id: string; letter: string; name: string | null; is_withdrawn: number }

/** In their order, those no longer offered too; none as long as nobody changed what the app brings along. */
export function listReasons(db: ReadDb): readonly ReturnReason[] {
  return db
    .all<ReasonRow>('SELECT id, letter, name, is_withdrawn FROM return_reason ORDER BY row')
    .map(({ id, letter, name, is_withdrawn }) => {
      return { id, letter, name: name ?? undefined, isRetired: is_withdrawn === 1 }
    })
}

/** Puts this list in the place of the one before. */
export function saveReasons(db: WriteDb, reasons: readonly ReturnReason[]): void {
  db.run('DELETE FROM return_reason')
  for (const { id, letter, name, isRetired } of reasons) {
    db.run(
      'INSERT INTO return_reason (id, letter, name, is_withdrawn) VALUES (?, ?, ?, ?)',
      id,
      letter,
      name ?? null,
      isRetired ? 1 : 0,
    )
  }
}
