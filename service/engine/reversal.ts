/** Who may take an action back. */
import { talkKinds } from '../../core/model/action.ts'
import type { Article } from '../../core/model/article.ts'
import type { Reversible } from '../../db/actions.ts'
import type { Desk } from '../context/desk.ts'
import { closedFor } from './guard.ts'

/**
 * Texts may be turned by whoever may write in the article now; a move, say an approval, only by the one who made it:
 * a delivery as long as nobody has begun to work on it. Going back in history may lead over moves, so it is the same with
 * it. What somebody said, they may take back at any time; what the desk settles of an article, and that it was deleted,
 * anybody may.
 */
export function mayReverse(desk: Desk, article: Article, action: Reversible): boolean {
  if (action.kind === 'move' || action.kind === 'goBack') return action.person === desk.person().id
  if (ofDesk.includes(action.kind)) return action.kind !== 'describe' || article.isBinned !== true
  if (isWordOrLook(action.kind) && action.person === desk.person().id) return true
  return closedFor(desk, article) === undefined
}

const ofDesk: readonly Reversible['kind'][] = ['describe', 'bin', 'unbin']

/** What somebody said, or has seen. */
function isWordOrLook(kind: Reversible['kind']): boolean {
  return kind === 'keepChange' || talkKinds.some((talk) => talk === kind)
}
