/** Checks articles behind the scenes: those imported before all of them could be checked, and those checked by older checks. */
import type { ArticleId } from '../../core/model/ids.ts'

export type Checking = {
  /** Looks at every article that is not checked by the checks of today. Returns at once. */
  begin(): void
  /** Share of an article that was checked as it stands, 0 to 1. */
  shareOf(article: ArticleId): number
}
