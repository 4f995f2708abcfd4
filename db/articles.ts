/** Articles, and the counts that stand beside them. */
import type { Article, ArticleState } from '../core/model/article.ts'
import type { ArticleHeading } from '../core/model/article-list.ts'
import type { ArticleId } from '../core/model/ids.ts'
import { asId } from '../core/model/ids.ts'
import type { SegmentState } from '../core/model/segment.ts'
import { segmentStates } from '../core/model/segment.ts'
import {
  joinDetails,
  type ListedDetails,
  type ListedDetailsRow,
  listAllDetails,
  listedDetails,
  listedDetailsOf,
} from './article-details.ts'
import { isKept } from './bin.ts'
import type { ReadDb, WriteDb } from './connection.ts'
import { isUnlocked } from './locks.ts'
import { changedOrder, joinShown, joinTarget, shownOf } from './translations.ts'

type ArticleRow = {
  id: string
  headline: string
  state: ArticleState
  source_language: string | null
  target_language: string
  created_ms: number
  is_binned: 0 | 1
}

/** An article as its shown translation has it; `whole` to be followed by further conditions. */
const columns = `article.id, translation.headline, translation.state, article.source_language,
  translation.language AS target_language, article.created_ms, NOT (${isKept}) AS is_binned`
const whole = `FROM article ${joinShown} WHERE translation.is_whole = 1`

function articleOf(row: ArticleRow): Article {
  return {
    id: asId<ArticleId>(row.id),
    headline: row.headline,
    state: row.state,
    sourceLanguage: row.source_language ?? undefined,
    targetLanguage: row.target_language,
    createdMs: row.created_ms,
    ...(row.is_binned === 1 && { isBinned: true as const }),
  }
}

export type ListedArticle = Omit<ListedDetails, 'slug' | 'desk'> & {
  readonly article: Article
  readonly changedMs: number
  readonly segments: number
  readonly unconfirmed: number
  readonly targetWords: number
}

export type Stamp = { readonly changedMs: number; readonly checkedBy: string | undefined }

type ListedRow = ArticleRow &
  ListedDetailsRow & {
    changed_ms: number
    segments: number
    unconfirmed: number
    words: number
  }

/** Articles with their counts: of all, or of those whose target documents are `among`. None of the bin. */
function listed(among = ''): string {
  return `
  SELECT ${columns}, ${listedDetails}, translation.changed_ms, counted.segments, counted.unconfirmed, counted.words
  FROM article ${joinShown} ${joinTarget} ${joinDetails}
  JOIN (
    SELECT document, count(*) AS segments, sum(words) AS words,
      sum(state IN ('empty', 'machine', 'draft', 'returned') AND ${isUnlocked}) AS unconfirmed
    FROM segment WHERE position >= 0 ${among} GROUP BY document
  ) AS counted ON counted.document = document.row
  WHERE translation.is_whole = 1 AND ${isKept}`
}

/** Target documents of the articles whose ids are bound as a JSON list. */
const namedDocuments = `AND document IN (
  SELECT document.row FROM json_each(?) AS named JOIN article ON article.id = named.value ${joinShown} ${joinTarget})`

function listedOf(row: ListedRow): ListedArticle {
  const { slug: _, desk: __, ...details } = listedDetailsOf(row)
  return {
    ...details,
    article: articleOf(row),
    changedMs: row.changed_ms,
    segments: row.segments,
    unconfirmed: row.unconfirmed,
    targetWords: row.words,
  }
}

const newestAbove = `ORDER BY translation.state = 'spiked', ${changedOrder} DESC, article.row DESC`

/** Last changed first; what was put away stands below all the rest. `only`: no others than these. */
export function listArticles(db: ReadDb, only?: readonly ArticleId[]): readonly ListedArticle[] {
  const rows =
    only === undefined
      ? db.all<ListedRow>(`${listed()} ${newestAbove}`)
      : db.all<ListedRow>(`${listed(namedDocuments)} ${newestAbove}`, JSON.stringify(only))
  return rows.map(listedOf)
}

/**
 * What a list of all articles is sorted and sifted by; last changed first. What a desk says of them is read by itself: most
 * have none of it, and its columns, empty, would take longer to read than all the others.
 */
export function listHeadings(db: ReadDb): readonly ArticleHeading[] {
  const details = listAllDetails(db)
  return db
    .all<ArticleRow & { changed_order: number | null }>(
      `SELECT ${columns}, ${changedOrder} AS changed_order FROM article ${joinShown}
       WHERE translation.is_whole = 1 AND ${isKept} ORDER BY translation.state = 'spiked', changed_order DESC, article.row DESC`,
    )
    .map((row) => {
      const heading = { article: articleOf(row), changedOrder: row.changed_order ?? 0 }
      const said = details.get(heading.article.id)
      return said === undefined ? heading : { ...heading, ...said }
    })
}

/** What moves in each article whenever its text, or what its checks found, is changed. */
export function listStamps(db: ReadDb): ReadonlyMap<ArticleId, Stamp> {
  const rows = db.all<{ id: string; changed_ms: number; checked_by: string | null }>(
    `SELECT article.id, translation.changed_ms, translation.checked_by ${whole}`,
  )
  return new Map(
    rows.map((row) => [asId<ArticleId>(row.id), { changedMs: row.changed_ms, checkedBy: row.checked_by ?? undefined }]),
  )
}

/** The articles whose target came from the bytes with this hash, newest first. */
export function listArticlesFrom(db: ReadDb, sha256: string): readonly ListedArticle[] {
  return db.all<ListedRow>(`${listed()} AND document.sha256 = ? ORDER BY article.row DESC`, sha256).map(listedOf)
}

/** True if no whole article is stored; one whose import never ended does not count. */
export function isLibraryEmpty(db: ReadDb): boolean {
  return db.one(`SELECT 1 ${whole}`) === undefined
}

/** The article, or undefined if there is none of this id or its import is not whole yet. */
export function findArticle(db: ReadDb, article: ArticleId): Article | undefined {
  const row = db.one<ArticleRow>(`SELECT ${columns} ${whole} AND article.id = ?`, article)
  return row && articleOf(row)
}

export type NewArticle = Pick<Article, 'id' | 'sourceLanguage' | 'createdMs'>

/** Nobody sees an article before it has a whole translation. */
export function addArticle(db: WriteDb, { id, sourceLanguage, createdMs }: NewArticle): void {
  const sql = 'INSERT INTO article (id, source_language, created_ms) VALUES (?, ?, ?)'
  db.run(sql, id, sourceLanguage ?? null, createdMs)
}

/** Stores the headline of the text, unless the article was given one of its own; nothing is written when it is the same. */
export function changeHeadline(db: WriteDb, article: ArticleId, ofText: string): void {
  const headline =
    'coalesce((SELECT own.headline FROM article_details AS own WHERE own.translation = translation.row), ?)'
  db.run(
    `UPDATE translation SET headline = ${headline} WHERE row = ${shownOf} AND headline <> ${headline}`,
    ofText,
    article,
    ofText,
  )
}

/** Notes when the article was last changed: lists show the last changed first. */
export function touchArticle(db: WriteDb, article: ArticleId, atMs: number): void {
  db.run(`UPDATE translation SET changed_ms = ? WHERE row = ${shownOf}`, atMs, article)
}

/** Stores a state. Whether the move is allowed was decided in `core/workflow`. */
export function changeArticleState(db: WriteDb, article: ArticleId, state: ArticleState): void {
  db.run(`UPDATE translation SET state = ? WHERE row = ${shownOf}`, state, article)
}

/** How many target segments stand in each state. Those that are locked wait for nobody and count as approved. */
export function countByState(db: ReadDb, article: ArticleId): Readonly<Record<SegmentState, number>> {
  const rows = db.all<{ state: SegmentState; n: number }>(
    `SELECT segment.state, count(*) AS n
     FROM document JOIN segment ON segment.document = document.row
     WHERE document.translation = ${shownOf} AND segment.position >= 0 GROUP BY segment.state`,
    article,
  )
  const none = Object.fromEntries(segmentStates.map((state) => [state, 0])) as Record<SegmentState, number>
  for (const { state, n } of rows) none[state] = n
  const locked = db.all<{ state: SegmentState; n: number }>(
    `SELECT segment.state, count(*) AS n
     FROM locked_segment JOIN segment ON segment.row = locked_segment.segment
     JOIN document ON document.row = segment.document
     WHERE document.translation = ${shownOf} AND segment.position >= 0 GROUP BY segment.state`,
    article,
  )
  for (const { state, n } of locked) {
    none[state] -= n
    none.approved += n
  }
  return none
}

export type Totals = {
  readonly rows: number
  readonly sourceWords: number
  readonly targetWords: number
}

/** Rows of the article and words of both sides, as it stands. Throws for an article that is not there. */
export function countTotals(db: ReadDb, article: ArticleId): Totals {
  const words = `SELECT coalesce(sum(segment.words), 0) FROM segment JOIN document ON document.row = segment.document
    WHERE segment.position >= 0 AND segment.translation = translation.row AND document.side`
  const totals = db.one<Totals>(
    `SELECT (SELECT count(*) FROM link WHERE link.translation = translation.row) AS rows,
       (${words} = 'source') AS sourceWords, (${words} = 'target') AS targetWords
     FROM translation WHERE row = ${shownOf}`,
    article,
  )
  if (totals === undefined) throw new Error(`no article ${article}`)
  return totals
}

/** By which checks and models an article was checked as it stands; undefined if not all of it was. */
export function checkedBy(db: ReadDb, article: ArticleId): string | undefined {
  const row = db.one<{ checked_by: string | null }>(
    `SELECT checked_by FROM translation WHERE row = ${shownOf}`,
    article,
  )
  return row?.checked_by ?? undefined
}

/** Notes by which checks and models all of the article was checked; undefined: it has to be checked again. */
export function markChecked(db: WriteDb, article: ArticleId, by: string | undefined): void {
  db.run(`UPDATE translation SET checked_by = ? WHERE row = ${shownOf}`, by ?? null, article)
}

/** Articles that were not, or not all, checked by these checks; last opened first, then last changed. */
export function listUnchecked(db: ReadDb, by: string): readonly ArticleId[] {
  return db
    .all<{ id: string }>(
      `SELECT article.id ${whole} AND ${isKept} AND checked_by IS NOT ? AND state <> 'spiked'
       ORDER BY opened_ms DESC, changed_ms DESC, article.row DESC`,
      by,
    )
    .map(({ id }) => asId<ArticleId>(id))
}

/** Notes when the article was last opened: that one is checked first after a start. */
export function markOpened(db: WriteDb, article: ArticleId, atMs: number): void {
  db.run(`UPDATE translation SET opened_ms = ? WHERE row = ${shownOf}`, atMs, article)
}
