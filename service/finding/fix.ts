/** `finding.fix`: takes one of the repairs a finding offers. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import type { Fix } from '../../core/model/finding.ts'
import { fail, ok } from '../../core/model/result.ts'
import { inOneTransaction, perform, unchanged } from '../article/act.ts'
import type { Desk } from '../desk-context.ts'
import { guardEdit } from '../segment/guard.ts'
import { isTurn, retext } from '../segment/retext.ts'
import { findOpenFinding } from './open.ts'

function mend(text: string, { span, replacement }: Fix): string {
  return text.slice(0, span.start) + replacement + text.slice(span.end)
}

export function fixFinding(desk: Desk, args: Arguments<'finding.fix'>): Reply<'finding.fix'> {
  return inOneTransaction(desk, (db) => {
    const open = findOpenFinding(db, args.finding)
    if (!open.ok) return open
    const { check, fixes } = open.value.finding
    const { article, segment } = open.value.placed
    const fix = fixes[args.fix]
    if (fix === undefined) return fail({ kind: 'no-such-fix' })
    const mended = mend(segment.text, fix)
    const placed = guardEdit(db, segment.id, segment.latestEdit ?? null, mended)
    if (!placed.ok) return placed
    const turn = retext(placed.value, mended, desk.person())
    if (!isTurn(turn)) return ok(unchanged(desk, article))
    const reversal = { segments: [turn] }
    return ok(
      perform(desk, db, { article, kind: 'fix', segment: segment.id, turns: [turn], reason: 'fix', check, reversal }),
    )
  })
}
