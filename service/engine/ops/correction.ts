/** `correction`: a remembered correction goes by other words, is offered or not, or is forgotten. */
import * as v from 'valibot'
import { correctionStandings } from '../../../core/model/correction.ts'
import type { CorrectionId } from '../../../core/model/ids.ts'
import { changeForm } from '../../../db/corrections.ts'
import { id, opKind } from './op-kind.ts'

const form = v.strictObject({
  before: v.string(),
  after: v.string(),
  isFromStart: v.boolean(),
  standing: v.picklist(correctionStandings),
})

export const correctionOp = opKind({
  versions: [v.strictObject({ id: id<CorrectionId>(), from: form, to: form })],
  invert: ({ id: correction, from, to }) => ({ id: correction, from: to, to: from }),
  touches: () => ({}),
  apply(_, db, { id: correction, to }) {
    changeForm(db, correction, to)
    return undefined
  },
})
