/** Where an article has other words than in a baseline. */
import type { ActionId, ArticleId } from '../../../core/model/ids.ts'
import type { ReadDb } from '../../../db/connection.ts'
import { listChangedTexts } from '../../../db/past-texts.ts'
import type { Cut } from '../past-runs.ts'
import { hasChange, listChangedSegments } from './changed-segments.ts'

/** Ascending, each once. Texts alone tell it where nobody cut; a segment that was cut has the words of others. */
export function changedRows(
  db: ReadDb,
  article: ArticleId,
  since: ActionId | null,
  cuts: readonly Cut[],
): readonly number[] {
  const cut = new Set(cuts.flatMap(({ before, after }) => [...before, ...after].map(({ segment }) => segment)))
  const written = listChangedTexts(db, article, since).filter(({ segment }) => !cut.has(segment))
  const segments = [...cut]
  const recut =
    segments.length === 0 ? [] : listChangedSegments(db, article, since, { segments }, cuts).filter(hasChange)
  return [...new Set([...written, ...recut].map(({ row }) => row))].sort((a, b) => a - b)
}
