/** `replacement`: its act is part of one replacing that may have changed other articles too. It stands and falls with the act. */
import * as v from 'valibot'
import type { ReplacementId } from '../../../core/model/ids.ts'
import { id, opKind } from './op-kind.ts'

export const replacementOp = opKind({
  versions: [v.strictObject({ replacement: id<ReplacementId>() })],
  invert: () => undefined,
  touches: () => ({}),
  apply: () => undefined,
})
