/** `action.redo`: does again what was last undone, as long as nothing else was done since. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { fail, ok } from '../../core/model/result.ts'
import type { Desk } from '../context/desk.ts'
import { inOneTransaction } from '../engine/perform.ts'
import { reverseWhole } from '../engine/turn.ts'

export function redoAction(desk: Desk, { article }: Arguments<'action.redo'>): Reply<'action.redo'> {
  const redone = inOneTransaction<Reply<'action.redo'>>(desk, (db) => {
    const change = reverseWhole(desk, db, article, 'redo')
    if (!change.ok) return change
    return change.value === undefined ? fail({ kind: 'nothing-to-redo' }) : ok(change.value)
  })
  // It may have been an approval.
  desk.learning.begin()
  return redone
}
