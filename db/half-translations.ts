/** What is left of imports that never came to their end. */
import type { TranslationId } from '../core/model/ids.ts'
import { asId } from '../core/model/ids.ts'
import type { Connection, ReadDb, WriteDb } from './connection.ts'
import { withoutForeignKeys } from './without-keys.ts'

/** Translations of which storing began and did not end: so far, or for good. */
export function listHalfTranslations(db: ReadDb): readonly TranslationId[] {
  return db
    .all<{ id: string }>('SELECT id FROM translation WHERE is_whole = 0')
    .map(({ id }) => asId<TranslationId>(id))
}

const half = '(SELECT row FROM translation WHERE id = ? AND is_whole = 0)'
/** Its own, and that of the article if nothing else of it is there. */
const ofDocuments = `(SELECT document.row FROM translation AS half JOIN document
  ON document.translation = half.row OR (document.article = half.article AND document.translation IS NULL AND NOT EXISTS (
    SELECT 1 FROM translation AS other WHERE other.article = half.article AND other.row <> half.row))
  WHERE half.id = ? AND half.is_whole = 0)`

/** Children before parents. */
const removals: readonly string[] = [
  `DELETE FROM file_remark WHERE remark IN (SELECT file_remark.remark FROM thread JOIN remark ON remark.thread = thread.row
     JOIN file_remark ON file_remark.remark = remark.row WHERE thread.translation = ${half} AND thread.is_withdrawn = 0 LIMIT ?)`,
  `DELETE FROM remark WHERE row IN (SELECT remark.row FROM thread JOIN remark ON remark.thread = thread.row
     WHERE thread.translation = ${half} AND thread.is_withdrawn = 0 LIMIT ?)`,
  `DELETE FROM thread WHERE row IN (SELECT row FROM thread WHERE translation = ${half} AND is_withdrawn = 0 LIMIT ?)`,
  `DELETE FROM action WHERE row IN (SELECT row FROM action WHERE translation = ${half} LIMIT ?)`,
  `DELETE FROM link_member WHERE segment IN (SELECT segment FROM link_member JOIN link ON link.row = link_member.link
     WHERE link.translation = ${half} LIMIT ?)`,
  `DELETE FROM link WHERE row IN (SELECT row FROM link WHERE translation = ${half} LIMIT ?)`,
  `DELETE FROM locked_segment WHERE segment IN (SELECT locked_segment.segment FROM locked_segment
     JOIN segment ON segment.row = locked_segment.segment WHERE segment.translation = ${half} LIMIT ?)`,
  `DELETE FROM segment WHERE row IN (SELECT row FROM segment WHERE translation = ${half} LIMIT ?)`,
  `DELETE FROM block WHERE row IN (SELECT row FROM block WHERE document IN ${ofDocuments} LIMIT ?)`,
  `DELETE FROM import_choice WHERE document IN (SELECT row FROM document WHERE row IN ${ofDocuments} LIMIT ?)`,
  `DELETE FROM import_report WHERE document IN (SELECT row FROM document WHERE row IN ${ofDocuments} LIMIT ?)`,
  `DELETE FROM document WHERE row IN (SELECT row FROM document WHERE row IN ${ofDocuments} LIMIT ?)`,
]

/**
 * Removes some rows of a half translation, at most so many; false when nothing is left of it. One transaction. Nobody ever
 * saw these rows, so none points to them but their own.
 */
export function removePartOfHalf(connection: Connection, translation: TranslationId, limit: number): boolean {
  return withoutForeignKeys(
    connection,
    (db) => removals.some((sql) => db.run(sql, translation, limit).changes > 0) || removeRow(db, translation),
  )
}

/** Its article goes with it, unless it has another translation. */
function removeRow(db: WriteDb, translation: TranslationId): boolean {
  const article = db.one<{ row: number }>(`SELECT article AS row FROM translation WHERE row = ${half}`, translation)
  if (article === undefined) return false
  db.run(`DELETE FROM translation WHERE row = ${half}`, translation)
  db.run('DELETE FROM article WHERE row = ? AND row NOT IN (SELECT article FROM translation)', article.row)
  return true
}
