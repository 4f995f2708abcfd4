/** `action.undo`: takes back what was last done to an article, whoever did it and however long ago. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { fail, ok } from '../../core/model/result.ts'
import type { Desk } from '../context/desk.ts'
import { inOneTransaction } from '../engine/perform.ts'
import { reverseWhole } from '../engine/turn.ts'

export function undoAction(desk: Desk, { article }: Arguments<'action.undo'>): Reply<'action.undo'> {
  return inOneTransaction(desk, (db) => {
    const change = reverseWhole(desk, db, article, 'undo')
    if (!change.ok) return change
    return change.value === undefined ? fail({ kind: 'nothing-to-undo' }) : ok(change.value)
  })
}
