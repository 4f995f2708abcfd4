/** `article.drafts`: what was being typed in an article, for the window that goes on with it. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { listDrafts } from '../../db/drafts.ts'
import { findEdit } from '../../db/edits.ts'
import { findSegment } from '../../db/segments.ts'
import type { Desk } from '../desk-context.ts'

export function draftsOfArticle(desk: Desk, { article }: Arguments<'article.drafts'>): Reply<'article.drafts'> {
  const db = desk.library.read
  return listDrafts(db).flatMap(({ segment, text, basedOn }) => {
    const placed = findSegment(db, segment)
    if (placed?.article !== article) return []
    const begunOn = basedOn === undefined ? placed.imported : (findEdit(db, basedOn)?.after ?? placed.imported)
    return [{ segment, text, basedOn, begunOn }]
  })
}
