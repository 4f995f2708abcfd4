/** `refusal`: a person wants the words of some place as they are, and no correction offered there; or no longer. */
import * as v from 'valibot'
import type { CorrectionId, PersonId, SegmentId } from '../../../core/model/ids.ts'
import { changeRefusal } from '../../../db/correction-places.ts'
import { id, opKind } from './op-kind.ts'

export const refusalOp = opKind({
  versions: [
    v.strictObject({
      correction: id<CorrectionId>(),
      segment: id<SegmentId>(),
      person: id<PersonId>(),
      before: v.string(),
      quote: v.string(),
      after: v.string(),
      isRefused: v.boolean(),
    }),
  ],
  invert: (op) => ({ ...op, isRefused: !op.isRefused }),
  touches: () => ({}),
  apply(_, db, { correction, segment, person, isRefused, ...passage }) {
    changeRefusal(db, correction, segment, person, passage, isRefused)
    return undefined
  },
})
