/** What every comparison asks first: is there such an article, and such a state of it, and how was it cut since. */
import type { ChangeFailure } from '../../../contract/change.ts'
import type { ActionId, ArticleId } from '../../../core/model/ids.ts'
import { fail, type Result } from '../../../core/model/result.ts'
import { findArticle } from '../../../db/articles.ts'
import { isOfLog } from '../../../db/baselines.ts'
import type { ReadDb } from '../../../db/connection.ts'
import { type Cut, readCutsSince } from '../past-runs.ts'

/** The cuts since, or why the article cannot be compared. */
export function compareWith(
  db: ReadDb,
  article: ArticleId,
  since: ActionId | null,
): Result<readonly Cut[], ChangeFailure> {
  if (findArticle(db, article) === undefined) return fail({ kind: 'no-such-article' })
  if (since !== null && !isOfLog(db, article, since)) return fail({ kind: 'no-such-baseline' })
  return readCutsSince(db, article, since)
}
