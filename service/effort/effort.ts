/** `effort.note`, `effort.show`: how long people were at work on a translation. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { fail, ok } from '../../core/model/result.ts'
import { findArticle } from '../../db/articles.ts'
import { findPerson } from '../../db/people.ts'
import { addWorkTime, listWorkTimes } from '../../db/work-time.ts'
import type { Desk } from '../context/desk.ts'

/** No act of the log, and nobody is told. */
export function noteEffort(desk: Desk, { article, person, activeMs }: Arguments<'effort.note'>): Reply<'effort.note'> {
  const worker = findPerson(desk.library.read, person)
  if (worker === undefined || findArticle(desk.library.read, article) === undefined)
    return fail({ kind: 'no-such-article' })
  if (activeMs > 0) desk.library.write((db) => addWorkTime(db, article, worker, activeMs))
  return ok(undefined)
}

/** One's own time, and that of others where the library says so. */
export function showEffort(desk: Desk, { article }: Arguments<'effort.show'>): Reply<'effort.show'> {
  const db = desk.library.read
  if (findArticle(db, article) === undefined) return fail({ kind: 'no-such-article' })
  const all = listWorkTimes(db, article)
  const me = desk.person().id
  const times = desk.settings().showsEffortOfAll ? all : all.filter(({ by }) => by.id === me)
  return ok({ times, hidden: all.length - times.length })
}
