/** `exception`: the segmenter was taught where sentences of a language end, or made to forget it. */
import * as v from 'valibot'
import type { ExceptionId } from '../../../core/model/ids.ts'
import { exceptionRules, putException } from '../../../db/exceptions.ts'
import { id, opKind } from './op-kind.ts'

export const exceptionOp = opKind({
  versions: [
    v.strictObject({
      id: id<ExceptionId>(),
      language: v.string(),
      rule: v.picklist(exceptionRules),
      after: v.string(),
      isRevoked: v.boolean(),
    }),
  ],
  invert: (op) => ({ ...op, isRevoked: !op.isRevoked }),
  touches: () => ({}),
  apply(_, db, op, { action }) {
    putException(db, action, op)
    return undefined
  },
})
