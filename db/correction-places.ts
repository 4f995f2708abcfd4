/** Where learned corrections may be offered, where they were refused, and where memory applied them. */
import type { ArticleState } from '../core/model/article.ts'
import type { Passage } from '../core/model/dismissal.ts'
import type {
  ActionId,
  ApplicationId,
  ArticleId,
  CorrectionId,
  EditId,
  LanguageTag,
  PersonId,
  SegmentId,
} from '../core/model/ids.ts'
import { asId } from '../core/model/ids.ts'
import type { InlineCode } from '../core/model/inline-text.ts'
import { isKept } from './bin.ts'
import type { ReadDb, WriteDb } from './connection.ts'
import { listNewestHolders } from './due-search.ts'

/** A target segment that holds the words of a correction somewhere, perhaps inside other words. */
export type CandidateSegment = {
  readonly segment: SegmentId
  readonly text: string
  /** Those of its block. */
  readonly codes: readonly InlineCode[]
  readonly latestEdit: EditId | undefined
  readonly article: ArticleId
  readonly headline: string
  readonly state: ArticleState
  /** Of the link it stands in. */
  readonly row: number
}

type CandidateRow = {
  segment: string
  text: string
  codes: string
  latest_edit: string | null
  article: string
  headline: string
  state: ArticleState
  row: number
}

const columns = `SELECT segment.id AS segment, segment.text, block.codes, latest.id AS latest_edit, article.id AS article,
    translation.headline, translation.state, link.position AS row`

const joins = `JOIN block ON block.row = segment.block
  JOIN document ON document.row = segment.document AND document.side = 'target'
  JOIN translation ON translation.row = segment.translation AND translation.is_whole = 1 AND translation.is_shown = 1
  JOIN article ON article.row = translation.article AND ${isKept}
  JOIN link_member ON link_member.segment = segment.row JOIN link ON link.row = link_member.link
  LEFT JOIN edit AS latest ON latest.row = segment.latest_edit`

/** Words of a language, as they are and as they begin a sentence. */
export type Phrase = { readonly language: LanguageTag; readonly text: string; readonly capital: string }

function candidateOf(row: CandidateRow): CandidateSegment {
  return {
    segment: asId<SegmentId>(row.segment),
    text: row.text,
    codes: JSON.parse(row.codes) as readonly InlineCode[],
    latestEdit: row.latest_edit === null ? undefined : asId<EditId>(row.latest_edit),
    article: asId<ArticleId>(row.article),
    headline: row.headline,
    state: row.state,
    row: row.row,
  }
}

/** These segments of one article, in the order of its text. */
export function listCandidatesAmong(db: ReadDb, segments: readonly SegmentId[]): readonly CandidateSegment[] {
  return db
    .all<CandidateRow>(
      `${columns} FROM json_each(?) AS wanted JOIN segment ON segment.id = wanted.value ${joins}
       ORDER BY segment.position`,
      JSON.stringify(segments),
    )
    .map(candidateOf)
}

/**
 * In all articles of the language, and of narrower ones (`pt-BR` for `pt`), but this one and those put away, imported last first. Stops at the limit, so that
 * common words cost no more than rare ones.
 */
export function listCandidatesElsewhere(
  db: ReadDb,
  { language, text, capital }: Phrase,
  article: ArticleId | undefined,
  limit: number,
): readonly CandidateSegment[] {
  return listNewestHolders<CandidateRow & { readonly holder: number }>(
    db,
    text,
    (holders) => `${columns}, holder.row AS holder FROM ${holders} AS holder
      CROSS JOIN segment ON segment.row = holder.row ${joins}
      WHERE (instr(coalesce(segment.seen, segment.text), ?) > 0 OR instr(coalesce(segment.seen, segment.text), ?) > 0)
        AND (translation.language = ? OR translation.language LIKE ? || '-%') AND translation.state <> 'spiked'
        AND article.id <> ?`,
    [text, capital, language, language, article ?? ''],
    limit,
  ).map(candidateOf)
}

/** The passages of each segment at which this person wants to keep the words. */
export function listRefusals(
  db: ReadDb,
  correction: CorrectionId,
  person: PersonId,
): ReadonlyMap<SegmentId, readonly Passage[]> {
  const refusals = new Map<SegmentId, Passage[]>()
  const rows = db.all<Passage & { segment: string }>(
    `SELECT segment.id AS segment, refusal.before, refusal.quote, refusal.after
     FROM correction_refusal AS refusal JOIN segment ON segment.row = refusal.segment
     WHERE refusal.correction = (SELECT row FROM correction WHERE id = ?)
       AND refusal.person = (SELECT row FROM person WHERE id = ?)`,
    correction,
    person,
  )
  for (const { segment, ...passage } of rows) {
    const id = asId<SegmentId>(segment)
    refusals.set(id, [...(refusals.get(id) ?? []), passage])
  }
  return refusals
}

const refusalValues = `(SELECT row FROM correction WHERE id = ?), (SELECT row FROM segment WHERE id = ?),
  (SELECT row FROM person WHERE id = ?), ?, ?, ?`

/** Notes that a person refused a correction at this passage, or takes the refusal back. Twice is once. */
export function changeRefusal(
  db: WriteDb,
  correction: CorrectionId,
  segment: SegmentId,
  person: PersonId,
  { before, quote, after }: Passage,
  isRefused: boolean,
): void {
  const sql = isRefused
    ? `INSERT INTO correction_refusal (correction, segment, person, before, quote, after) VALUES (${refusalValues})
       ON CONFLICT DO NOTHING`
    : `DELETE FROM correction_refusal WHERE (correction, segment, person, before, quote, after) = (${refusalValues})`
  db.run(sql, correction, segment, person, before, quote, after)
}

/** The edits of this action were made from memory. */
export function addApplied(db: WriteDb, action: ActionId, correction: CorrectionId, application: ApplicationId): void {
  db.run(
    `INSERT INTO correction_applied (action, correction, application)
     VALUES ((SELECT row FROM action WHERE id = ?), (SELECT row FROM correction WHERE id = ?), ?)`,
    action,
    correction,
    application,
  )
}

export type AppliedAction = { readonly action: ActionId; readonly article: ArticleId }

/** What an application did that still stands: one action an article. */
export function listApplied(db: ReadDb, application: ApplicationId): readonly AppliedAction[] {
  return db
    .all<{ action: string; article: string }>(
      `SELECT action.id AS action, article.id AS article
       FROM correction_applied AS applied JOIN action ON action.row = applied.action
       JOIN translation ON translation.row = action.translation AND translation.is_shown = 1
       JOIN article ON article.row = translation.article
       WHERE applied.application = ? AND action.standing = 'done' ORDER BY action.row`,
      application,
    )
    .map((row) => ({ action: asId<ActionId>(row.action), article: asId<ArticleId>(row.article) }))
}
