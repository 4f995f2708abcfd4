/** Who delivered what. */
import type { ArticleId, PersonId } from '../core/model/ids.ts'
import { asId } from '../core/model/ids.ts'
import { isStandingMove } from './actions.ts'
import type { ReadDb } from './connection.ts'
import { joinShown } from './translations.ts'

/** Articles whose translation, as it is shown, this person delivered; the last delivered first, none of the bin. */
export function listDelivered(db: ReadDb, person: PersonId): readonly ArticleId[] {
  return db
    .all<{ id: string }>(
      `SELECT article.id FROM article ${joinShown}
       JOIN action ON action.translation = translation.row AND ${isStandingMove}
       JOIN article_move ON article_move.action = action.row AND act = 'deliver'
       WHERE action.person = (SELECT row FROM person WHERE id = ?)
         AND article.row NOT IN (SELECT article FROM binned_article)
       GROUP BY article.row ORDER BY max(action.row) DESC`,
      person,
    )
    .map(({ id }) => asId<ArticleId>(id))
}
