/** `check.change`: switches a check on or off, or weighs its findings otherwise, for the whole library. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { checks } from '../../core/check/registry.ts'
import { fail, ok } from '../../core/model/result.ts'
import { changeChoice } from '../../db/check-choices.ts'
import type { Desk } from '../context/desk.ts'
import { listChecks } from './list.ts'

/** Findings vanish and come back at once; a quiet check that was never run looks at the articles behind the scenes. */
export function changeCheck(desk: Desk, { check, isOn, severity }: Arguments<'check.change'>): Reply<'check.change'> {
  if (!checks.some(({ id }) => id === check)) return fail({ kind: 'no-such-check' })
  const chosen = desk.choices().get(check)
  desk.library.write((db) =>
    changeChoice(db, check, {
      isOn: isOn ?? chosen?.isOn,
      severity: severity === undefined ? chosen?.severity : (severity ?? undefined),
    }),
  )
  desk.announce({ kind: 'checks.changed' })
  desk.announce({ kind: 'library.changed' })
  desk.checking.begin()
  return ok(listChecks(desk, {}))
}
