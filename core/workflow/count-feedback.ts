/** What became of the segments a translator delivered, each counted once. */
import type { FeedbackCounts } from '../model/feedback.ts'
import type { SegmentId } from '../model/ids.ts'
import type { SegmentState } from '../model/segment.ts'

type Judged = { readonly id: SegmentId; readonly state: SegmentState }

/** `edited`: segments somebody else changed; `returned`: those that were returned. */
export function countFeedback(
  segments: readonly Judged[],
  edited: ReadonlySet<SegmentId>,
  returned: ReadonlySet<SegmentId>,
): FeedbackCounts {
  const counts = { unchanged: 0, edited: 0, returned: 0, waiting: 0 }
  for (const segment of segments) counts[fateOf(segment, edited, returned)] += 1
  return counts
}

function fateOf(
  { id, state }: Judged,
  edited: ReadonlySet<SegmentId>,
  returned: ReadonlySet<SegmentId>,
): keyof FeedbackCounts {
  if (returned.has(id)) return 'returned'
  if (state !== 'approved') return 'waiting'
  return edited.has(id) ? 'edited' : 'unchanged'
}
