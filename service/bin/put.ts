/** `bin.put` and `bin.restore`: an article is deleted, and comes back as it was. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import type { ArticleId } from '../../core/model/ids.ts'
import { fail, ok } from '../../core/model/result.ts'
import { findArticle } from '../../db/articles.ts'
import type { Desk } from '../context/desk.ts'
import { perform, storeWhole } from '../engine/perform.ts'

/** Nothing of it is lost: undo, or the bin, brings it back. */
export function putIntoBin(desk: Desk, { article }: Arguments<'bin.put'>): Reply<'bin.put'> {
  return move(desk, article, true)
}

export function restoreFromBin(desk: Desk, { article }: Arguments<'bin.restore'>): Reply<'bin.restore'> {
  const restored = move(desk, article, false)
  // It was passed by while it lay there.
  desk.checking.begin()
  return restored
}

function move(desk: Desk, article: ArticleId, isBinned: boolean): Reply<'bin.put'> {
  const moved = storeWhole<Reply<'bin.put'>>(desk, (db) => {
    const found = findArticle(db, article)
    if (found === undefined) return fail({ kind: 'no-such-article' })
    if ((found.isBinned === true) === isBinned) return ok({ action: undefined })
    const ops = [{ kind: 'bin' as const, payload: { isBinned } }]
    return ok({ action: perform(desk, db, { article, kind: isBinned ? 'bin' : 'unbin', ops }).action })
  })
  if (moved.ok) desk.announce({ kind: 'article.changed', article })
  return moved
}
