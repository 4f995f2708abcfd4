/** What is wished for of the list of articles. */
import type { Article, ArticleState } from './article.ts'
import type { Priority } from './article-details.ts'
import type { LanguageTag, PersonId } from './ids.ts'
import type { Person } from './person.ts'

/** Whose an article is: who translates it and who edits it. */
export type Assigned = { readonly translator?: Person | undefined; readonly editor?: Person | undefined }

/** What a list is sorted and sifted by, without counts. */
export type ArticleHeading = Assigned & {
  readonly article: Article
  /** When it was last changed, as a place in the log: a clock may have been set back meanwhile. */
  readonly changedOrder: number
  readonly deadlineMs?: number | undefined
  readonly priority?: Priority | undefined
  readonly slug?: string | undefined
  readonly desk?: string | undefined
  /** When it came into its state, likewise; told only where that is asked for. */
  readonly waitingOrder?: number | undefined
}

export const articleOrders = ['changed', 'headline', 'state', 'person', 'deadline', 'waiting'] as const
/**
 * What articles are sorted by: when they last changed, their headline, how far they are, who has them now, what is due
 * first, what has been longest in its state.
 */
export type ArticleOrder = (typeof articleOrders)[number]

export const dueChoices = ['overdue', 'today', 'week'] as const
/** Due before now, before the day is over, before seven days are over. */
export type DueChoice = (typeof dueChoices)[number]

export type ArticleWish = {
  /** Each of its words stands in the headline, the slug, the desk or the name of whoever it is assigned to; empty for all. */
  readonly text: string
  /** Empty for all. */
  readonly states: readonly ArticleState[]
  /** That of the target; absent for all. */
  readonly language?: LanguageTag | undefined
  /** Who translates or edits it; `nobody`: neither is said. */
  readonly person?: PersonId | 'nobody' | undefined
  readonly due?: DueChoice | undefined
  readonly by: ArticleOrder
  /** Against the order that comes first: newest first, A to Z, new to published, soonest due, longest waiting. */
  readonly isReversed: boolean
}
