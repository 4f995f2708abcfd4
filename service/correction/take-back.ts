/** `correction.takeBack`: undoes one application of a correction in every article in which it was the last thing done. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { findReversible } from '../../db/actions.ts'
import { listApplied } from '../../db/correction-places.ts'
import type { Desk } from '../context/desk.ts'
import { storeWhole } from '../engine/perform.ts'
import { reverseLast } from '../engine/turn.ts'
import { announceChanges } from './apply.ts'

/** Where something else was done since, the article's own undo leads back to it step by step; those are counted as left. */
export function takeBackCorrection(
  desk: Desk,
  { application }: Arguments<'correction.takeBack'>,
): Reply<'correction.takeBack'> {
  const reply = storeWhole(desk, (db) => {
    const applied = listApplied(db, application)
    const last = applied.filter(({ action, article }) => findReversible(db, article, 'done')?.id === action)
    const changes = last.flatMap(({ article }) => {
      const turned = reverseLast(desk, db, article, 'undo')
      return turned.ok ? (turned.value ?? []) : []
    })
    return { changes, left: applied.length - changes.length }
  })
  announceChanges(desk, reply.changes)
  return reply
}
