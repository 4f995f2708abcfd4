/** Undo and redo: the ops of an act, taken back or done again, as an act of their own. */
import type { OpUnreadable } from '../../contract/action.ts'
import type { ArticleChange } from '../../contract/article.ts'
import type { ArticleId } from '../../core/model/ids.ts'
import { ok, type Result } from '../../core/model/result.ts'
import { findReversible, turnAction } from '../../db/actions.ts'
import { findArticle } from '../../db/articles.ts'
import type { WriteDb } from '../../db/connection.ts'
import type { Desk } from '../context/desk.ts'
import { invertOps } from './ops/registry.ts'
import { readOps } from './ops/stored.ts'
import { perform } from './perform.ts'
import { mayReverse } from './reversal.ts'

export type Direction = 'undo' | 'redo'

/** Undefined if there is nothing to turn. Only inside a transaction. */
export function reverseLast(
  desk: Desk,
  db: WriteDb,
  article: ArticleId,
  direction: Direction,
): Result<ArticleChange | undefined, OpUnreadable> {
  const isUndo = direction === 'undo'
  const action = findReversible(db, article, isUndo ? 'done' : 'undone')
  const found = findArticle(db, article)
  if (action === undefined || found === undefined || !mayReverse(desk, found, action)) return ok(undefined)
  const { id: turned, segment } = action
  const done = readOps(db, turned)
  if (!done.ok) return done
  const back = invertOps(done.value, desk.newId)
  const ops = isUndo ? back : invertOps(back, desk.newId)
  turnAction(db, turned, isUndo ? 'undone' : 'done')
  return ok(perform(desk, db, { article, kind: direction, segment, ops, turned }))
}
