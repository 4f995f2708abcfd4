/** What is said here of a text and not in the file it came in, for that file to carry along. */
import type { ThreadToWrite } from '../../core/formats/said-here.ts'
import type { ArticleId } from '../../core/model/ids.ts'
import type { BlockSegment } from '../../db/block-segments.ts'
import type { ReadDb } from '../../db/connection.ts'
import { listThreadsSaidHere } from '../../db/threads.ts'
import { signedRemarks } from '../engine/signed-remarks.ts'
import { rangePlaces } from './range-places.ts'

/** Threads that are settled stay behind, as everywhere. Where a file does not say when, it is now. */
export function gatherSaid(
  db: ReadDb,
  article: ArticleId,
  segments: readonly BlockSegment[],
  nowMs: number,
): readonly ThreadToWrite[] {
  const places = rangePlaces(segments)
  return listThreadsSaidHere(db, article).flatMap(
    ({ anchor, type, isResolved, remarks: all }): readonly ThreadToWrite[] => {
      const remarks = signedRemarks({ type, remarks: all }, ({ isInFile }) => isInFile !== true)
      if (isResolved || remarks.length === 0) return []
      const known = all.findLast(({ isInFile }) => isInFile === true)
      return [
        {
          segment: anchor && places.get(anchor.segment)?.segment,
          answers: known?.words,
          remarks: remarks.map(({ atMs = nowMs, ...remark }) => ({ ...remark, atMs })),
        },
      ]
    },
  )
}
