/** Whom a file names as having changed it elsewhere. */
import type { FileMark } from '../../core/formats/file-mark.ts'
import { groupBy } from '../../core/model/lists.ts'
import type { ReturnedChange, ReturnedHand } from '../../core/model/reimport.ts'
import type { ReadDb } from '../../db/connection.ts'
import { wasAtWork } from '../../db/edits.ts'

/** Files tell time in seconds. */
const secondMs = 1_000

/** Whoever changed most first. What went out as a tracked change of ours comes back with its name and its second. */
export function authorsOf(db: ReadDb, marks: readonly Omit<FileMark, 'unit'>[]): readonly string[] {
  const theirs = marks.filter(({ by, atMs }) => {
    return by.trim() !== '' && (atMs === undefined || !wasAtWork(db, by, { fromMs: atMs, toMs: atMs + secondMs }))
  })
  const byName = [...groupBy(theirs, ({ by }) => nameOf(by))]
  return byName.sort(([, one], [, other]) => other.length - one.length).map(([name]) => name)
}

/** The hands of a change without our own: what went out as ours is a step of whoever went on from there. */
export function handsOf(
  db: ReadDb,
  { unit, hands, result }: Pick<ReturnedChange, 'unit' | 'hands' | 'result'>,
  marks: readonly FileMark[],
): readonly ReturnedHand[] {
  const theirs = authorsOf(
    db,
    marks.filter((mark) => mark.unit === unit),
  )
  const named = hands.map(({ by, text }) => ({ by: nameOf(by), text })).filter(({ by }) => theirs.includes(by))
  return named.map((hand, nth) => (nth === named.length - 1 ? { ...hand, text: result } : hand))
}

/** As a profile may be called. */
function nameOf(by: string): string {
  return by.trim().slice(0, 200)
}
