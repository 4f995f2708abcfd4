/** `comment.answer`, `comment.amend`, `comment.resolve`: a thread goes on. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { hasHalfCharacter } from '../../core/model/half-character.ts'
import type { RemarkId, ThreadId } from '../../core/model/ids.ts'
import { asId } from '../../core/model/ids.ts'
import { fail, ok } from '../../core/model/result.ts'
import type { ReadDb } from '../../db/connection.ts'
import { findRemark } from '../../db/remarks.ts'
import { type FoundThread, findThread } from '../../db/threads.ts'
import type { Desk } from '../context/desk.ts'
import type { Op } from '../engine/ops/registry.ts'
import { inOneTransaction, perform, unchanged } from '../engine/perform.ts'
import { stateWithReturn } from '../engine/returns.ts'

/** Something more is said in a thread. */
export function answerThread(desk: Desk, { thread, words }: Arguments<'comment.answer'>): Reply<'comment.answer'> {
  return inOneTransaction<Reply<'comment.answer'>>(desk, (db) => {
    if (hasHalfCharacter(words)) return fail({ kind: 'half-character' })
    const found = findThread(db, thread)
    if (found === undefined) return fail({ kind: 'no-such-thread' })
    const payload = { id: asId<RemarkId>(desk.newId()), thread, words, isWithdrawn: false }
    const settled = found.isResolved || !isAnswered(desk, found) ? [] : settle(desk, db, thread, found, true)
    const ops: readonly Op[] = [{ kind: 'remark', payload }, ...settled]
    const kind = changesState(settled) ? 'settleReturn' : 'answer'
    return ok(perform(desk, db, { article: found.article, kind, segment: found.anchor?.segment, ops }))
  })
}

/** An answer settles a return where it is that of whom it was returned to. */
function isAnswered(desk: Desk, { type }: FoundThread): boolean {
  return type === 'return' && desk.person().role === 'translator'
}

function settle(desk: Desk, db: ReadDb, thread: ThreadId, found: FoundThread, isResolved: boolean): readonly Op[] {
  const resolution: Op = { kind: 'resolution', payload: { thread, isResolved } }
  return [resolution, ...stateWithReturn(desk, db, thread, found, isResolved)]
}

/** Then it is no word alone any more, which its author may take back whatever the article came to. */
function changesState(ops: readonly Op[]): boolean {
  return ops.some(({ kind }) => kind === 'state')
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
    const ops = settle(desk, db, thread, found, isResolved)
    const [settling, reopening] = changesState(ops)
      ? (['settleReturn', 'return'] as const)
      : (['resolveComment', 'reopenComment'] as const)
    const kind = isResolved ? settling : reopening
    return ok(perform(desk, db, { article, kind, segment: anchor?.segment, ops }))
  })
}
