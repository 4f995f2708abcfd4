/** Undo and redo: both do the opposite of what was last done or undone, as a new action of the log. */
import type { ArticleChange } from '../../contract/article.ts'
import { reverseTurn } from '../../core/align/mend/alignment.ts'
import type { CutTurn, SegmentTurn, StatesTurn } from '../../core/model/action.ts'
import type { ActionId, ArticleId } from '../../core/model/ids.ts'
import type { Reversible } from '../../db/actions.ts'
import { findReversible, turnAction } from '../../db/actions.ts'
import { findArticle } from '../../db/articles.ts'
import type { WriteDb } from '../../db/connection.ts'
import { turnExceptions } from '../../db/exceptions.ts'
import { withdrawFates } from '../../db/fates.ts'
import { perform } from '../article/act.ts'
import { enterState } from '../article/enter-state.ts'
import type { Desk } from '../desk-context.ts'
import type { FindingsDelta } from '../finding/findings-delta.ts'
import { renewDismissals, revokeDismissals, turnRevocation } from '../finding/turn-dismissal.ts'
import { mayTurn } from './reversal.ts'

export type Direction = 'undo' | 'redo'

function backwards({ segment, text, state }: SegmentTurn): SegmentTurn {
  return {
    segment,
    text: { before: text.after, after: text.before },
    state: { before: state.after, after: state.before },
  }
}

function statesBack({ from, to, segments }: StatesTurn): StatesTurn {
  return { from: to, to: from, segments }
}

function cutBack({ before, after }: CutTurn): CutTurn {
  return { before: after, after: before }
}

function turnRest(
  desk: Desk,
  db: WriteDb,
  article: ArticleId,
  { id, kind, reversal }: Reversible,
  direction: Direction,
): FindingsDelta | undefined {
  turnAction(db, id, direction === 'undo' ? 'undone' : 'done')
  const { move } = reversal
  if (move !== undefined) enterState(db, article, direction === 'undo' ? move.from : move.to)
  turnExceptions(db, id, direction === 'undo')
  withdrawFates(db, id, direction === 'undo')
  const { revoked } = reversal
  if (revoked !== undefined) return turnRevocation(desk, db, article, revoked, direction === 'redo')
  if (kind !== 'dismiss' && reversal.cut === undefined) return undefined
  return direction === 'undo' ? revokeDismissals(desk, db, article, id) : renewDismissals(desk, db, article, id)
}

/** Undefined if there is nothing to turn. Only inside a transaction. */
export function turnLast(desk: Desk, db: WriteDb, article: ArticleId, direction: Direction): ArticleChange | undefined {
  const action = findReversible(db, article, direction === 'undo' ? 'done' : 'undone')
  const found = findArticle(db, article)
  if (action === undefined || found === undefined || !mayTurn(desk, found, action)) return undefined
  const { segments, states, links, cut } = action.reversal
  const isUndo = direction === 'undo'
  const turned: ActionId = action.id
  return perform(desk, db, {
    article,
    kind: direction,
    segment: action.segment,
    turns: isUndo ? segments.map(backwards) : segments,
    states: isUndo ? states?.map(statesBack) : states,
    links: links && (isUndo ? reverseTurn(links) : links),
    cut: cut && (isUndo ? cutBack(cut) : cut),
    reason: direction,
    turned,
    also: (inside) => turnRest(desk, inside, article, action, direction),
  })
}
