/** How a new text changes a segment, as an act of the log. */
import type { SegmentChange } from '../../core/model/action.ts'
import type { CheckId } from '../../core/model/finding.ts'
import type { EditId } from '../../core/model/ids.ts'
import { asId } from '../../core/model/ids.ts'
import type { Person } from '../../core/model/person.ts'
import { stateAfterEdit, stateAfterFix } from '../../core/workflow/segment-steps.ts'
import type { PlacedSegment } from '../../db/segments.ts'
import type { NewId } from '../context/desk.ts'
import type { Op } from './ops/registry.ts'

/** How a text came about: typed, put in among many others, or as one fix that somebody took after a look at it. */
type Manner = 'typed' | 'fix'

/** See `stateAfterEdit` and `stateAfterFix`; the same text changes nothing. */
export function textChange(
  { segment }: PlacedSegment,
  text: string,
  by: Person,
  manner: Manner = 'typed',
): SegmentChange {
  const step = manner === 'fix' ? stateAfterFix : stateAfterEdit
  const after = text === segment.text ? segment.state : step(segment.state, by.role)
  return {
    segment: segment.id,
    text: { before: segment.text, after: text },
    state: { before: segment.state, after },
  }
}

/** What a turn changes, text first; nothing if it changes neither text nor state. `check`: the one whose fix it takes. */
export function opsOf({ segment, text, state }: SegmentChange, newId: NewId, check?: CheckId): readonly Op[] {
  const ops: Op[] = []
  if (text.before !== text.after) {
    ops.push({ kind: 'text', payload: { segment, edit: asId<EditId>(newId()), ...text, check } })
  }
  if (state.before !== state.after) {
    ops.push({ kind: 'state', payload: { from: state.before, to: state.after, segments: [segment] } })
  }
  return ops
}
