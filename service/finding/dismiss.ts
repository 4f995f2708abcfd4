/** `finding.dismiss`: a false alarm, silenced for good as long as its words stand: here, in the article, or everywhere. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import type { DismissScope } from '../../core/model/finding.ts'
import type { DismissalId } from '../../core/model/ids.ts'
import { asId } from '../../core/model/ids.ts'
import { ok } from '../../core/model/result.ts'
import { addDismissal, type NewDismissal } from '../../db/dismissals.ts'
import { addFate } from '../../db/fates.ts'
import { inOneTransaction, perform } from '../article/act.ts'
import type { Desk } from '../desk-context.ts'
import { findOpenFinding, type OpenFinding } from './open.ts'
import { passageOf, wordsUnder } from './passage.ts'
import { type Judged, silence, silencedIn } from './silence.ts'

export function dismissFinding(desk: Desk, args: Arguments<'finding.dismiss'>): Reply<'finding.dismiss'> {
  let judged: readonly Judged[] = []
  return inOneTransaction<Reply<'finding.dismiss'>>(desk, (db) => {
    const open = findOpenFinding(desk, db, args.finding)
    if (!open.ok) return open
    const { segment, article } = open.value.placed
    const dismissal = dismissalOf(desk, open.value, args.scope ?? 'place')
    const change = perform(desk, db, {
      article,
      kind: 'dismiss',
      segment: segment.id,
      turns: [],
      reason: 'typed',
      reversal: { segments: [] },
      also: (inside, action) => {
        const row = addDismissal(inside, action, dismissal)
        judged = silence(desk, inside, { ...dismissal, row, article, isRevoked: false })
        for (const one of judged) addFate(inside, action, one.article, { ...one, fate: 'dismissed' }, desk.appVersion)
        return silencedIn(article, judged)
      },
    })
    const silenced = judged.filter((one) => one.article === article).length
    return ok({ ...change, silenced, elsewhere: judged.length - silenced })
  })
}

function dismissalOf(desk: Desk, { finding, placed }: OpenFinding, scope: DismissScope): NewDismissal {
  const { text, id: segment } = placed.segment
  const id = asId<DismissalId>(desk.newId())
  const words = wordsUnder(text, finding.span)
  return { ...passageOf(text, finding.span), id, segment, check: finding.check, scope, words }
}
