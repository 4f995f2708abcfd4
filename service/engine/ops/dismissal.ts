/** `dismissal`: somebody called findings false alarms, or thought better of it. */
import * as v from 'valibot'
import type { NewDismissal } from '../../../core/model/dismissal.ts'
import { dismissScopes } from '../../../core/model/finding.ts'
import type { DismissalId, SegmentId } from '../../../core/model/ids.ts'
import type { WriteDb } from '../../../db/connection.ts'
import { addDismissal, type Dismissal, findDismissal } from '../../../db/dismissals.ts'
import { addFate } from '../../../db/fates.ts'
import type { Desk } from '../../context/desk.ts'
import { reopen, reopenedIn, silence, silenceAgain, silencedIn } from '../silence.ts'
import { articleOf, id, opKind, type Signature } from './op-kind.ts'

export const dismissalOp = opKind({
  versions: [
    v.strictObject({
      id: id<DismissalId>(),
      segment: id<SegmentId>(),
      check: v.string(),
      before: v.string(),
      quote: v.string(),
      after: v.string(),
      scope: v.picklist(dismissScopes),
      words: v.string(),
      isRevoked: v.boolean(),
    }),
  ],
  invert: (op) => ({ ...op, isRevoked: !op.isRevoked }),
  touches: () => ({}),
  apply(desk, db, { isRevoked, ...dismissal }, signature) {
    const article = articleOf(signature)
    const known = findDismissal(db, dismissal.id)
    if (!isRevoked) {
      const judged = known === undefined ? dismiss(desk, db, dismissal, signature) : silenceAgain(desk, db, known)
      return silencedIn(article, judged)
    }
    return known && reopenedIn(desk, article, reopen(desk, db, known))
  },
})

/** For the first time: what it silences is judged by it. */
function dismiss(desk: Desk, db: WriteDb, dismissal: NewDismissal, signature: Signature) {
  const { action } = signature
  const article = articleOf(signature)
  const row = addDismissal(db, action, dismissal)
  const judged = silence(desk, db, { ...dismissal, row, article, isRevoked: false })
  for (const one of judged) addFate(db, action, one.article, { ...one, fate: 'dismissed' }, desk.appVersion)
  return judged
}

/** A stored dismissal as an op tells of it. */
export function dismissalTold({ id: dismissal, segment, check, before, quote, after, scope, words }: Dismissal) {
  return { id: dismissal, segment, check, before, quote, after, scope, words }
}
