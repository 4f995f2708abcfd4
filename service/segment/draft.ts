/** `segment.draft`: keeps what is being typed, so that a crash costs no more than a second of it. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { hasHalfCharacter } from '../../core/model/half-character.ts'
import { fail, ok } from '../../core/model/result.ts'
import { keepDraft } from '../../db/drafts.ts'
import type { Desk } from '../desk-context.ts'
import { findTarget, guardEdit } from './guard.ts'

export function draftSegment(desk: Desk, args: Arguments<'segment.draft'>): Reply<'segment.draft'> {
  if (hasHalfCharacter(args.text)) return fail({ kind: 'half-character' })
  return desk.library.write((db) => {
    // Mark-up lost in a draft may come back before it becomes an edit.
    const placed =
      args.regardless === true
        ? findTarget(db, args.segment)
        : guardEdit(desk, db, args.segment, args.basedOn, undefined)
    if (!placed.ok) return placed
    const { segment, text } = args
    const savedMs = desk.nowMs()
    keepDraft(db, { segment, text, basedOn: args.basedOn ?? undefined, person: desk.person().id, savedMs })
    return ok({ segment, text, savedMs })
  })
}
