/** `person.add`: a new local profile. It is not switched to. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import type { PersonId } from '../../core/model/ids.ts'
import { asId } from '../../core/model/ids.ts'
import { fail, ok } from '../../core/model/result.ts'
import { addPerson, isNameFree } from '../../db/people.ts'
import type { Desk } from '../context/desk.ts'

/** Refused if another profile has the name. */
export function addToStaff(desk: Desk, { name, role }: Arguments<'person.add'>): Reply<'person.add'> {
  if (!isNameFree(desk.library.read, name)) return fail({ kind: 'name-taken' })
  const person = { id: asId<PersonId>(desk.newId()), name, role }
  desk.library.write((db) => addPerson(db, person))
  desk.announce({ kind: 'desk.changed' })
  return ok(person)
}
