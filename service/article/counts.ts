/** How many segments stand in each state, and how many words there are: kept along with every edit. */
import type { SegmentTurn } from '../../core/model/action.ts'
import type { ArticleId } from '../../core/model/ids.ts'
import type { SegmentState } from '../../core/model/segment.ts'
import { countByState, countTotals, type Totals } from '../../db/articles.ts'
import type { ReadDb } from '../../db/connection.ts'
import { countWords } from './count-words.ts'

export type ArticleCounts = {
  readonly byState: Readonly<Record<SegmentState, number>>
  readonly totals: Totals
}

/** Counts all of it, which takes some milliseconds for ten thousand segments. */
export function countArticle(db: ReadDb, article: ArticleId): ArticleCounts {
  return { byState: countByState(db, article), totals: countTotals(db, article) }
}

/** The counts after target segments changed their texts and states. */
export function recount({ byState, totals }: ArticleCounts, turns: readonly SegmentTurn[]): ArticleCounts {
  const states = { ...byState }
  let { targetWords } = totals
  for (const { text, state } of turns) {
    states[state.before] -= 1
    states[state.after] += 1
    targetWords += countWords(text.after) - countWords(text.before)
  }
  return { byState: states, totals: { ...totals, targetWords } }
}
