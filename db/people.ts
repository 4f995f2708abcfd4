/** The local profiles of those who work here. */
import type { PersonId } from '../core/model/ids.ts'
import { asId } from '../core/model/ids.ts'
import type { Person, Role } from '../core/model/person.ts'
import type { ReadDb, WriteDb } from './connection.ts'

type PersonRow = { id: string; name: string; role: Role }

function personOf(row: PersonRow): Person {
  return { id: asId<PersonId>(row.id), name: row.name, role: row.role }
}

/** In the order in which they came. */
export function listPeople(db: ReadDb): readonly Person[] {
  return db.all<PersonRow>('SELECT id, name, role FROM person ORDER BY row').map(personOf)
}

/** A profile of this library, or undefined. */
export function findPerson(db: ReadDb, person: PersonId): Person | undefined {
  const row = db.one<PersonRow>('SELECT id, name, role FROM person WHERE id = ?', person)
  return row && personOf(row)
}

/** Whoever goes by this name. */
export function findPersonNamed(db: ReadDb, name: string): Person | undefined {
  const row = db.one<PersonRow>('SELECT id, name, role FROM person WHERE name = ?', name)
  return row && personOf(row)
}

/** False if the name belongs to someone else. */
export function isNameFree(db: ReadDb, name: string, except?: PersonId): boolean {
  return db.one('SELECT 1 FROM person WHERE name = ? AND id <> ?', name, except ?? '') === undefined
}

/** Stores a new profile. Throws if the name is taken: ask `isNameFree` first. */
export function addPerson(db: WriteDb, person: Person): void {
  db.run('INSERT INTO person (id, name, role) VALUES (?, ?, ?)', person.id, person.name, person.role)
}

/** Another name or role. What was done before keeps the role it was done in. */
export function changePerson(db: WriteDb, person: Person): void {
  db.run('UPDATE person SET name = ?, role = ? WHERE id = ?', person.name, person.role, person.id)
}
