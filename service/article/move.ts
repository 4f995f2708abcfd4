/** `article.move`: from desk to desk, as the workflow's rules allow. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { fail, ok } from '../../core/model/result.ts'
import { moveArticle } from '../../core/workflow/move-article.ts'
import { sealActions } from '../../db/actions.ts'
import { findArticle } from '../../db/articles.ts'
import { listApprovable } from '../../db/segments.ts'
import type { Desk } from '../context/desk.ts'
import { factsOf } from '../engine/facts.ts'
import type { Op } from '../engine/ops/registry.ts'
import { inOneTransaction, perform } from '../engine/perform.ts'

/** A move can be undone, except `publish`: what has gone out is out, and all that led to it with it. */
export async function changeArticleState(desk: Desk, args: Arguments<'article.move'>): Promise<Reply<'article.move'>> {
  const { act, reason, accepted } = args
  await desk.checking.whole(args.article)
  // What was done while it waited is decided by, too.
  desk.checking.catchUp()
  const change = inOneTransaction<Reply<'article.move'>>(desk, (db) => {
    const article = findArticle(db, args.article)
    if (article === undefined) return fail({ kind: 'no-such-article' })
    if (article.isBinned === true) return fail({ kind: 'move-refused', refused: [{ kind: 'wrong-state' }] })
    const moved = moveArticle(act, factsOf(desk, article, reason, accepted))
    if (!moved.ok) return moved
    const move: Op = { kind: 'move', payload: { act, from: article.state, to: moved.value, reason } }
    // Whoever approves an article approves its segments with it, as one act.
    const approved = act === 'approve' ? listApprovable(db, article.id) : []
    const states = approved.map((payload): Op => ({ kind: 'state', payload }))
    const isFinal = act === 'publish'
    if (isFinal) sealActions(db, article.id)
    return ok(perform(desk, db, { article: article.id, kind: 'move', ops: [...states, move], isFinal }))
  })
  if (act === 'approve') desk.learning.begin()
  return change
}
