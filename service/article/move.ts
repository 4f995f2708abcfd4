/** `article.move`: from desk to desk, as the workflow's rules allow. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { type Failed, fail, ok } from '../../core/model/result.ts'
import type { MoveRefused, MoveStopped } from '../../core/model/workflow.ts'
import { moveArticle } from '../../core/workflow/move-article.ts'
import { sealActions } from '../../db/actions.ts'
import { findArticle } from '../../db/articles.ts'
import { listApprovable } from '../../db/segments.ts'
import type { Desk } from '../context/desk.ts'
import { factsOf } from '../engine/facts.ts'
import type { Op } from '../engine/ops/registry.ts'
import { inOneTransaction, perform } from '../engine/perform.ts'
import { isOffered } from '../engine/reasons.ts'
import { returnOps, settleAll } from '../engine/returns.ts'

/** A move can be undone, except `publish`: what has gone out is out, and all that led to it with it. */
export async function changeArticleState(desk: Desk, args: Arguments<'article.move'>): Promise<Reply<'article.move'>> {
  const { act, reason, accepted } = args
  await desk.checking.whole(args.article)
  // What was done while it waited is decided by, too.
  desk.checking.catchUp()
  const change = inOneTransaction<Reply<'article.move'>>(desk, (db) => {
    const article = findArticle(db, args.article)
    if (article === undefined) return fail({ kind: 'no-such-article' })
    if (article.isBinned === true) return refused({ kind: 'wrong-state' })
    const isReturn = act === 'returnToTranslator'
    const canned = isReturn ? args.returnReason : undefined
    if (canned !== undefined && !isOffered(db, canned)) return refused({ kind: 'reason-retired' })
    const moved = moveArticle(act, factsOf(desk, article, reason || canned, accepted))
    if (!moved.ok) return moved
    const move: Op = { kind: 'move', payload: { act, from: article.state, to: moved.value, reason } }
    // Whoever approves an article approves its segments with it, as one act.
    const approved = act === 'approve' ? listApprovable(db, article.id) : []
    const states = approved.map((payload): Op => ({ kind: 'state', payload }))
    const said = isReturn ? returnOps(desk, { reason: canned, words: reason ?? '' }) : []
    // Whoever delivers again has done what the whole of it was returned for.
    const settled = act === 'deliver' ? settleAll(db, article.id, null) : []
    const isFinal = act === 'publish'
    if (isFinal) sealActions(db, article.id)
    return ok(
      perform(desk, db, { article: article.id, kind: 'move', ops: [...states, move, ...said, ...settled], isFinal }),
    )
  })
  if (act === 'approve') desk.learning.begin()
  return change
}

function refused(...why: readonly MoveRefused[]): Failed<MoveStopped> {
  return fail({ kind: 'move-refused', refused: why })
}
