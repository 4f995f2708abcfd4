/** `person.change`: another name or role for a profile; what was done under the old one keeps its role. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { fail, ok } from '../../core/model/result.ts'
import { changePerson, findPerson, isNameFree } from '../../db/people.ts'
import type { Desk } from '../context/desk.ts'

/** Refused if another profile has the name. */
export function changeStaff(desk: Desk, args: Arguments<'person.change'>): Reply<'person.change'> {
  if (findPerson(desk.library.read, args.person) === undefined) return fail({ kind: 'no-such-person' })
  if (!isNameFree(desk.library.read, args.name, args.person)) return fail({ kind: 'name-taken' })
  const person = { id: args.person, name: args.name, role: args.role }
  desk.library.write((db) => changePerson(db, person))
  desk.announce({ kind: 'desk.changed' })
  return ok(person)
}
