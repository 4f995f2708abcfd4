/** Whose turn it is: who has an article now, and whether its time is up. */
import type { ArticleState } from '../model/article.ts'
import type { Assigned } from '../model/article-list.ts'
import type { Person } from '../model/person.ts'
import { never } from '../model/result.ts'

/** Whoever has to do the next step, as far as somebody is assigned to it; nobody once it is published or put away. */
export function holderOf(state: ArticleState, { translator, editor }: Assigned): Person | undefined {
  switch (state) {
    case 'new':
    case 'drafting':
      return translator
    case 'in_review':
    case 'approved':
      return editor
    case 'published':
    case 'spiked':
      return undefined
    default:
      return never(state)
  }
}

/** Nothing is left to do on it: it waits for nobody, and no deadline presses. */
export function isFinished(state: ArticleState): boolean {
  return state === 'published' || state === 'spiked'
}

/** Its deadline is past, and there is something left to do. */
export function isOverdue(state: ArticleState, deadlineMs: number | undefined, nowMs: number): boolean {
  return deadlineMs !== undefined && deadlineMs < nowMs && !isFinished(state)
}
