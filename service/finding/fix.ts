/** `finding.fix`: takes one of the repairs a finding offers. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { fail, ok } from '../../core/model/result.ts'
import { mend } from '../base/repairs.ts'
import type { Desk } from '../context/desk.ts'
import { guardEdit } from '../engine/guard.ts'
import { inOneTransaction, perform, unchanged } from '../engine/perform.ts'
import { opsOf, textChange } from '../engine/text-change.ts'
import { findOpenFinding } from './open.ts'

export function fixFinding(desk: Desk, args: Arguments<'finding.fix'>): Reply<'finding.fix'> {
  return inOneTransaction<Reply<'finding.fix'>>(desk, (db) => {
    const open = findOpenFinding(desk, db, args.finding)
    if (!open.ok) return open
    const { finding, placed } = open.value
    const { article, segment } = placed
    const fix = finding.fixes[args.fix]
    if (fix === undefined) return fail({ kind: 'no-such-fix' })
    const mended = mend(segment.text, [fix])
    const guarded = guardEdit(desk, db, segment.id, segment.latestEdit ?? null, mended)
    if (!guarded.ok) return guarded
    const ops = opsOf(textChange(guarded.value, mended, desk.person(), 'fix'), desk.newId, finding.check)
    if (ops.length === 0) return ok(unchanged(desk, article))
    const taken = new Set([finding.id])
    return ok(perform(desk, db, { article, kind: 'fix', segment: segment.id, ops, taken }))
  })
}
