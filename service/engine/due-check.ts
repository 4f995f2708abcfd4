/** The check that an act left due: looks at the segments it changed, and tells what became of the findings on them. */
import { codeOf } from '../../core/model/error-code.ts'
import type { ArticleId } from '../../core/model/ids.ts'
import type { WriteDb } from '../../db/connection.ts'
import { type DueCheck, listDueChecks, settleDueCheck } from '../../db/due-checks.ts'
import { listOvertaken } from '../../db/findings.ts'
import type { Desk } from '../context/desk.ts'
import { recordOutcomes } from './fates.ts'
import type { FindingsDelta } from './findings-delta.ts'
import { recheckArticle } from './recheck.ts'

/** Of at most so many segments of the article. Only inside a transaction. */
export function checkDue(desk: Desk, db: WriteDb, article: ArticleId, limit: number): FindingsDelta {
  return check(desk, db, article, listDueChecks(db, article, limit))
}

/**
 * Of those among the segments: one that waits is checked before it is changed again, so that what became of its findings
 * can be told. Of a replacing nothing is told, so whoever takes it back, or does it again, does not wait for that. A
 * defect in a check keeps nobody from writing: the segment goes on waiting, and whoever makes what is due tells of it.
 * Only inside a transaction.
 */
export function checkDueAmong(
  desk: Desk,
  db: WriteDb,
  article: ArticleId,
  segments: readonly DueCheck['segment'][],
  act: DueCheck['kind'],
): FindingsDelta {
  const among = new Set(segments)
  const due = among.size === 0 ? [] : listDueChecks(db, article)
  const isTurn = act === 'undo' || act === 'redo'
  const waiting = due.filter(({ segment, kind }) => among.has(segment) && !(isTurn && kind === 'replace'))
  try {
    return check(desk, db, article, waiting)
  } catch (error) {
    // What the disk or SQLite refuses has a code, and may have left half of it stored.
    if (codeOf(error) !== '') throw error
    return nothing
  }
}

const nothing: FindingsDelta = { removed: [], added: [] }

function check(desk: Desk, db: WriteDb, article: ArticleId, due: readonly DueCheck[]): FindingsDelta {
  if (due.length === 0) return nothing
  const overtaken = due.flatMap(({ segment }) => listOvertaken(db, segment))
  const segments = due.map(({ segment }) => segment)
  const rechecked = recheckArticle(desk, db, article, segments, overtaken)
  recordOutcomes(desk, db, article, due, overtaken, rechecked)
  for (const segment of segments) settleDueCheck(db, segment)
  return rechecked
}
