/** `keep`: the person of its act has seen a change and lets it stand. It stands and falls with the act. */
import * as v from 'valibot'
import type { EditId, SegmentId } from '../../../core/model/ids.ts'
import { id, opKind } from './op-kind.ts'

export const keepOp = opKind({
  versions: [
    v.strictObject({
      segment: id<SegmentId>(),
      /** The last edit that had part in the change; null where none is known. */
      edit: v.nullable(id<EditId>()),
      before: v.string(),
      after: v.string(),
    }),
  ],
  invert: () => undefined,
  touches: () => ({}),
  apply: () => undefined,
})
