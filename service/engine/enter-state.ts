/** An article comes into another state, with all that hangs on it. */
import type { ArticleState } from '../../core/model/article.ts'
import type { ArticleId } from '../../core/model/ids.ts'
import { takeBackApprovedWords } from '../../db/approved-words.ts'
import { changeArticleState } from '../../db/articles.ts'
import type { WriteDb } from '../../db/connection.ts'

/** Words count only as long as the article that taught them is approved. Only inside a transaction. */
export function enterState(db: WriteDb, article: ArticleId, state: ArticleState): void {
  changeArticleState(db, article, state)
  if (state !== 'approved' && state !== 'published') takeBackApprovedWords(db, article)
}
