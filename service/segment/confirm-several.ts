/** `segment.confirmSeveral`: these are the texts, says whoever sits here, of several segments at once. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { fail, ok } from '../../core/model/result.ts'
import { confirmSegment } from '../../core/workflow/segment-steps.ts'
import { findEdit } from '../../db/edits.ts'
import type { Desk } from '../context/desk.ts'
import { inOneTransaction, perform, unchanged } from '../engine/perform.ts'
import { settleAll } from '../engine/returns.ts'
import { gatherSegments, stateOps } from './gather.ts'

/** Nobody is taken to have read each of them. */
export function confirmSegments(
  desk: Desk,
  { segments }: Arguments<'segment.confirmSeveral'>,
): Reply<'segment.confirmSeveral'> {
  return inOneTransaction<Reply<'segment.confirmSeveral'>>(desk, (db) => {
    const gathered = gatherSegments(
      desk,
      db,
      segments.map(({ segment }) => segment),
    )
    if (!gathered.ok) return gathered
    const { article, all } = gathered.value
    const seen = new Map(segments.map(({ segment, basedOn }) => [segment, basedOn ?? undefined]))
    for (const { id, latestEdit } of all) {
      const theirs = latestEdit === undefined ? undefined : findEdit(db, latestEdit)
      if (theirs !== undefined && theirs.id !== seen.get(id)) return fail({ kind: 'edited-meanwhile', theirs })
    }
    const { role } = desk.person()
    const states = stateOps(all, ({ state }) => confirmSegment(state, role))
    if (states.length === 0) return ok(unchanged(desk, article))
    const mended = all.filter(({ state }) => state === 'returned')
    const settled = mended.flatMap(({ id }) => settleAll(db, article, id))
    return ok(perform(desk, db, { article, kind: 'confirm', segment: undefined, ops: [...states, ...settled] }))
  })
}
