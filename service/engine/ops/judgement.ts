/** `judgement`: somebody judges an error otherwise than before. */
import * as v from 'valibot'
import { severities } from '../../../core/model/finding.ts'
import type { MarkedErrorId } from '../../../core/model/ids.ts'
import { itsTypes, mqmTypes } from '../../../core/model/mqm.ts'
import { judgeError } from '../../../db/marked-errors.ts'
import { id, opKind } from './op-kind.ts'

const judged = v.strictObject({
  type: v.picklist(mqmTypes),
  severity: v.picklist(severities),
  note: v.string(),
  its: v.picklist(itsTypes),
})

export const judgementOp = opKind({
  versions: [v.strictObject({ error: id<MarkedErrorId>(), from: judged, to: judged })],
  invert: ({ error, from, to }) => ({ error, from: to, to: from }),
  touches: () => ({ isDiscussed: true }),
  apply(_, db, { error, to }) {
    judgeError(db, error, to)
    return undefined
  },
})
