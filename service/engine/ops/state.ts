/** `state`: segments that came from one state into another, one of them or many together. */
import * as v from 'valibot'
import type { StatesChange } from '../../../core/model/action.ts'
import type { SegmentId } from '../../../core/model/ids.ts'
import { segmentStates } from '../../../core/model/segment.ts'
import { changeSegmentStates } from '../../../db/segments.ts'
import { id, opKind } from './op-kind.ts'

const state = v.picklist(segmentStates)

export const stateOp = opKind<StatesChange>({
  versions: [v.strictObject({ from: state, to: state, segments: v.array(id<SegmentId>()) })],
  invert: ({ from, to, segments }) => ({ from: to, to: from, segments }),
  touches: ({ segments }) => (segments.length === 1 ? { shown: segments } : { isManyStates: true }),
  apply(_, db, op) {
    changeSegmentStates(db, op)
    return undefined
  },
  recount(counts, { from, to, segments }) {
    const byState = { ...counts.byState }
    byState[from] -= segments.length
    byState[to] += segments.length
    return { ...counts, byState }
  },
})
