/** How long people were at work on a translation, in each of its states. */
import type { ArticleState } from '../core/model/article.ts'
import type { ArticleId, PersonId } from '../core/model/ids.ts'
import { asId } from '../core/model/ids.ts'
import type { Person, Role } from '../core/model/person.ts'
import type { ReadDb, WriteDb } from './connection.ts'
import { shownOf } from './translations.ts'

export type StoredWorkTime = { readonly by: Person; readonly state: ArticleState; readonly activeMs: number }

type Row = { id: string; name: string; role: Role; state: ArticleState; active_ms: number }

/** Of the translation shown; in the order in which people joined the library. */
export function listWorkTimes(db: ReadDb, article: ArticleId): readonly StoredWorkTime[] {
  return db
    .all<Row>(
      `SELECT person.id, person.name, work_time.role, work_time.state, active_ms FROM work_time
       JOIN person ON person.row = work_time.person WHERE translation = ${shownOf}
       ORDER BY person.row, work_time.role, work_time.state`,
      article,
    )
    .map(({ id, name, role, state, active_ms: activeMs }) => {
      return { by: { id: asId<PersonId>(id), name, role }, state, activeMs }
    })
}

/** More of the time of somebody, in the state that the translation is in. */
export function addWorkTime(db: WriteDb, article: ArticleId, person: Person, activeMs: number): void {
  db.run(
    `INSERT INTO work_time (translation, person, role, state, active_ms)
     SELECT translation.row, person.row, ?, translation.state, ? FROM translation, person
     WHERE translation.row = ${shownOf} AND person.id = ?
     ON CONFLICT (translation, person, role, state) DO UPDATE SET active_ms = active_ms + excluded.active_ms`,
    person.role,
    activeMs,
    article,
    person.id,
  )
}
