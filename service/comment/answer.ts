/** `comment.answer`, `comment.amend`, `comment.resolve`: a thread goes on. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { hasHalfCharacter } from '../../core/model/half-character.ts'
import type { RemarkId } from '../../core/model/ids.ts'
import { asId } from '../../core/model/ids.ts'
import { fail, ok } from '../../core/model/result.ts'
import { findRemark } from '../../db/remarks.ts'
import { findThread } from '../../db/threads.ts'
import type { Desk } from '../context/desk.ts'
import type { Op } from '../engine/ops/registry.ts'
import { inOneTransaction, perform, unchanged } from '../engine/perform.ts'

/** Something more is said in a thread. */
export function answerThread(desk: Desk, { thread, words }: Arguments<'comment.answer'>): Reply<'comment.answer'> {
  return inOneTransaction<Reply<'comment.answer'>>(desk, (db) => {
    if (hasHalfCharacter(words)) return fail({ kind: 'half-character' })
    const found = findThread(db, thread)
    if (found === undefined) return fail({ kind: 'no-such-thread' })
    const payload = { id: asId<RemarkId>(desk.newId()), thread, words, isWithdrawn: false }
    const ops: readonly Op[] = [{ kind: 'remark', payload }]
    return ok(perform(desk, db, { article: found.article, kind: 'answer', segment: found.anchor?.segment, ops }))
  })
}

/** The author alone may put it in other words. */
export function amendRemark(desk: Desk, { remark, words }: Arguments<'comment.amend'>): Reply<'comment.amend'> {
  return inOneTransaction<Reply<'comment.amend'>>(desk, (db) => {
    if (hasHalfCharacter(words)) return fail({ kind: 'half-character' })
    const said = findRemark(db, remark)
    const found = said && findThread(db, said.thread)
    if (said === undefined || found === undefined) return fail({ kind: 'no-such-remark' })
    if (said.by !== desk.person().id) return fail({ kind: 'not-yours' })
    if (said.words === words) return ok(unchanged(desk, found.article))
    const payload = { id: asId<RemarkId>(desk.newId()), thread: said.thread, amends: remark, words, isWithdrawn: false }
    const ops: readonly Op[] = [{ kind: 'remark', payload }]
    return ok(perform(desk, db, { article: found.article, kind: 'amendComment', segment: found.anchor?.segment, ops }))
  })
}

/** Settles a thread or opens it again. */
export function resolveThread(
  desk: Desk,
  { thread, isResolved }: Arguments<'comment.resolve'>,
): Reply<'comment.resolve'> {
  return inOneTransaction<Reply<'comment.resolve'>>(desk, (db) => {
    const found = findThread(db, thread)
    if (found === undefined) return fail({ kind: 'no-such-thread' })
    const { article, anchor } = found
    if (found.isResolved === isResolved) return ok(unchanged(desk, article))
    const ops: readonly Op[] = [{ kind: 'resolution', payload: { thread, isResolved } }]
    const kind = isResolved ? 'resolveComment' : 'reopenComment'
    return ok(perform(desk, db, { article, kind, segment: anchor?.segment, ops }))
  })
}
