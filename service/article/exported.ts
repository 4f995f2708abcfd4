/** `article.exported`: the file stands where a person put it, so the log says so; an approved article is published by it. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import type { Article } from '../../core/model/article.ts'
import type { ActionId } from '../../core/model/ids.ts'
import { asId } from '../../core/model/ids.ts'
import { fail, ok } from '../../core/model/result.ts'
import { moveArticle } from '../../core/workflow/move-article.ts'
import { addAction, sealActions } from '../../db/actions.ts'
import { findArticle, touchArticle } from '../../db/articles.ts'
import type { Desk } from '../context/desk.ts'
import { factsOf } from '../engine/facts.ts'
import { freshHead } from '../engine/head.ts'
import { perform, storeWhole } from '../engine/perform.ts'
import { isOutOfReview } from './export.ts'

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
  storeWhole(desk, (db) => {
    const id = asId<ActionId>(desk.newId())
    addAction(db, { id, article: article.id, kind: 'export', by, atMs, note, isReversible: false })
    touchArticle(db, article.id, atMs)
    if (published?.ok !== true) return
    sealActions(db, article.id)
    const move = { act: 'publish' as const, from: article.state, to: published.value }
    perform(desk, db, { article: article.id, kind: 'move', ops: [{ kind: 'move', payload: move }], isFinal: true })
  })
  desk.announce({ kind: 'article.changed', article: article.id })
  // If it was published while it was being learned from, that came to nothing.
  desk.learning.begin()
}
