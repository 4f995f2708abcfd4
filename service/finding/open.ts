/** An open finding and the segment it stands on, or why it can no longer be dealt with. */
import type { FindingFailure } from '../../contract/finding.ts'
import { type CheckChoices, isSwitchedOn } from '../../core/check/catalogue.ts'
import type { FindingId } from '../../core/model/ids.ts'
import type { Result } from '../../core/model/result.ts'
import { fail, ok } from '../../core/model/result.ts'
import { findArticle } from '../../db/articles.ts'
import type { ReadDb } from '../../db/connection.ts'
import { findFinding, type StoredFinding } from '../../db/findings.ts'
import { findSegment, type PlacedSegment } from '../../db/segments.ts'
import type { Desk } from '../context/desk.ts'
import { closedFor } from '../engine/guard.ts'

export type OpenFinding = { readonly finding: StoredFinding; readonly placed: PlacedSegment }

/** True for a finding that people see: not dismissed, and its check is on. */
export function isOpen({ isDismissed, check }: StoredFinding, choices: CheckChoices): boolean {
  return !isDismissed && isSwitchedOn(check, choices)
}

export function findOpenFinding(desk: Desk, db: ReadDb, id: FindingId): Result<OpenFinding, FindingFailure> {
  const finding = findFinding(db, id)
  const placed = finding && findSegment(db, finding.segment)
  if (finding === undefined || placed === undefined) return fail({ kind: 'finding-gone' })
  if (!isOpen(finding, desk.choices())) return fail({ kind: 'finding-gone' })
  const article = findArticle(db, placed.article)
  if (article === undefined) return fail({ kind: 'finding-gone' })
  const closed = closedFor(desk, article)
  return closed === undefined ? ok({ finding, placed }) : fail(closed)
}
