/** Who may take an action back. */
import type { Article } from '../../core/model/article.ts'
import type { Reversible } from '../../db/actions.ts'
import type { Desk } from '../context/desk.ts'
import { closedFor } from './guard.ts'

/**
 * Texts may be turned by whoever may write in the article now; a move, say an approval, only by the one who made it:
 * a delivery as long as nobody has begun to work on it.
 */
export function mayReverse(desk: Desk, article: Article, action: Reversible): boolean {
  if (action.kind === 'move') return action.person === desk.person().id
  return closedFor(desk, article) === undefined
}
