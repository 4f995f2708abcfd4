/** `segment.history`: the imported text and every edit since, newest first. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { fail, ok } from '../../core/model/result.ts'
import { listEdits, listKinEdits } from '../../db/edits.ts'
import { findSegment } from '../../db/segments.ts'
import type { Desk } from '../context/desk.ts'

/** `earlier` is what was written before the segment was cut as it is. Fails if there is none of this id. */
export function historyOfSegment(desk: Desk, { segment }: Arguments<'segment.history'>): Reply<'segment.history'> {
  const placed = findSegment(desk.library.read, segment)
  if (placed === undefined) return fail({ kind: 'no-such-segment' })
  const db = desk.library.read
  return ok({ imported: placed.imported, edits: listEdits(db, segment), earlier: listKinEdits(db, segment) })
}
