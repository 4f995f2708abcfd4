/** `finding.dismiss`: a false alarm, silenced for good as long as its words stand. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { ok } from '../../core/model/result.ts'
import { addDismissal } from '../../db/dismissals.ts'
import { markDismissed } from '../../db/findings.ts'
import { inOneTransaction, perform } from '../article/act.ts'
import type { Desk } from '../desk-context.ts'
import { findOpenFinding } from './open.ts'
import { passageOf } from './passage.ts'

export function dismissFinding(desk: Desk, args: Arguments<'finding.dismiss'>): Reply<'finding.dismiss'> {
  return inOneTransaction(desk, (db) => {
    const open = findOpenFinding(db, args.finding)
    if (!open.ok) return open
    const { finding, placed } = open.value
    const { segment, article } = placed
    return ok(
      perform(desk, db, {
        article,
        kind: 'dismiss',
        segment: segment.id,
        turns: [],
        reason: 'typed',
        reversal: { segments: [] },
        also: (inside, action) => {
          const passage = passageOf(segment.text, finding.span)
          const dismissal = addDismissal(inside, action, segment.id, finding.check, passage)
          markDismissed(inside, finding.id, dismissal)
          return { removed: [finding.id], added: [] }
        },
      }),
    )
  })
}
