/** `finding.dismiss`: a false alarm, silenced for good as long as its words stand: here, in the article, or everywhere. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import type { NewDismissal } from '../../core/model/dismissal.ts'
import type { DismissScope } from '../../core/model/finding.ts'
import type { DismissalId } from '../../core/model/ids.ts'
import { asId } from '../../core/model/ids.ts'
import { ok } from '../../core/model/result.ts'
import { listSilencedBy } from '../../db/dismissals.ts'
import { passageOf, wordsUnder } from '../base/passage.ts'
import type { Desk } from '../context/desk.ts'
import type { Op } from '../engine/ops/registry.ts'
import { inOneTransaction, perform } from '../engine/perform.ts'
import { findOpenFinding, type OpenFinding } from './open.ts'

export function dismissFinding(desk: Desk, args: Arguments<'finding.dismiss'>): Reply<'finding.dismiss'> {
  return inOneTransaction<Reply<'finding.dismiss'>>(desk, (db) => {
    const open = findOpenFinding(desk, db, args.finding)
    if (!open.ok) return open
    const { segment, article } = open.value.placed
    const payload = { ...dismissalOf(desk, open.value, args.scope ?? 'place'), isRevoked: false }
    const ops: readonly Op[] = [{ kind: 'dismissal', payload }]
    const change = perform(desk, db, { article, kind: 'dismiss', segment: segment.id, ops })
    const silenced = listSilencedBy(db, payload.id)
    const here = silenced.filter((one) => one.article === article).length
    return ok({ ...change, silenced: here, elsewhere: silenced.length - here })
  })
}

function dismissalOf(desk: Desk, { finding, placed }: OpenFinding, scope: DismissScope): NewDismissal {
  const { text, id: segment } = placed.segment
  const id = asId<DismissalId>(desk.newId())
  const words = wordsUnder(text, finding.span)
  return { ...passageOf(text, finding.span), id, segment, check: finding.check, scope, words }
}
