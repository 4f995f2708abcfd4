/** Corrections as people taught them: how often each was made, and what was learned at which edit. */
import type { Correction, CorrectionStanding, LearnedCorrection } from '../core/model/correction.ts'
import type { ActionId, ArticleId, CorrectionId, LanguageTag, PersonId, SegmentId } from '../core/model/ids.ts'
import { asId } from '../core/model/ids.ts'
import { languageAndWider } from '../core/model/language-tag.ts'
import type { ReadDb, WriteDb } from './connection.ts'
import { shownOf } from './translations.ts'

/** Holds for what was made and neither taken back nor superseded by what was written later in the same sitting. */
const counts = `act.standing IN ('done', 'sealed') AND NOT EXISTS (
    SELECT 1 FROM correction_superseded AS superseded JOIN action AS later ON later.row = superseded.by_act
    WHERE superseded.made = made.row AND later.standing IN ('done', 'sealed'))`

const madeJoins = 'correction_made AS made JOIN action AS act ON act.row = made.action'

const learned = `SELECT correction.id, correction.language, correction.before, correction.after,
    correction.standing = 'stopped' AS is_stopped, coalesce(total.times, 0) AS times, person.name AS last_by,
    last.at_ms AS last_ms,
    (SELECT count(*) FROM correction_refusal AS refusal WHERE refusal.correction = correction.row) AS refusals
  FROM correction
  LEFT JOIN (
    SELECT made.correction, sum(made.times) AS times, max(act.row) AS last FROM ${madeJoins} WHERE ${counts}
    GROUP BY made.correction
  ) AS total ON total.correction = correction.row
  LEFT JOIN action AS last ON last.row = total.last LEFT JOIN person ON person.row = last.person`

type LearnedRow = {
  id: string
  language: string
  before: string
  after: string
  is_stopped: 0 | 1
  times: number
  last_by: string | null
  last_ms: number | null
  refusals: number
}

function learnedOf(row: LearnedRow): LearnedCorrection {
  const { id, language, before, after, times, refusals } = row
  return {
    id: asId<CorrectionId>(id),
    language,
    before,
    after,
    times,
    lastBy: row.last_by ?? undefined,
    lastMs: row.last_ms ?? undefined,
    isStopped: row.is_stopped === 1,
    refusals,
  }
}

/** Those made at least once and not taken back, and those written down by hand; made last comes first. */
export function listCorrections(db: ReadDb): readonly LearnedCorrection[] {
  return db
    .all<LearnedRow>(
      `${learned} WHERE correction.standing <> 'removed' AND (total.times > 0 OR correction.standing = 'stopped')
       ORDER BY total.last DESC, correction.row DESC`,
    )
    .map(learnedOf)
}

/** A learned correction with what was counted of it; undefined once it was removed. */
export function findCorrection(db: ReadDb, correction: CorrectionId): LearnedCorrection | undefined {
  const row = db.one<LearnedRow>(`${learned} WHERE correction.standing <> 'removed' AND correction.id = ?`, correction)
  return row && learnedOf(row)
}

export type RepeatedCorrection = Correction & {
  readonly times: number
  /** Of these, how many this person made. */
  readonly own: number
  /** Some of them in this article. */
  readonly isMadeHere: boolean
}

type RepeatedRow = Omit<RepeatedCorrection, 'isMadeHere'> & { is_made_here: 0 | 1 }

/**
 * Corrections of a language, or of one wider than it (`pt` for `pt-BR`), made at least twice and not stopped, made last
 * first. Of two that lead back and forth only the later one: people changed their mind. Of two with the same words that of
 * the narrower language.
 */
export function listRepeated(
  db: ReadDb,
  language: LanguageTag,
  article: ArticleId,
  person: PersonId,
  limit: number,
): readonly RepeatedCorrection[] {
  return db
    .all<RepeatedRow>(
      `WITH total AS (
         SELECT correction.row, correction.language, correction.before, correction.after, sum(made.times) AS times, max(act.row) AS last,
           sum(made.times * (act.person = (SELECT row FROM person WHERE id = ?))) AS own,
           max(act.translation = ${shownOf}) AS is_made_here
         FROM ${madeJoins} JOIN correction ON correction.row = made.correction
         WHERE correction.language IN (SELECT value FROM json_each(?)) AND correction.standing = 'offered' AND ${counts}
         GROUP BY correction.row)
       SELECT correction.id, total.language, total.before, total.after, total.times, total.own, total.is_made_here
       FROM total JOIN correction ON correction.row = total.row
       WHERE total.times > 1 AND NOT EXISTS (
         SELECT 1 FROM total AS back
         WHERE back.before = total.after AND back.after = total.before AND back.last > total.last)
         AND NOT EXISTS (
         SELECT 1 FROM total AS narrower
         WHERE (narrower.before, narrower.after) = (total.before, total.after) AND narrower.times > 1
           AND length(narrower.language) > length(total.language))
       ORDER BY total.last DESC LIMIT ?`,
      person,
      article,
      JSON.stringify(languageAndWider(language)),
      limit,
    )
    .map(({ is_made_here, ...row }) => ({ ...row, isMadeHere: is_made_here === 1 }))
}

/** A correction as it is learned at an edit. */
export type TaughtPair = {
  readonly before: string
  readonly after: string
  /** The same with a small first letter, if its capital may come from the start of a sentence alone. */
  readonly small: { readonly before: string; readonly after: string } | undefined
  /** The same with a capital, if it begins small. */
  readonly capital: { readonly before: string; readonly after: string } | undefined
}

/** Counts a pair as made by an action in a segment. One seen before is found again, whatever its first capital was. */
export function addMade(
  db: WriteDb,
  newId: CorrectionId,
  language: LanguageTag,
  pair: TaughtPair,
  action: ActionId,
  segment: SegmentId,
): void {
  const row = findSame(db, language, pair) ?? addCorrection(db, newId, language, pair)
  db.run(
    `INSERT INTO correction_made (correction, action, segment, times)
     VALUES (?, (SELECT row FROM action WHERE id = ?), (SELECT row FROM segment WHERE id = ?), 1)`,
    row,
    action,
    segment,
  )
}

type KnownRow = { row: number }
const byWords = 'SELECT row FROM correction WHERE language = ? AND before = ? AND after = ?'

function findSame(db: WriteDb, language: LanguageTag, { before, after, small, capital }: TaughtPair) {
  const known = db.one<KnownRow>(byWords, language, before, after)
  if (known !== undefined) {
    forgetIfRemoved(db, known.row)
    db.run(
      `UPDATE correction SET standing = CASE standing WHEN 'removed' THEN 'offered' ELSE standing END,
         is_from_start = min(is_from_start, ?) WHERE row = ?`,
      small === undefined ? 0 : 1,
      known.row,
    )
    return known.row
  }
  const asSmall = small && db.one<KnownRow>(`${byWords} AND standing <> 'removed'`, language, small.before, small.after)
  if (asSmall !== undefined) return asSmall.row
  const asCapital =
    capital &&
    db.one<KnownRow>(
      `${byWords} AND is_from_start = 1 AND standing <> 'removed'`,
      language,
      capital.before,
      capital.after,
    )
  if (asCapital === undefined) return undefined
  // Seen inside a sentence at last: its capital was that of the sentence.
  db.run('UPDATE correction SET before = ?, after = ?, is_from_start = 0 WHERE row = ?', before, after, asCapital.row)
  return asCapital.row
}

/** Made anew, a forgotten correction counts from the start. */
function forgetIfRemoved(db: WriteDb, row: number): void {
  const its = "correction = (SELECT row FROM correction WHERE row = ? AND standing = 'removed')"
  db.run(`DELETE FROM correction_made WHERE ${its}`, row)
  db.run(`DELETE FROM correction_refusal WHERE ${its}`, row)
}

function addCorrection(db: WriteDb, id: CorrectionId, language: LanguageTag, { before, after, small }: TaughtPair) {
  return db.run(
    'INSERT INTO correction (id, language, before, after, is_from_start) VALUES (?, ?, ?, ?, ?)',
    id,
    language,
    before,
    after,
    small === undefined ? 0 : 1,
  ).row
}

/** What these actions made in a segment counts no longer, as long as `by` stands, or another that superseded it before. */
export function supersedeMade(db: WriteDb, segment: SegmentId, earlier: readonly ActionId[], by: ActionId): void {
  if (earlier.length === 0) return
  db.run(
    `INSERT OR IGNORE INTO correction_superseded (made, by_act)
     SELECT row, (SELECT row FROM action WHERE id = ?) FROM correction_made
     WHERE segment = (SELECT row FROM segment WHERE id = ?)
       AND action IN (SELECT action.row FROM json_each(?) AS earlier JOIN action ON action.id = earlier.value)`,
    by,
    segment,
    JSON.stringify(earlier),
  )
}

/** Where a correction stands and by which words it goes. */
export type CorrectionForm = {
  readonly before: string
  readonly after: string
  /** It was only seen with a capital at the start of a sentence; inside one it may be written small. */
  readonly isFromStart: boolean
  readonly standing: CorrectionStanding
}

/** Undefined if there is no such correction; one that was forgotten has its form too. */
export function findForm(db: ReadDb, correction: CorrectionId): CorrectionForm | undefined {
  const row = db.one<Omit<CorrectionForm, 'isFromStart'> & { is_from_start: 0 | 1 }>(
    'SELECT before, after, is_from_start, standing FROM correction WHERE id = ?',
    correction,
  )
  if (row === undefined) return undefined
  const { is_from_start, ...rest } = row
  return { ...rest, isFromStart: is_from_start === 1 }
}

/** True if a correction of the language that is not forgotten has these words. */
export function isCorrectionKnown(db: ReadDb, { id, language, before, after }: Correction): boolean {
  return db.one(`${byWords} AND standing <> 'removed' AND id <> ?`, language, before, after, id) !== undefined
}

/** Gives a correction other words or another standing. Throws if another one that is not forgotten has these words. */
export function changeForm(db: WriteDb, correction: CorrectionId, form: CorrectionForm): void {
  const { before, after, isFromStart, standing } = form
  // A forgotten one with these words only stays for its edits; it makes room.
  db.run(
    `UPDATE correction SET before = before || ' ' || id
     WHERE standing = 'removed' AND before = ? AND after = ? AND id <> ?
       AND language = (SELECT language FROM correction WHERE id = ?)`,
    before,
    after,
    correction,
    correction,
  )
  db.run(
    'UPDATE correction SET before = ?, after = ?, is_from_start = ?, standing = ? WHERE id = ?',
    before,
    after,
    isFromStart ? 1 : 0,
    standing,
    correction,
  )
}
