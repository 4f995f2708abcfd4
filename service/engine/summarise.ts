/** Articles as the list of the library shows them. */

import type { ArticleSummary } from '../../contract/article.ts'
import { groupBy } from '../../core/model/lists.ts'
import { listLastMoves } from '../../db/actions.ts'
import type { ListedArticle } from '../../db/articles.ts'
import { countOpenIn } from '../../db/findings.ts'
import type { Desk } from '../context/desk.ts'
import { countFindings } from './count-findings.ts'
import { shownTo } from './shown.ts'

/** In the order given, with the findings that are open now and how each came into its state. */
export function summarise(desk: Desk, articles: readonly ListedArticle[]): readonly ArticleSummary[] {
  const db = desk.library.read
  const shown = shownTo(desk)
  const ids = articles.map(({ article }) => article.id)
  const counts = groupBy(countOpenIn(db, ids), ({ article }) => article)
  const moves = listLastMoves(db, ids)
  return articles.map((listed) => {
    const { openFindings, criticalFindings } = countFindings(counts.get(listed.article.id) ?? [], shown)
    return { ...listed, openFindings, criticalFindings, lastMove: moves.get(listed.article.id) }
  })
}
