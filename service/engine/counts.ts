/** How many segments stand in each state, were looked at, and how many words there are: kept along with every edit. */
import type { ArticleId } from '../../core/model/ids.ts'
import type { Person } from '../../core/model/person.ts'
import { countByState, countTotals } from '../../db/articles.ts'
import type { ReadDb } from '../../db/connection.ts'
import { countRead, type ReadCounts } from '../../db/visits.ts'
import type { ArticleCounts } from '../context/article-cache.ts'

/** Counts all of it, which takes some milliseconds for ten thousand segments. */
export function countArticle(db: ReadDb, article: ArticleId): ArticleCounts {
  return { byState: countByState(db, article), totals: countTotals(db, article), read: countRead(db, article) }
}

/** All target segments of the text: what every "12 of 46" is out of. */
export function countSegments({ byState }: ArticleCounts): number {
  return Object.values(byState).reduce((sum, count) => sum + count, 0)
}

/** Translators answer for what translators looked at; editors and the desk for what either of them did. */
export function readBySide({ byTranslators, byEditors }: ReadCounts, { role }: Person): number {
  return role === 'translator' ? byTranslators : byEditors
}

/** Some of the segments were looked at, or their texts changed: what was read of them before and after. */
export function recountRead(counts: ArticleCounts, before: ReadCounts, after: ReadCounts): ArticleCounts {
  const { byTranslators, byEditors } = counts.read
  return {
    ...counts,
    read: {
      byTranslators: byTranslators + after.byTranslators - before.byTranslators,
      byEditors: byEditors + after.byEditors - before.byEditors,
    },
  }
}
