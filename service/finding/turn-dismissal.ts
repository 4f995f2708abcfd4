/** Taking a dismissal back, and dismissing again. */
import type { ActionId, ArticleId } from '../../core/model/ids.ts'
import type { WriteDb } from '../../db/connection.ts'
import { reopenDismissed, setRevoked } from '../../db/dismissals.ts'
import { findFinding, listFindings, markDismissed } from '../../db/findings.ts'
import { findSegment } from '../../db/segments.ts'
import { placedOf } from '../article/recheck.ts'
import type { FindingsDelta } from './findings-delta.ts'
import { passageOf, samePassage } from './passage.ts'

/** The findings that the dismissals of `action` had silenced speak again. */
export function revokeDismissals(db: WriteDb, action: ActionId): FindingsDelta {
  const reopened = setRevoked(db, action, true).flatMap(({ row }) => reopenDismissed(db, row))
  return { removed: [], added: reopened.flatMap((id) => findFinding(db, id) ?? []).map(placedOf) }
}

/** The findings that stand on the same words are silenced again. */
export function renewDismissals(db: WriteDb, article: ArticleId, action: ActionId): FindingsDelta {
  const removed = setRevoked(db, action, false).flatMap((dismissal) => {
    const text = findSegment(db, dismissal.segment)?.segment.text ?? ''
    const silenced = listFindings(db, article).filter(
      ({ check, segment, span, isDismissed }) =>
        !isDismissed &&
        check === dismissal.check &&
        segment === dismissal.segment &&
        samePassage(dismissal, passageOf(text, span)),
    )
    for (const { id } of silenced) markDismissed(db, id, dismissal.row)
    return silenced.map(({ id }) => id)
  })
  return { removed, added: [] }
}
