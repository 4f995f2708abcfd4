/** Articles as the list of the library shows them. */
import type { ArticleSummary } from '../../contract/article.ts'
import type { ArticleId } from '../../core/model/ids.ts'
import { findLastMove, listLastMoves } from '../../db/actions.ts'
import type { ListedArticle } from '../../db/articles.ts'
import { countOpen, countOpenEverywhere, type OpenCount } from '../../db/findings.ts'
import type { Desk } from '../context/desk.ts'
import { countFindings } from './count-findings.ts'
import { shownTo } from './shown.ts'

/** In the order given, with the findings that are open now and how each came into its state. */
export function summarise(desk: Desk, articles: readonly ListedArticle[]): readonly ArticleSummary[] {
  const db = desk.library.read
  const shown = shownTo(desk)
  const [only, ...others] = articles
  const counts = only !== undefined && others.length === 0 ? countOpen(db, only.article.id) : countOpenEverywhere(db)
  const moves = only !== undefined && others.length === 0 ? undefined : listLastMoves(db)
  const byArticle = new Map<ArticleId, OpenCount[]>()
  for (const count of counts) {
    const here = byArticle.get(count.article)
    if (here) here.push(count)
    else byArticle.set(count.article, [count])
  }
  return articles.map((listed) => {
    const { openFindings, criticalFindings } = countFindings(byArticle.get(listed.article.id) ?? [], shown)
    const { id } = listed.article
    const lastMove = moves === undefined ? findLastMove(db, id) : moves.get(id)
    return { ...listed, openFindings, criticalFindings, lastMove }
  })
}
