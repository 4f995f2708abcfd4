/** How a new text changes a segment, as an act of the log. */
import type { SegmentTurn } from '../../core/model/action.ts'
import type { Person } from '../../core/model/person.ts'
import { stateAfterEdit } from '../../core/workflow/segment-steps.ts'
import type { PlacedSegment } from '../../db/segments.ts'

/** Typing makes a draft of it, see `stateAfterEdit`; the same text changes nothing. */
export function retext({ segment }: PlacedSegment, text: string, by: Person): SegmentTurn {
  const after = text === segment.text ? segment.state : stateAfterEdit(segment.state, by.role)
  return {
    segment: segment.id,
    text: { before: segment.text, after: text },
    state: { before: segment.state, after },
  }
}

export function isTurn({ text, state }: SegmentTurn): boolean {
  return text.before !== text.after || state.before !== state.after
}
