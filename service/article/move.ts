/** `article.move`: from desk to desk, as the workflow's rules allow. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { fail, ok } from '../../core/model/result.ts'
import { moveArticle } from '../../core/workflow/move-article.ts'
import { addMove, sealActions } from '../../db/actions.ts'
import { findArticle } from '../../db/articles.ts'
import { listApprovable } from '../../db/segments.ts'
import type { Desk } from '../desk-context.ts'
import { inOneTransaction, perform } from './act.ts'
import { enterState } from './enter-state.ts'
import { factsOf } from './facts.ts'

/** A move can be undone, except `publish`: what has gone out is out, and all that led to it with it. */
export function moveArticleOn(desk: Desk, args: Arguments<'article.move'>): Reply<'article.move'> {
  const { act, reason, accepted } = args
  const change = inOneTransaction<Reply<'article.move'>>(desk, (db) => {
    const article = findArticle(db, args.article)
    if (article === undefined) return fail({ kind: 'no-such-article' })
    const moved = moveArticle(act, factsOf(desk, article, reason, accepted))
    if (!moved.ok) return moved
    const move = { from: article.state, to: moved.value }
    // Whoever approves an article approves its segments with it, as one act.
    const states = act === 'approve' ? listApprovable(db, article.id) : undefined
    return ok(
      perform(desk, db, {
        article: article.id,
        kind: 'move',
        turns: [],
        states,
        reason: 'typed',
        reversal: act === 'publish' ? undefined : { segments: [], move, ...(states && { states }) },
        also: (inside, action) => {
          addMove(inside, action, { act, ...move, reason })
          enterState(inside, article.id, moved.value)
          if (act === 'publish') sealActions(inside, article.id)
          return undefined
        },
      }),
    )
  })
  if (act === 'approve') desk.learning.begin()
  return change
}
