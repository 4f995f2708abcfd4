/** `finding.list`: the open findings of an article, in the order of the text. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import type { PlacedFinding } from '../../contract/finding.ts'
import { findArticle } from '../../db/articles.ts'
import type { Desk } from '../context/desk.ts'
import { placedOf, rowsOfSegments } from '../engine/placed.ts'
import { shownTo } from '../engine/shown.ts'

export function listOpenFindings(desk: Desk, { article }: Arguments<'finding.list'>): Reply<'finding.list'> {
  if (findArticle(desk.library.read, article) === undefined) return []
  const rows = rowsOfSegments(desk.texts.get(article).links)
  const placeOf = ({ segment }: PlacedFinding) => rows.get(segment)?.place ?? 0
  return [...placedOf(desk.texts.findings(article), rows, shownTo(desk))].sort(
    (a, b) => placeOf(a) - placeOf(b) || a.span.start - b.span.start,
  )
}
