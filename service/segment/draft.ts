/** `segment.draft`: keeps what is being typed, so that a crash costs no more than a second of it. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { hasHalfCharacter } from '../../core/model/half-character.ts'
import { fail, ok } from '../../core/model/result.ts'
import { dropDraft, keepDraft } from '../../db/drafts.ts'
import { findSegment, isTargetSegment } from '../../db/segments.ts'
import type { Desk } from '../context/desk.ts'
import { guardEdit } from '../engine/guard.ts'

export function draftSegment(desk: Desk, args: Arguments<'segment.draft'>): Reply<'segment.draft'> {
  if (hasHalfCharacter(args.text)) return fail({ kind: 'half-character' })
  return desk.library.write((db) => {
    // Mark-up lost in a draft may come back before it becomes an edit.
    const placed = args.regardless === true ? undefined : guardEdit(desk, db, args.segment, args.basedOn, undefined)
    if (placed?.ok === false) return placed
    if (!isTargetSegment(db, args.segment)) return fail({ kind: 'no-such-segment' })
    const { segment, text } = args
    const savedMs = desk.nowMs()
    keepDraft(db, { segment, text, basedOn: args.basedOn ?? undefined, person: desk.person().id, savedMs })
    return ok({ segment, text, savedMs })
  })
}

/** `segment.dropDraft`: a text that has lost its place is wanted no longer. */
export function dropStrandedDraft(desk: Desk, { segment }: Arguments<'segment.dropDraft'>): Reply<'segment.dropDraft'> {
  return desk.library.write((db) => {
    if (findSegment(db, segment) !== undefined) return { isDropped: false }
    dropDraft(db, segment)
    return { isDropped: true }
  })
}
