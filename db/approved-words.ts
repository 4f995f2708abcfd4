/** Word pairs that approved articles taught: their sums by language pair, and what each article added to them. */
import type { ArticleId, LanguageTag } from '../core/model/ids.ts'
import { asId } from '../core/model/ids.ts'
import type { ReadDb, WriteDb } from './connection.ts'
import { joinShown, shownOf } from './translations.ts'

/** Languages without region, in the order of the alphabet. */
type Languages = readonly [first: LanguageTag, second: LanguageTag]

/** Two stems and how often they were seen to translate each other; kept in whole hundredths. */
export type ApprovedWord = { readonly first: string; readonly second: string; readonly count: number }

/** So many pairs are kept for two languages; beyond that the least counted go. */
export const mostApprovedWords = 50_000

const ofPair = 'first_language = ? AND second_language = ?'

/** All pairs learned for two languages, by their stems; nothing if no article of theirs was approved. */
export function listApprovedWords(db: ReadDb, [first, second]: Languages): readonly ApprovedWord[] {
  return db.all<ApprovedWord>(
    `SELECT first, second, hundredths / 100.0 AS count FROM approved_word WHERE ${ofPair} ORDER BY first, second`,
    first,
    second,
  )
}

/**
 * The same as one text, JSON [[first, second, count], …]: 50,000 rows take 20 ms to read and hand to a worker, where
 * objects take 80. Undefined if nothing was learned.
 */
export function packApprovedWords(db: ReadDb, [first, second]: Languages): string | undefined {
  const packed = db.one<{ count: number; words: string }>(
    `SELECT count(*) AS count, json_group_array(json_array(first, second, hundredths / 100.0)) AS words
     FROM approved_word WHERE ${ofPair}`,
    first,
    second,
  )
  return packed === undefined || packed.count === 0 ? undefined : packed.words
}

export type ApprovedLanguages = {
  readonly languages: Languages
  /** Approved articles that taught them. */
  readonly articles: number
  readonly pairs: number
  /** The most counted. */
  readonly words: readonly ApprovedWord[]
}

/** What is known for each two languages, with the `most` pairs counted most often. */
export function listApprovedLanguages(db: ReadDb, most: number): readonly ApprovedLanguages[] {
  const rows = db.all<{ first: string; second: string; articles: number; pairs: number }>(
    `SELECT first_language AS first, second_language AS second, count(*) AS articles,
       (SELECT count(*) FROM approved_word AS word WHERE word.first_language = approved_translation.first_language
          AND word.second_language = approved_translation.second_language) AS pairs
     FROM approved_translation GROUP BY first_language, second_language ORDER BY first_language, second_language`,
  )
  return rows.map(({ first, second, articles, pairs }) => ({
    languages: [first, second],
    articles,
    pairs,
    words: db.all<ApprovedWord>(
      `SELECT first, second, hundredths / 100.0 AS count FROM approved_word
       WHERE ${ofPair} ORDER BY hundredths DESC, first, second LIMIT ?`,
      first,
      second,
      most,
    ),
  }))
}

/** Approved articles with a source, oldest first; only such as were not learned from yet unless `all` are asked for. */
export function listApprovedArticles(db: ReadDb, which: 'all' | 'unlearned'): readonly ArticleId[] {
  const unlearned = 'AND translation.row NOT IN (SELECT translation FROM approved_translation)'
  return db
    .all<{ id: string }>(
      `SELECT article.id FROM article ${joinShown}
       WHERE state IN ('approved', 'published') AND source_language IS NOT NULL ${which === 'all' ? '' : unlearned}
       ORDER BY article.row`,
    )
    .map(({ id }) => asId<ArticleId>(id))
}

/** Changes with everything anybody does to the article; undefined while it is not approved. */
export function approvalStamp(db: ReadDb, article: ArticleId): number | undefined {
  return db.one<{ stamp: number }>(
    `SELECT coalesce((SELECT max(row) FROM action WHERE action.translation = translation.row), 0) AS stamp
     FROM translation WHERE row = ${shownOf} AND state IN ('approved', 'published')`,
    article,
  )?.stamp
}

/** Adds what an article taught; what it taught before is taken back. */
export function addApprovedWords(
  db: WriteDb,
  article: ArticleId,
  languages: Languages,
  words: readonly ApprovedWord[],
): void {
  takeBackApprovedWords(db, article)
  const pairs = JSON.stringify(words.map(({ first, second, count }) => [first, second, Math.round(100 * count)]))
  db.run(
    `INSERT INTO approved_translation (translation, first_language, second_language, pairs)
     VALUES (${shownOf}, ?, ?, ?)`,
    article,
    ...languages,
    pairs,
  )
  db.run(
    `INSERT INTO approved_word (first_language, second_language, first, second, hundredths)
     SELECT ?, ?, value ->> 0, value ->> 1, value ->> 2 FROM json_each(?) WHERE true
     ON CONFLICT DO UPDATE SET hundredths = hundredths + excluded.hundredths`,
    ...languages,
    pairs,
  )
  dropLeastCounted(db, languages)
}

function dropLeastCounted(db: WriteDb, languages: Languages): void {
  db.run(
    `DELETE FROM approved_word WHERE (first_language, second_language, first, second) IN (
       SELECT first_language, second_language, first, second FROM approved_word WHERE ${ofPair}
       ORDER BY hundredths DESC, first, second LIMIT -1 OFFSET ${mostApprovedWords})`,
    ...languages,
  )
}

/** Takes back what an article taught; nothing happens if it taught nothing. */
export function takeBackApprovedWords(db: WriteDb, article: ArticleId): void {
  const taught = db.one<{ row: number; first: string; second: string; pairs: string }>(
    `SELECT translation AS row, first_language AS first, second_language AS second, pairs FROM approved_translation
     WHERE translation = ${shownOf}`,
    article,
  )
  if (taught === undefined) return
  const { row, first, second } = taught
  const pairs = JSON.parse(taught.pairs) as readonly (readonly [first: string, second: string, hundredths: number])[]
  // What would sink to nothing goes; a pair that fell to the cap meanwhile is not there.
  for (const [one, other, less] of pairs) {
    const key = [first, second, one, other]
    db.run(`DELETE FROM approved_word WHERE ${ofPair} AND first = ? AND second = ? AND hundredths <= ?`, ...key, less)
    db.run(
      `UPDATE approved_word SET hundredths = hundredths - ? WHERE ${ofPair} AND first = ? AND second = ?`,
      less,
      ...key,
    )
  }
  db.run('DELETE FROM approved_translation WHERE translation = ?', row)
}

/** Forgets everything that was ever learned. */
export function forgetApprovedWords(db: WriteDb): void {
  db.run('DELETE FROM approved_word')
  db.run('DELETE FROM approved_translation')
}
