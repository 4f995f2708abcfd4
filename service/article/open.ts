/** `article.open`: the head of one article. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { fail, ok } from '../../core/model/result.ts'
import { findArticle } from '../../db/articles.ts'
import type { Desk } from '../context/desk.ts'
import { headOf } from '../engine/head.ts'

/** Its texts are then kept at hand, and it is the first to be checked. Fails if there is none of this id. */
export function openArticle(desk: Desk, args: Arguments<'article.open'>): Reply<'article.open'> {
  const article = findArticle(desk.library.read, args.article)
  if (article === undefined) return fail({ kind: 'no-such-article' })
  desk.texts.pin(article.id)
  desk.checking.opened(article.id)
  return ok(headOf(desk, article))
}
