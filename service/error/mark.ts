/** `error.mark`, `error.judge`, `error.withdraw`: people say what is wrong in a text. No text is changed by it. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { isGone } from '../../core/comments/is-gone.ts'
import { hasHalfCharacter } from '../../core/model/half-character.ts'
import { asId, type MarkedErrorId } from '../../core/model/ids.ts'
import { mqmTable } from '../../core/model/mqm.ts'
import { fail, ok } from '../../core/model/result.ts'
import { findError } from '../../db/marked-errors.ts'
import type { Desk } from '../context/desk.ts'
import { anchorOn } from '../engine/anchor-on.ts'
import { findTarget } from '../engine/guard.ts'
import type { Op } from '../engine/ops/registry.ts'
import { inOneTransaction, perform, unchanged } from '../engine/perform.ts'

/** Whatever state the article is in. Words that are gone meanwhile are quoted. */
export function markError(
  desk: Desk,
  { segment, basedOn, span, judgement }: Arguments<'error.mark'>,
): Reply<'error.mark'> {
  return inOneTransaction<Reply<'error.mark'>>(desk, (db) => {
    if (hasHalfCharacter(judgement.note)) return fail({ kind: 'half-character' })
    const placed = findTarget(db, segment)
    if (!placed.ok) return fail({ kind: 'no-such-segment' })
    const { anchor, quote } = anchorOn(db, placed.value, basedOn, span)
    const error = asId<MarkedErrorId>(desk.newId())
    const { its } = mqmTable[judgement.type]
    const ops: readonly Op[] = [
      { kind: 'error', payload: { id: error, anchor, quote, ...judgement, its, isWithdrawn: false } },
    ]
    const change = perform(desk, db, { article: placed.value.article, kind: 'markError', segment, ops })
    return ok({ ...change, error, isGone: isGone(anchor) })
  })
}

/** Another type, severity or note. */
export function judgeError(desk: Desk, { error, judgement }: Arguments<'error.judge'>): Reply<'error.judge'> {
  return inOneTransaction<Reply<'error.judge'>>(desk, (db) => {
    if (hasHalfCharacter(judgement.note)) return fail({ kind: 'half-character' })
    const found = findError(db, error)
    if (found === undefined) return fail({ kind: 'no-such-error' })
    const { article, anchor, type, severity, note, its } = found
    if (type === judgement.type && severity === judgement.severity && note === judgement.note)
      return ok(unchanged(desk, article))
    const to = { ...judgement, its: type === judgement.type ? its : mqmTable[judgement.type].its }
    const ops: readonly Op[] = [{ kind: 'judgement', payload: { error, from: { type, severity, note, its }, to } }]
    return ok(perform(desk, db, { article, kind: 'judgeError', segment: anchor.segment, ops }))
  })
}

/** It was none: taken away, and brought back by undo. */
export function withdrawError(desk: Desk, { error }: Arguments<'error.withdraw'>): Reply<'error.withdraw'> {
  return inOneTransaction<Reply<'error.withdraw'>>(desk, (db) => {
    const found = findError(db, error)
    if (found === undefined) return fail({ kind: 'no-such-error' })
    const { article, anchor, quote, type, severity, note, check, its } = found
    const payload = { id: error, anchor, quote, type, severity, note, check, its, isWithdrawn: true }
    const ops: readonly Op[] = [{ kind: 'error', payload }]
    return ok(perform(desk, db, { article, kind: 'withdrawError', segment: anchor.segment, ops }))
  })
}
