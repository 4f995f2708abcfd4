/** `segment.return`: segments go back to their translator, with a reason. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import type { ReturnFailure } from '../../contract/segment.ts'
import { hasHalfCharacter } from '../../core/model/half-character.ts'
import { fail, ok } from '../../core/model/result.ts'
import { returnSegment } from '../../core/workflow/segment-steps.ts'
import type { ReadDb } from '../../db/connection.ts'
import type { Desk } from '../context/desk.ts'
import { inOneTransaction, perform } from '../engine/perform.ts'
import { isOffered } from '../engine/reasons.ts'
import { returnOps } from '../engine/returns.ts'
import { gatherSegments, stateOps } from './gather.ts'

/** All of them or none. One that is returned already is returned for one reason more. */
export function returnSegments(
  desk: Desk,
  { segments, reason, words = '' }: Arguments<'segment.return'>,
): Reply<'segment.return'> {
  return inOneTransaction<Reply<'segment.return'>>(desk, (db) => {
    const refused = whyNot(desk, db, reason, words)
    if (refused !== undefined) return fail(refused)
    const gathered = gatherSegments(desk, db, segments)
    if (!gathered.ok) return gathered
    const { article, all } = gathered.value
    if (all.some(({ state }) => returnSegment(state) !== 'returned')) return fail({ kind: 'nothing-to-return' })
    const states = stateOps(all, ({ state }) => returnSegment(state))
    const why = { reason: reason ?? undefined, words }
    const said = all.flatMap(({ id }) => returnOps(desk, why, { segment: id }))
    const segment = all.length === 1 ? all[0]?.id : undefined
    return ok(perform(desk, db, { article, kind: 'return', segment, ops: [...states, ...said] }))
  })
}

function whyNot(desk: Desk, db: ReadDb, reason: string | null, words: string): ReturnFailure | undefined {
  if (desk.person().role === 'translator') return { kind: 'wrong-role' }
  if (hasHalfCharacter(words)) return { kind: 'half-character' }
  if (reason === null) return words === '' ? { kind: 'reason-missing' } : undefined
  return isOffered(db, reason) ? undefined : { kind: 'reason-retired' }
}
