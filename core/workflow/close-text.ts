/** Whose the text is: who may write in an article, by where it stands on its way. */
import type { ArticleState } from '../model/article.ts'
import type { Role } from '../model/person.ts'
import { never } from '../model/result.ts'
import type { ClosedWhy } from '../model/workflow.ts'

export type TextAccess = {
  readonly state: ArticleState
  readonly role: Role
  /** A rule of the desk: translators go on writing while the editor reviews. */
  readonly translatorsEditInReview: boolean
}

/**
 * Why this role may not change the text, its links or its findings now; undefined if it may. A text in review belongs to
 * the editor; what was signed off or put away has to be reopened first.
 */
export function whyClosed({ state, role, translatorsEditInReview }: TextAccess): ClosedWhy | undefined {
  switch (state) {
    case 'new':
    case 'drafting':
      return undefined
    case 'in_review':
      return role === 'translator' && !translatorsEditInReview ? 'with-editor' : undefined
    case 'approved':
    case 'published':
      return 'signed-off'
    case 'spiked':
      return 'put-away'
    default:
      return never(state)
  }
}
