/** What is left of imports that never came to their end. */
import type { ArticleId } from '../core/model/ids.ts'
import { asId } from '../core/model/ids.ts'
import type { Connection, ReadDb, WriteDb } from './connection.ts'

/** Articles of which storing began before this moment, and did not end. */
export function listHalfArticles(db: ReadDb, beforeMs: number): readonly ArticleId[] {
  return db
    .all<{ id: string }>('SELECT id FROM article WHERE is_whole = 0 AND changed_ms < ?', beforeMs)
    .map(({ id }) => asId<ArticleId>(id))
}

const ofArticle = '(SELECT row FROM article WHERE id = ? AND is_whole = 0)'
const ofDocuments = `(SELECT row FROM document WHERE article = ${ofArticle})`

/** Children before parents. */
const removals: readonly string[] = [
  `DELETE FROM link_member WHERE segment IN (SELECT segment FROM link_member JOIN link ON link.row = link_member.link
     WHERE link.article = ${ofArticle} LIMIT ?)`,
  `DELETE FROM link WHERE row IN (SELECT row FROM link WHERE article = ${ofArticle} LIMIT ?)`,
  `DELETE FROM segment WHERE row IN (SELECT row FROM segment WHERE document IN ${ofDocuments} LIMIT ?)`,
  `DELETE FROM block WHERE row IN (SELECT row FROM block WHERE document IN ${ofDocuments} LIMIT ?)`,
  `DELETE FROM document WHERE row IN (SELECT row FROM document WHERE article = ${ofArticle} LIMIT ?)`,
  'DELETE FROM article WHERE row IN (SELECT row FROM article WHERE id = ? AND is_whole = 0 LIMIT ?)',
]

/** Removes some rows of a half article, at most so many; false when nothing is left of it. One transaction. */
export function removePartOfHalf(connection: Connection, article: ArticleId, limit: number): boolean {
  return withoutForeignKeys(connection, (db) => removals.some((sql) => db.run(sql, article, limit).changes > 0))
}

/**
 * Nobody ever saw these rows, so none points to them but their own; to look for such would read whole tables for each
 * row. SQLite lets the keys be switched only outside a transaction.
 */
function withoutForeignKeys<Answer>({ raw, write }: Connection, act: (db: WriteDb) => Answer): Answer {
  raw.pragma('foreign_keys = OFF')
  try {
    return write(act)
  } finally {
    raw.pragma('foreign_keys = ON')
  }
}
