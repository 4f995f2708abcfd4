/** `arrival`: its act took over what a file brought back, and who had it taken over. It stands and falls with the act. */
import * as v from 'valibot'
import type { PersonId } from '../../../core/model/ids.ts'
import { id, opKind } from './op-kind.ts'

export const arrivalOp = opKind({
  versions: [v.strictObject({ file: v.string(), takenBy: id<PersonId>() })],
  invert: () => undefined,
  touches: () => ({}),
  apply: () => undefined,
})
