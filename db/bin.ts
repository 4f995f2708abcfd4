/** The bin: articles that were deleted and can be restored, and what the log keeps of those that were erased from it. */
import type { Disposed } from '../core/model/disposed.ts'
import type { ActionId, ArticleId, PersonId } from '../core/model/ids.ts'
import { asId } from '../core/model/ids.ts'
import type { Role } from '../core/model/person.ts'
import type { ReadDb, WriteDb } from './connection.ts'
import { joinShown } from './translations.ts'

/** The condition that an article does not lie in the bin: lists, searches and checks pass by those that do. */
export const isKept = 'article.row NOT IN (SELECT article FROM binned_article)'

/** Nobody sees it in a list from then on. */
export function putIntoBin(db: WriteDb, article: ArticleId, action: ActionId): void {
  db.run(
    `INSERT INTO binned_article (article, action)
     VALUES ((SELECT row FROM article WHERE id = ?), (SELECT row FROM action WHERE id = ?))`,
    article,
    action,
  )
}

/** It is in its list again. */
export function takeFromBin(db: WriteDb, article: ArticleId): void {
  db.run('DELETE FROM binned_article WHERE article = (SELECT row FROM article WHERE id = ?)', article)
}

type DisposedRow = {
  article: string
  headline: string
  person_id: string
  person_name: string
  role: Role
  at_ms: number
}

const signed = 'person.id AS person_id, person.name AS person_name, action.role, action.at_ms'

function disposedOf(row: DisposedRow): Disposed {
  const by = { id: asId<PersonId>(row.person_id), name: row.person_name, role: row.role }
  return { article: asId<ArticleId>(row.article), headline: row.headline, by, atMs: row.at_ms }
}

/** What lies in the bin; last deleted first. */
export function listBinned(db: ReadDb): readonly Disposed[] {
  return db
    .all<DisposedRow>(
      `SELECT article.id AS article, translation.headline, ${signed}
       FROM binned_article JOIN article ON article.row = binned_article.article ${joinShown}
       JOIN action ON action.row = binned_article.action JOIN person ON person.row = action.person
       ORDER BY action.row DESC`,
    )
    .map(disposedOf)
}

/** What was erased, at most so many; last erased first. */
export function listErased(db: ReadDb, limit: number): readonly Disposed[] {
  return db
    .all<DisposedRow>(
      `SELECT erased_article.id AS article, erased_article.headline, ${signed}
       FROM erased_article JOIN action ON action.row = erased_article.action JOIN person ON person.row = action.person
       ORDER BY action.row DESC, erased_article.id LIMIT ?`,
      limit,
    )
    .map(disposedOf)
}
