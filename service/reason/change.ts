/** `reason.add`, `reason.change`: the editors of a library make the reasons their own. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { hasHalfCharacter } from '../../core/model/half-character.ts'
import { fail, type Result } from '../../core/model/result.ts'
import { addReason, changeReason, type ReasonFailure, type ReturnReason } from '../../core/model/return-reason.ts'
import { saveReasons } from '../../db/return-reasons.ts'
import type { Desk } from '../context/desk.ts'
import { reasonsIn } from '../engine/reasons.ts'

export function addReturnReason(desk: Desk, { letter, name }: Arguments<'reason.add'>): Reply<'reason.add'> {
  return store(desk, name, (list) => addReason(list, desk.newId(), letter, name))
}

/** Nothing that was returned before is changed by it: a return names its reason by its id. */
export function changeReturnReason(
  desk: Desk,
  { reason, ...change }: Arguments<'reason.change'>,
): Reply<'reason.change'> {
  return store(desk, change.name ?? '', (list) => changeReason(list, reason, change))
}

type Changing = (list: readonly ReturnReason[]) => Result<readonly ReturnReason[], ReasonFailure>

function store(desk: Desk, name: string, change: Changing): Reply<'reason.change'> {
  if (hasHalfCharacter(name)) return fail({ kind: 'half-character' })
  const changed = desk.library.write((db) => {
    const reasons = change(reasonsIn(db))
    if (reasons.ok) saveReasons(db, reasons.value)
    return reasons
  })
  if (changed.ok) desk.announce({ kind: 'desk.changed' })
  return changed
}
