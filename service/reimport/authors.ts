/** Whom a file names as having changed it elsewhere. */
import type { FileMark } from '../../core/formats/file-mark.ts'
import { groupBy } from '../../core/model/lists.ts'
import type { ReadDb } from '../../db/connection.ts'
import { wasAtWork } from '../../db/edits.ts'

/** Files tell time in seconds. */
const secondMs = 1_000

/** Whoever changed most first. What went out as a tracked change of ours comes back with its name and its second. */
export function authorsOf(db: ReadDb, marks: readonly Omit<FileMark, 'unit'>[]): readonly string[] {
  const theirs = marks.filter(({ by, atMs }) => {
    return by.trim() !== '' && (atMs === undefined || !wasAtWork(db, by, { fromMs: atMs, toMs: atMs + secondMs }))
  })
  const byName = [...groupBy(theirs, ({ by }) => by.trim().slice(0, 200))]
  return byName.sort(([, one], [, other]) => other.length - one.length).map(([name]) => name)
}
