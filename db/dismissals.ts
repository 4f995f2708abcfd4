/** Dismissals: false alarms, remembered by check and by the words they stood on. */
import type { NewDismissal, SignedDismissal } from '../core/model/dismissal.ts'
import type { CheckId, DismissScope } from '../core/model/finding.ts'
import type { ActionId, ArticleId, DismissalId, FindingId, SegmentId } from '../core/model/ids.ts'
import { asId } from '../core/model/ids.ts'
import { columnsOf, parametersFor } from './columns.ts'
import type { ReadDb, WriteDb } from './connection.ts'
import { shownOf } from './translations.ts'

export type Dismissal = NewDismissal & {
  readonly row: number
  /** The article where it was dismissed. */
  readonly article: ArticleId
  readonly isRevoked: boolean
}

/** What a dismissal says beside its id, where it was made and whether it was revoked. */
const stored = ['check_id', 'before', 'quote', 'after', 'scope', 'words'] as const

type DismissalRow = Omit<Dismissal, 'check' | 'isRevoked'> & { readonly check_id: CheckId; readonly is_revoked: number }

const columns = `dismissal.row, dismissal.id, segment.id AS segment, article.id AS article,
  ${columnsOf('dismissal', stored)}, dismissal.is_revoked`
const joins = `JOIN segment ON segment.row = dismissal.segment JOIN action ON action.row = dismissal.action
  JOIN translation ON translation.row = action.translation AND translation.is_shown = 1
  JOIN article ON article.row = translation.article`

function dismissalOf({ check_id: check, is_revoked, ...rest }: DismissalRow): Dismissal {
  return { ...rest, check, isRevoked: is_revoked === 1 }
}

/** Returns the row, to be marked on the findings it silences. */
export function addDismissal(db: WriteDb, action: ActionId, dismissal: NewDismissal): number {
  const { id, segment, check, before, quote, after, scope, words } = dismissal
  return db.run(
    `INSERT INTO dismissal (id, action, segment, ${stored.join(', ')})
     VALUES (?, (SELECT row FROM action WHERE id = ?), (SELECT row FROM segment WHERE id = ?), ${parametersFor(stored)})`,
    id,
    action,
    segment,
    check,
    before,
    quote,
    after,
    scope,
    words,
  ).row
}

/** Those that stand for a place of a segment. */
export function listDismissals(db: ReadDb, segment: SegmentId): readonly Dismissal[] {
  return db
    .all<DismissalRow>(
      `SELECT ${columns} FROM dismissal ${joins}
       WHERE segment.id = ? AND scope = 'place' AND is_revoked = 0 ORDER BY dismissal.row`,
      segment,
    )
    .map(dismissalOf)
}

/** The row of a dismissal that silences these words of a check in an article, wherever they stand. */
export function findWideDismissal(db: ReadDb, article: ArticleId, check: CheckId, words: string): number | undefined {
  return db.one<{ row: number }>(
    `SELECT dismissal.row FROM dismissal JOIN action ON action.row = dismissal.action
     WHERE check_id = ? AND words = ? AND scope <> 'place' AND is_revoked = 0
       AND (scope = 'everywhere' OR action.translation = ${shownOf})
     ORDER BY dismissal.row LIMIT 1`,
    check,
    words,
    article,
  )?.row
}

/** False as long as nobody dismissed anything: then no finding need be compared. */
export function hasDismissals(db: ReadDb): boolean {
  return db.one('SELECT 1 FROM dismissal WHERE is_revoked = 0 LIMIT 1') !== undefined
}

/** A dismissal, revoked ones too. */
export function findDismissal(db: ReadDb, dismissal: DismissalId): Dismissal | undefined {
  const row = db.one<DismissalRow>(`SELECT ${columns} FROM dismissal ${joins} WHERE dismissal.id = ?`, dismissal)
  return row && dismissalOf(row)
}

/** Revokes a dismissal or lets it speak again; the row stays, for the log names it. */
export function setRevoked(db: WriteDb, dismissal: number, isRevoked: boolean): void {
  db.run('UPDATE dismissal SET is_revoked = ? WHERE row = ?', isRevoked ? 1 : 0, dismissal)
}

/** Which findings a dismissal silences, and in which articles. */
export function listSilencedBy(
  db: ReadDb,
  dismissal: DismissalId,
): readonly { readonly id: FindingId; readonly article: ArticleId }[] {
  return db
    .all<{ id: string; article: string }>(
      `SELECT finding.id, article.id AS article FROM finding JOIN translation ON translation.row = finding.translation
       JOIN article ON article.row = translation.article
       WHERE dismissal = (SELECT row FROM dismissal WHERE id = ?) ORDER BY finding.row`,
      dismissal,
    )
    .map(({ id, article }) => ({ id: asId<FindingId>(id), article: asId<ArticleId>(article) }))
}

type SignedRow = DismissalRow &
  Pick<SignedDismissal, 'headline' | 'by' | 'atMs' | 'silences'> & { readonly link_position: number | null }

function signedOf(row: SignedRow): SignedDismissal {
  const { id, segment, article, check, quote, scope } = dismissalOf(row)
  const { headline, by, atMs, silences, link_position } = row
  return { id, segment, article, check, quote, scope, headline, row: link_position ?? undefined, by, atMs, silences }
}

/** Those that stand, newest first. */
export function listSignedDismissals(
  db: ReadDb,
  scopes: readonly DismissScope[],
  start: number,
  count: number,
): readonly SignedDismissal[] {
  return db
    .all<SignedRow>(
      `SELECT ${columns}, translation.headline, link.position AS link_position, person.name AS "by", action.at_ms AS atMs,
         (SELECT count(*) FROM finding WHERE finding.dismissal = dismissal.row) AS silences
       FROM dismissal ${joins} JOIN person ON person.row = action.person
       LEFT JOIN link_member ON link_member.segment = segment.row LEFT JOIN link ON link.row = link_member.link
       WHERE is_revoked = 0 AND scope IN (SELECT value FROM json_each(?))
       ORDER BY dismissal.row DESC LIMIT ? OFFSET ?`,
      JSON.stringify(scopes),
      count,
      start,
    )
    .map(signedOf)
}

/** How many of these scopes are in force. */
export function countDismissals(db: ReadDb, scopes: readonly DismissScope[]): number {
  const counted = db.one<{ n: number }>(
    `SELECT count(*) AS n FROM dismissal ${joins} WHERE is_revoked = 0 AND scope IN (SELECT value FROM json_each(?))`,
    JSON.stringify(scopes),
  )
  return counted?.n ?? 0
}
