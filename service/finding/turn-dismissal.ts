/** Taking dismissals back, and dismissing again: by undo, by redo, or by a person who thinks better of it. */
import type { ActionId, ArticleId, DismissalId } from '../../core/model/ids.ts'
import type { WriteDb } from '../../db/connection.ts'
import { findDismissal, listDismissalsOf } from '../../db/dismissals.ts'
import type { Desk } from '../desk-context.ts'
import type { FindingsDelta } from './findings-delta.ts'
import { reopen, reopenedIn, silenceAgain, silencedIn } from './silence.ts'

/** The findings that the dismissals of `action` had silenced speak again. */
export function revokeDismissals(desk: Desk, db: WriteDb, article: ArticleId, action: ActionId): FindingsDelta {
  const opened = listDismissalsOf(db, action).flatMap((dismissal) => reopen(desk, db, dismissal))
  return reopenedIn(desk, article, opened)
}

/** The findings that the dismissals of `action` speak of are silenced again. */
export function renewDismissals(desk: Desk, db: WriteDb, article: ArticleId, action: ActionId): FindingsDelta {
  const silenced = listDismissalsOf(db, action).flatMap((dismissal) => silenceAgain(desk, db, dismissal))
  return silencedIn(article, silenced)
}

/** Turns the revocation of one dismissal. */
export function turnRevocation(
  desk: Desk,
  db: WriteDb,
  article: ArticleId,
  id: DismissalId,
  isRevoked: boolean,
): FindingsDelta {
  const dismissal = findDismissal(db, id)
  if (dismissal === undefined) return { removed: [], added: [] }
  if (isRevoked) return reopenedIn(desk, article, reopen(desk, db, dismissal))
  return silencedIn(article, silenceAgain(desk, db, dismissal))
}
