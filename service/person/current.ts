/** Who sits at this desk. */
import type { PersonId } from '../../core/model/ids.ts'
import { asId } from '../../core/model/ids.ts'
import type { Person } from '../../core/model/person.ts'
import type { Library } from '../../db/library.ts'
import { addPerson, listPeople } from '../../db/people.ts'
import { changeSetting, listSettings } from '../../db/settings.ts'
import type { NewId } from '../context/desk.ts'

/** The name of the setting that holds the person's id. */
export const personSetting = 'person'

/**
 * The person of this name, or the one last switched to, or the first there is.
 * Throws if there is nobody, see `welcomePerson`.
 */
export function currentPerson(library: Library, name: string | undefined): Person {
  const people = listPeople(library.read)
  const chosen = listSettings(library.read).get(personSetting)
  const anyone = people.find((one) => one.name === name) ?? people.find(({ id }) => id === chosen) ?? people[0]
  if (anyone === undefined) throw new Error('the library knows nobody')
  return anyone
}

/** Gives a new library its first profile: an editor, who may do everything an article needs. */
export function welcomePerson(library: Library, name: string, newId: NewId): void {
  if (listPeople(library.read).length > 0) return
  const person: Person = { id: asId<PersonId>(newId()), name, role: 'editor' }
  library.write((db) => {
    addPerson(db, person)
    changeSetting(db, personSetting, person.id)
  })
}
