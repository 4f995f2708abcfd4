/** Translations: what an article is in another language, with all the work done on it. An article shows one of them. */
import type { ArticleState } from '../core/model/article.ts'
import type { ArticleId, LanguageTag, TranslationId } from '../core/model/ids.ts'
import type { ReadDb, WriteDb } from './connection.ts'

/**
 * The row of the translation that an article shows, by the id of the article: commands name articles, and what they ask
 * for or change is that translation of it.
 */
export const shownOf = `(SELECT shown.row FROM article AS its JOIN translation AS shown
  ON shown.article = its.row AND shown.is_shown = 1 WHERE its.id = ?)`

/** To be joined with `article`: the translation it shows. */
export const joinShown = 'JOIN translation ON translation.article = article.row AND translation.is_shown = 1'

/** Of `translation`: where in the log it was last changed. A clock may have been set back since, so moments order nothing. */
export const changedOrder = '(SELECT max(action.row) FROM action WHERE action.translation = translation.row)'

/** To be joined with `translation`: its target document. */
export const joinTarget = 'JOIN document ON document.translation = translation.row'

export type NewTranslation = {
  readonly id: TranslationId
  readonly article: ArticleId
  readonly language: LanguageTag
  readonly headline: string
  readonly state: ArticleState
  readonly createdMs: number
  /** Nobody sees one that is not whole, until `completeTranslation`. */
  readonly isWhole: boolean
}

/** Gives an article one more translation, which it does not show yet. Throws if it has one in this language. */
export function addTranslation(db: WriteDb, translation: NewTranslation): void {
  db.run(
    `INSERT INTO translation (id, article, language, headline, state, changed_ms, is_whole, is_shown)
     VALUES (?, (SELECT row FROM article WHERE id = ?), ?, ?, ?, ?, ?, 0)`,
    translation.id,
    translation.article,
    translation.language,
    translation.headline,
    translation.state,
    translation.createdMs,
    translation.isWhole ? 1 : 0,
  )
}

/** The row of a translation, to which segments and links are added. Throws if there is none. */
export function getTranslationRow(db: ReadDb, translation: TranslationId): number {
  const found = db.one<{ row: number }>('SELECT row FROM translation WHERE id = ?', translation)
  if (found === undefined) throw new Error(`no translation ${translation}`)
  return found.row
}

/** Throws if its parts were removed meanwhile. */
export function completeTranslation(db: WriteDb, translation: TranslationId): void {
  const { changes } = db.run('UPDATE translation SET is_whole = 1 WHERE id = ?', translation)
  if (changes !== 1) throw new Error(`no translation ${translation} to complete`)
}

/** From now on its article shows this translation in place of the one it showed. */
export function showTranslation(db: WriteDb, translation: TranslationId): void {
  db.run(
    `UPDATE translation SET is_shown = 0
     WHERE is_shown = 1 AND article = (SELECT article FROM translation WHERE id = ?)`,
    translation,
  )
  db.run('UPDATE translation SET is_shown = 1 WHERE id = ?', translation)
}
