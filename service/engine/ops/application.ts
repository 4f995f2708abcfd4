/** `application`: the texts of its act were corrected from memory. It stands and falls with the act. */
import * as v from 'valibot'
import type { ApplicationId, CorrectionId } from '../../../core/model/ids.ts'
import { addApplied } from '../../../db/correction-places.ts'
import { id, opKind } from './op-kind.ts'

export const applicationOp = opKind({
  versions: [v.strictObject({ correction: id<CorrectionId>(), application: id<ApplicationId>() })],
  invert: () => undefined,
  touches: () => ({}),
  apply(_, db, { correction, application }, { action }) {
    addApplied(db, action, correction, application)
    return undefined
  },
})
