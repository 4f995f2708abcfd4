/** `article.seek`: the nearest row that still needs work of a certain kind. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { findRowInStates } from '../../db/links.ts'
import type { Desk } from '../context/desk.ts'

/** Past the end it goes on from the other end, once; `from` itself comes last. */
export function seekRow(
  desk: Desk,
  { article, from, direction, states }: Arguments<'article.seek'>,
): Reply<'article.seek'> {
  const db = desk.library.read
  const ahead = findRowInStates(db, article, states, direction, from)
  return { row: ahead ?? findRowInStates(db, article, states, direction, undefined) }
}
