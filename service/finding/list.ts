/** `finding.list`: the findings of an article that are open, or dismissed, in the order of the text. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { findArticle } from '../../db/articles.ts'
import type { Desk } from '../context/desk.ts'
import { listPlaced } from '../engine/placed.ts'

export function listFindingsOf(
  desk: Desk,
  { article, are = 'open' }: Arguments<'finding.list'>,
): Reply<'finding.list'> {
  return findArticle(desk.library.read, article) === undefined ? [] : listPlaced(desk, article, are)
}
