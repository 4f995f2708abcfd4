/** `action.log`: what was done to an article, newest first. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import type { ActionId } from '../../core/model/ids.ts'
import { listActions } from '../../db/action-log.ts'
import type { ReadDb } from '../../db/connection.ts'
import { findCodes } from '../../db/segments.ts'
import type { Desk } from '../context/desk.ts'
import { readOps } from '../engine/ops/stored.ts'

/** `limit` actions at most, undone ones too. */
export function logOfArticle(desk: Desk, { article, limit, before }: Arguments<'action.log'>): Reply<'action.log'> {
  const db = desk.library.read
  return listActions(db, article, limit, before).map((action) => ({ ...action, text: textIn(db, action.id) }))
}

/** What cannot be read is told as if it had changed no text: the act itself is in the log all the same. */
function textIn(db: ReadDb, action: ActionId): Reply<'action.log'>[number]['text'] {
  const ops = readOps(db, action)
  const [text, ...more] = ops.ok ? ops.value.flatMap((op) => (op.kind === 'text' ? [op.payload] : [])) : []
  if (text === undefined || more.length > 0) return undefined
  return { before: text.before, after: text.after, codes: findCodes(db, text.segment) }
}
