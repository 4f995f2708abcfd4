/** What is wished for of the list of articles. */
import type { Article, ArticleState } from './article.ts'
import type { LanguageTag } from './ids.ts'

/** What a list is sorted and sifted by, without counts. */
export type ArticleHeading = { readonly article: Article; readonly changedMs: number }

export const articleOrders = ['changed', 'headline', 'state'] as const
/** What articles are sorted by: when they last changed, their headline, how far they are. */
export type ArticleOrder = (typeof articleOrders)[number]

export type ArticleWish = {
  /** Each of its words stands in the headline, in capitals or not; empty for all. */
  readonly text: string
  /** Empty for all. */
  readonly states: readonly ArticleState[]
  /** That of the target; absent for all. */
  readonly language?: LanguageTag | undefined
  readonly by: ArticleOrder
  /** Against the order that comes first: newest first, A to Z, new to published. */
  readonly isReversed: boolean
}
