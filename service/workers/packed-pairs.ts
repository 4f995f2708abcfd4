/** Approved word pairs as a worker gets them: one text is handed over much faster than as many objects. */
import type { CountedPair } from '../../core/align/lexicon/count-table.ts'
import type { PackedPairs } from '../context/jobs.ts'

/** Nothing if nothing was learned. */
export function unpackPairs(packed: PackedPairs | undefined): readonly CountedPair[] {
  if (packed === undefined) return []
  const rows: readonly (readonly [first: string, second: string, count: number])[] = JSON.parse(packed)
  return rows.map(([first, second, count]) => ({ first, second, count }))
}
