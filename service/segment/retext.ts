/** How a new text changes a segment, as an act of the log. */
import type { SegmentTurn } from '../../core/model/action.ts'
import type { Person } from '../../core/model/person.ts'
import { stateAfterEdit, stateAfterFix } from '../../core/workflow/segment-steps.ts'
import type { PlacedSegment } from '../../db/segments.ts'

/** How a text came about: typed, put in among many others, or as one fix that somebody took after a look at it. */
type Manner = 'typed' | 'fix'

/** See `stateAfterEdit` and `stateAfterFix`; the same text changes nothing. */
export function retext({ segment }: PlacedSegment, text: string, by: Person, manner: Manner = 'typed'): SegmentTurn {
  const step = manner === 'fix' ? stateAfterFix : stateAfterEdit
  const after = text === segment.text ? segment.state : step(segment.state, by.role)
  return {
    segment: segment.id,
    text: { before: segment.text, after: text },
    state: { before: segment.state, after },
  }
}

export function isTurn({ text, state }: SegmentTurn): boolean {
  return text.before !== text.after || state.before !== state.after
}
