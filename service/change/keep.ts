/** `change.keep`: the person at the desk has seen a change and lets it stand; for others it is as new as before. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { fail, ok } from '../../core/model/result.ts'
import { findSegment } from '../../db/segments.ts'
import type { Desk } from '../context/desk.ts'
import { inOneTransaction, perform } from '../engine/perform.ts'

export function keepChange(
  desk: Desk,
  { segment, edit, before, after }: Arguments<'change.keep'>,
): Reply<'change.keep'> {
  return inOneTransaction<Reply<'change.keep'>>(desk, (db) => {
    const placed = findSegment(db, segment)
    if (placed === undefined || placed.side !== 'target') return fail({ kind: 'no-such-segment' })
    const ops = [{ kind: 'keep' as const, payload: { segment, edit, before, after } }]
    return ok(perform(desk, db, { article: placed.article, kind: 'keepChange', segment, ops }))
  })
}
