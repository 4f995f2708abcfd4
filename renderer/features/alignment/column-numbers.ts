/** The numbers of segments in their column, as people read them: "12, 13". */
import type { Segment } from '../../../core/model/segment.ts'
import type { Columns } from './bands.ts'

export function columnNumbers(segments: readonly Segment[], columns: Columns): string {
  return segments.map(({ id }) => columns.of.get(id)?.number ?? '').join(', ')
}
