/** Undo and redo: the ops of an act, taken back or done again, as an act of their own. */

import type { Elsewhere, OpUnreadable, Turned } from '../../contract/action.ts'
import type { ArticleChange } from '../../contract/article.ts'
import type { ActionId, ArticleId } from '../../core/model/ids.ts'
import { ok, type Result } from '../../core/model/result.ts'
import { findReversible, listReplacedWith, type Standing, turnAction } from '../../db/actions.ts'
import { findArticle } from '../../db/articles.ts'
import type { WriteDb } from '../../db/connection.ts'
import type { Desk } from '../context/desk.ts'
import { invertOps } from './ops/registry.ts'
import { readOps } from './ops/stored.ts'
import { perform } from './perform.ts'
import { mayReverse } from './reversal.ts'

export type Direction = 'undo' | 'redo'

/**
 * Turns the last act of an article, and with a replacing in several articles what it did in each of them: where it is the
 * last act that stands. Undefined if there is nothing to turn. Only inside a transaction.
 */
export function reverseWhole(
  desk: Desk,
  db: WriteDb,
  article: ArticleId,
  direction: Direction,
): Result<Turned | undefined, OpUnreadable> {
  const action = findReversible(db, article, standingBefore(direction))
  const change = reverseLast(desk, db, article, direction)
  if (!change.ok) return change
  if (change.value === undefined || action === undefined) return ok(undefined)
  return ok({ ...change.value, elsewhere: reverseElsewhere(desk, db, action.id, direction) })
}

function standingBefore(direction: Direction): Standing {
  return direction === 'undo' ? 'done' : 'undone'
}

/** An act that cannot be read is left with those that were overtaken: its article says so to whoever turns it there. */
function reverseElsewhere(desk: Desk, db: WriteDb, action: ActionId, direction: Direction): Elsewhere | undefined {
  const others = listReplacedWith(db, action, standingBefore(direction))
  if (others.length === 0) return undefined
  const turned = others.filter(({ action: other, article }) => {
    if (findReversible(db, article, standingBefore(direction))?.id !== other) return false
    const change = reverseLast(desk, db, article, direction)
    return change.ok && change.value !== undefined
  })
  for (const { article } of turned) desk.announceLater({ kind: 'article.changed', article })
  return { turned: turned.length, left: others.length - turned.length }
}

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
