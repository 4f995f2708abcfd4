/** `article.exported`: the file stands where a person put it, so the log says so; an approved article is published by it. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import type { Article } from '../../core/model/article.ts'
import type { ActionId } from '../../core/model/ids.ts'
import { asId } from '../../core/model/ids.ts'
import { fail, ok } from '../../core/model/result.ts'
import { moveArticle } from '../../core/workflow/move-article.ts'
import { addAction, addMove, sealActions } from '../../db/actions.ts'
import { findArticle, touchArticle } from '../../db/articles.ts'
import type { Desk } from '../desk-context.ts'
import { enterState } from './enter-state.ts'
import { isOutOfReview } from './export.ts'
import { factsOf } from './facts.ts'
import { freshHead } from './head.ts'

/** Refused where the article is not approved and no reason is given. */
export function noteExported(desk: Desk, args: Arguments<'article.exported'>): Reply<'article.exported'> {
  const article = findArticle(desk.library.read, args.article)
  if (article === undefined) return fail({ kind: 'no-such-article' })
  const isApproved = isOutOfReview(article)
  if (!isApproved && (args.overrideReason ?? '') === '') return fail({ kind: 'not-approved' })
  logExport(desk, article, isApproved ? undefined : args.overrideReason)
  return ok(freshHead(desk, article.id))
}

/** An approved article goes out into the world by its export, if the person's role may publish. */
function logExport(desk: Desk, article: Article, note: string | undefined): void {
  const published = article.state === 'approved' ? moveArticle('publish', factsOf(desk, article)) : undefined
  const by = desk.person()
  const atMs = desk.nowMs()
  desk.library.write((db) => {
    addAction(db, { id: asId<ActionId>(desk.newId()), article: article.id, kind: 'export', by, atMs, note })
    if (published?.ok === true) {
      const id = asId<ActionId>(desk.newId())
      addAction(db, { id, article: article.id, kind: 'move', by, atMs })
      addMove(db, id, { act: 'publish', from: article.state, to: published.value, reason: undefined })
      enterState(db, article.id, published.value)
      sealActions(db, article.id)
    }
    touchArticle(db, article.id, atMs)
  })
  desk.announce({ kind: 'article.changed', article: article.id })
  // If it was published while it was being learned from, that came to nothing.
  desk.learning.begin()
}
