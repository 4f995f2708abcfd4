/**
 * Erases an article from the bin: the one exception to "nothing is erased". What is left of it is a row of the log and of
 * `erased_article`: who, when, and its headline. Copies and the journal of before keep it until they are replaced.
 */
import type { ActionId, ArticleId } from '../core/model/ids.ts'
import { takeBackApprovedWords } from './approved-words.ts'
import type { ReadDb, WriteDb } from './connection.ts'

const article = '(SELECT row FROM article WHERE id = ?)'
const translations = `(SELECT row FROM translation WHERE article = ${article})`
const segments = `(SELECT row FROM segment WHERE translation IN ${translations})`
const actions = `(SELECT row FROM action WHERE translation IN ${translations})`
const documents = `(SELECT row FROM document WHERE article = ${article})`

/**
 * Children before parents, each with the id of the article as its only parameter. What the library learned from it and
 * offers elsewhere goes with it, but for where sentences end: that is told without its words, and stands under the act
 * that erased them (see `eraseRows`).
 */
const removals: readonly string[] = [
  `DELETE FROM finding_fate WHERE translation IN ${translations}`,
  `DELETE FROM overtaken_finding WHERE segment IN ${segments}`,
  `DELETE FROM due_check WHERE translation IN ${translations}`,
  `UPDATE overtaken_finding SET dismissal = NULL WHERE dismissal IN (SELECT row FROM dismissal WHERE segment IN ${segments})`,
  `UPDATE finding SET dismissal = NULL WHERE dismissal IN (SELECT row FROM dismissal WHERE segment IN ${segments})`,
  `DELETE FROM finding WHERE translation IN ${translations}`,
  `DELETE FROM dismissal WHERE segment IN ${segments}`,
  `DELETE FROM segment_visit WHERE segment IN ${segments}`,
  `DELETE FROM draft WHERE segment IN ${segments}`,
  `DELETE FROM action_op WHERE kind = 'refusal' AND payload ->> '$.segment' IN (SELECT id FROM segment WHERE row IN ${segments})`,
  `DELETE FROM correction_refusal WHERE segment IN ${segments}`,
  `DELETE FROM correction_superseded WHERE by_act IN ${actions}`,
  `DELETE FROM correction_superseded WHERE made IN (SELECT row FROM correction_made WHERE segment IN ${segments})`,
  `DELETE FROM correction_made WHERE segment IN ${segments}`,
  `DELETE FROM correction_applied WHERE action IN ${actions}`,
  `DELETE FROM file_remark WHERE remark IN (SELECT row FROM remark WHERE thread IN (SELECT row FROM thread WHERE translation IN ${translations}))`,
  `DELETE FROM remark WHERE thread IN (SELECT row FROM thread WHERE translation IN ${translations})`,
  `DELETE FROM thread WHERE translation IN ${translations}`,
  `DELETE FROM marked_error WHERE translation IN ${translations}`,
  `DELETE FROM work_time WHERE translation IN ${translations}`,
  `UPDATE segment SET latest_edit = NULL WHERE translation IN ${translations}`,
  `DELETE FROM edit WHERE segment IN ${segments}`,
  `DELETE FROM link_member WHERE segment IN ${segments}`,
  `DELETE FROM link WHERE translation IN ${translations}`,
  `UPDATE action SET segment = NULL, turned = NULL WHERE translation IN ${translations}`,
  `DELETE FROM locked_segment WHERE segment IN ${segments}`,
  `DELETE FROM segment WHERE translation IN ${translations}`,
  `DELETE FROM block WHERE document IN ${documents}`,
  `DELETE FROM import_choice WHERE document IN ${documents}`,
  `DELETE FROM import_report WHERE document IN ${documents}`,
  `DELETE FROM document WHERE article = ${article}`,
  `DELETE FROM article_details WHERE translation IN ${translations}`,
  `DELETE FROM article_move WHERE action IN ${actions}`,
  `DELETE FROM action_op WHERE action IN ${actions}`,
  `DELETE FROM binned_article WHERE article = ${article}`,
  `DELETE FROM action WHERE translation IN ${translations}`,
  `DELETE FROM approved_translation WHERE translation IN ${translations}`,
  `DELETE FROM translation WHERE article = ${article}`,
  'DELETE FROM article WHERE id = ?',
]

/**
 * Notes that the article is erased by this act, and erases all its rows. It has to lie in the bin: the trigger that guards
 * edits lets none other go. Only inside a transaction, best in `withoutTraces`: some foreign keys have no index, and what
 * is merely deleted lies in the file until something else takes its place.
 */
export function eraseArticle(db: WriteDb, erased: ArticleId, headline: string, action: ActionId): void {
  db.run(
    'INSERT INTO erased_article (id, action, headline) VALUES (?, (SELECT row FROM action WHERE id = ?), ?)',
    erased,
    action,
    headline,
  )
  takeBackApprovedWords(db, erased)
  db.run(
    `UPDATE segment_exception SET action = (SELECT row FROM action WHERE id = ?) WHERE action IN ${actions}`,
    action,
    erased,
  )
  eraseRows(db, erased)
}

/** All rows of an article, whatever becomes of what was learned from it. */
export function eraseRows(db: WriteDb, erased: string): void {
  const learned = listLearnedOnlyThere(db, erased)
  for (const sql of removals) db.run(sql, erased)
  for (const { row } of learned) {
    const told = "kind = 'correction' AND payload ->> '$.id' = (SELECT id FROM correction WHERE row = ?)"
    db.run(`DELETE FROM action_op WHERE ${told}`, row)
    db.run('DELETE FROM correction WHERE row = ?', row)
  }
}

/** Corrections nobody made, applied or refused anywhere else: their words are the article's own. */
function listLearnedOnlyThere(db: ReadDb, erased: string): readonly { readonly row: number }[] {
  return db.all(
    `SELECT DISTINCT correction AS row FROM correction_made WHERE segment IN ${segments}
     AND correction NOT IN (SELECT correction FROM correction_made WHERE segment NOT IN ${segments})
     AND correction NOT IN (SELECT correction FROM correction_refusal WHERE segment NOT IN ${segments})
     AND correction NOT IN (SELECT correction FROM correction_applied WHERE action NOT IN ${actions})`,
    erased,
    erased,
    erased,
    erased,
  )
}
