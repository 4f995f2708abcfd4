/** `error`: somebody marked an error in the text, or it is as if they had not. */
import * as v from 'valibot'
import { severities } from '../../../core/model/finding.ts'
import type { MarkedErrorId } from '../../../core/model/ids.ts'
import { itsTypes, mqmTypes } from '../../../core/model/mqm.ts'
import { type NewError, putError } from '../../../db/marked-errors.ts'
import { anchorSchema } from './anchor.ts'
import { articleOf, id, opKind } from './op-kind.ts'

type Marked = Omit<NewError, 'check'> & { readonly check?: string | undefined; readonly isWithdrawn: boolean }

export const errorOp = opKind<Marked>({
  versions: [
    v.strictObject({
      id: id<MarkedErrorId>(),
      anchor: anchorSchema,
      quote: v.string(),
      type: v.picklist(mqmTypes),
      severity: v.picklist(severities),
      note: v.string(),
      check: v.optional(v.string()),
      its: v.picklist(itsTypes),
      isWithdrawn: v.boolean(),
    }),
  ],
  invert: (op) => ({ ...op, isWithdrawn: !op.isWithdrawn }),
  touches: () => ({ isDiscussed: true }),
  apply(_, db, { isWithdrawn, ...marked }, signature) {
    const error = { ...marked, check: marked.check }
    putError(db, signature.action, articleOf(signature), error, isWithdrawn)
    return undefined
  },
})
