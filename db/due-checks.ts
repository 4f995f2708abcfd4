/** Segments that acts changed and that wait for their check: a crash between the two forgets none of them. */
import type { ActionKind } from '../core/model/action.ts'
import type { ActionId, ArticleId, SegmentId } from '../core/model/ids.ts'
import { asId } from '../core/model/ids.ts'
import type { ReadDb, WriteDb } from './connection.ts'
import { joinShown, shownOf } from './translations.ts'

export type DueCheck = {
  readonly segment: SegmentId
  /** The act that changed it, and what it was. */
  readonly action: ActionId
  readonly kind: ActionKind
  /** The text that the act gave another one; undefined if it changed only what the segment is linked with. */
  readonly before: string | undefined
}

/**
 * A segment waits for one act at a time: see to the check that is due before it is changed again. One that could not be
 * checked goes on waiting for the act it waits for, with the text that stood before all of them.
 */
export function addDueCheck(
  db: WriteDb,
  article: ArticleId,
  action: ActionId,
  segment: SegmentId,
  before: string | undefined,
): void {
  db.run(
    `INSERT INTO due_check (segment, translation, action, before)
     VALUES ((SELECT row FROM segment WHERE id = ?), ${shownOf},
       (SELECT row FROM action WHERE id = ?), ?)
     ON CONFLICT (segment) DO UPDATE SET before = coalesce(due_check.before, excluded.before)`,
    segment,
    article,
    action,
    before ?? null,
  )
}

type DueRow = { segment: string; action: string; kind: ActionKind; before: string | null }

/** At most so many of an article, those that came into the library first before the others. */
export function listDueChecks(db: ReadDb, article: ArticleId, limit = -1): readonly DueCheck[] {
  return db
    .all<DueRow>(
      `SELECT segment.id AS segment, action.id AS action, action.kind, due_check.before
       FROM due_check JOIN segment ON segment.row = due_check.segment JOIN action ON action.row = due_check.action
       WHERE due_check.translation = ${shownOf} ORDER BY due_check.segment LIMIT ?`,
      article,
      limit,
    )
    .map(({ segment, action, kind, before }) => ({
      segment: asId<SegmentId>(segment),
      action: asId<ActionId>(action),
      kind,
      before: before ?? undefined,
    }))
}

/** The articles of which segments wait, in the translation they show. */
export function listArticlesWithDueChecks(db: ReadDb): readonly ArticleId[] {
  return db
    .all<{
      id: string
    }>(`SELECT article.id FROM article ${joinShown} WHERE translation.row IN (SELECT translation FROM due_check)
       ORDER BY article.row`)
    .map(({ id }) => asId<ArticleId>(id))
}

/** The check of a segment was made, and what it tells of those that were overtaken is noted. */
export function settleDueCheck(db: WriteDb, segment: SegmentId): void {
  const row = '(SELECT row FROM segment WHERE id = ?)'
  db.run(`DELETE FROM due_check WHERE segment = ${row}`, segment)
  db.run(`DELETE FROM overtaken_finding WHERE segment = ${row}`, segment)
}
