/** `article.unread`: the first place that nobody of this person's side has looked at. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { findUnreadRow } from '../../db/visits.ts'
import type { Desk } from '../context/desk.ts'

/** Translators look for their own side, editors and the desk for theirs. No row when all was looked at. */
export function findUnread(desk: Desk, { article }: Arguments<'article.unread'>): Reply<'article.unread'> {
  const side = desk.person().role === 'translator' ? 'byTranslators' : 'byEditors'
  return { row: findUnreadRow(desk.library.read, article, side) }
}
