/** `dismissal.list`: what people told the checks to be silent about, newest first. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { familyOf } from '../../core/check/catalogue.ts'
import { countDismissals, listSignedDismissals } from '../../db/dismissals.ts'
import type { Desk } from '../context/desk.ts'

/** Of the scopes asked for, `count` from the one numbered `start` on; revoked ones are left out. */
export function pageDismissals(
  desk: Desk,
  { scopes, start, count }: Arguments<'dismissal.list'>,
): Reply<'dismissal.list'> {
  const db = desk.library.read
  const dismissals = listSignedDismissals(db, scopes, start, count).map((one) => ({
    ...one,
    family: familyOf(one.check),
  }))
  return { dismissals, total: countDismissals(db, scopes) }
}
