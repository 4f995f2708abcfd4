/** What became of findings, for judging checks by real use. */
import type { CheckId, FindingFate } from '../core/model/finding.ts'
import type { ActionId, ArticleId, SegmentId } from '../core/model/ids.ts'
import type { ReadDb, WriteDb } from './connection.ts'
import { shownOf } from './translations.ts'

export type NewFate = {
  readonly fate: FindingFate
  readonly segment: SegmentId
  readonly check: CheckId
  readonly confidence: number
}

/** Whoever acted, and when, stands with the action; what undo takes back decided nothing. */
export function addFate(db: WriteDb, action: ActionId, article: ArticleId, fate: NewFate, appVersion: string): void {
  db.run(
    `INSERT INTO finding_fate (action, translation, segment, check_id, fate, confidence, app_version)
     VALUES ((SELECT row FROM action WHERE id = ?), ${shownOf},
       (SELECT row FROM segment WHERE id = ?), ?, ?, ?, ?)`,
    action,
    article,
    fate.segment,
    fate.check,
    fate.fate,
    fate.confidence,
    appVersion,
  )
}

export type CheckFates = {
  readonly check: CheckId
  readonly open: number
  readonly fixedAsOffered: number
  readonly fixedOtherwise: number
  readonly dismissed: number
}

/** How the findings of each check fared, by the name of the check. Those silenced by a dismissal made elsewhere count nowhere. */
export function countFates(db: ReadDb): readonly CheckFates[] {
  return db.all<CheckFates>(
    `WITH counted AS (
       SELECT check_id, 'open' AS fate, count(*) AS n FROM finding WHERE dismissal IS NULL GROUP BY check_id
       UNION ALL
       SELECT check_id, fate, count(*) FROM finding_fate JOIN action ON action.row = finding_fate.action
       WHERE action.standing IN ('done', 'sealed') GROUP BY check_id, fate)
     SELECT check_id AS "check", coalesce(sum(n) FILTER (WHERE fate = 'open'), 0) AS open,
       coalesce(sum(n) FILTER (WHERE fate = 'fixed-as-offered'), 0) AS fixedAsOffered,
       coalesce(sum(n) FILTER (WHERE fate = 'fixed-otherwise'), 0) AS fixedOtherwise,
       coalesce(sum(n) FILTER (WHERE fate = 'dismissed'), 0) AS dismissed
     FROM counted GROUP BY check_id ORDER BY check_id`,
  )
}
