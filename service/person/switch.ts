/** `person.switch`: someone else sits down at this desk. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { fail, ok } from '../../core/model/result.ts'
import { findPerson } from '../../db/people.ts'
import { changeSetting } from '../../db/settings.ts'
import type { Desk } from '../context/desk.ts'
import { personSetting } from './current.ts'

/** Stays so after a restart. Fails if there is no such profile. */
export function switchPerson(desk: Desk, args: Arguments<'person.switch'>): Reply<'person.switch'> {
  const person = findPerson(desk.library.read, args.person)
  if (person === undefined) return fail({ kind: 'no-such-person' })
  desk.library.write((db) => changeSetting(db, personSetting, person.id))
  desk.announce({ kind: 'desk.changed' })
  return ok(person)
}
