/** Articles, and the counts that stand beside them. */
import type { Article, ArticleState } from '../core/model/article.ts'
import type { ArticleId } from '../core/model/ids.ts'
import { asId } from '../core/model/ids.ts'
import type { SegmentState } from '../core/model/segment.ts'
import { segmentStates } from '../core/model/segment.ts'
import type { ReadDb, WriteDb } from './connection.ts'

type ArticleRow = {
  id: string
  headline: string
  state: ArticleState
  source_language: string | null
  target_language: string
  created_ms: number
}

function articleOf(row: ArticleRow): Article {
  return {
    id: asId<ArticleId>(row.id),
    headline: row.headline,
    state: row.state,
    sourceLanguage: row.source_language ?? undefined,
    targetLanguage: row.target_language,
    createdMs: row.created_ms,
  }
}

export type ListedArticle = {
  readonly article: Article
  readonly changedMs: number
  readonly segments: number
  readonly unconfirmed: number
  readonly targetWords: number
}

export type Stamp = { readonly changedMs: number; readonly checkedBy: string | undefined }

type ListedRow = ArticleRow & {
  changed_ms: number
  segments: number
  unconfirmed: number
  words: number
}

const listed = `
  SELECT article.*, counted.segments, counted.unconfirmed, counted.words
  FROM article
  JOIN document ON document.article = article.row AND document.side = 'target'
  JOIN (
    SELECT document, count(*) AS segments, sum(words) AS words,
      sum(state IN ('empty', 'machine', 'draft', 'returned')) AS unconfirmed
    FROM segment WHERE position >= 0 GROUP BY document
  ) AS counted ON counted.document = document.row
  WHERE article.is_whole = 1`

function listedOf(row: ListedRow): ListedArticle {
  return {
    article: articleOf(row),
    changedMs: row.changed_ms,
    segments: row.segments,
    unconfirmed: row.unconfirmed,
    targetWords: row.words,
  }
}

const newestAbove = `ORDER BY article.state = 'spiked', article.changed_ms DESC, article.row DESC`

/** Last changed first; what was put away stands below all the rest. */
export function listArticles(db: ReadDb): readonly ListedArticle[] {
  return db.all<ListedRow>(`${listed} ${newestAbove}`).map(listedOf)
}

/** What moves in each article whenever its text, or what its checks found, is changed. */
export function listStamps(db: ReadDb): ReadonlyMap<ArticleId, Stamp> {
  const rows = db.all<{ id: string; changed_ms: number; checked_by: string | null }>(
    'SELECT id, changed_ms, checked_by FROM article WHERE is_whole = 1',
  )
  return new Map(
    rows.map((row) => [asId<ArticleId>(row.id), { changedMs: row.changed_ms, checkedBy: row.checked_by ?? undefined }]),
  )
}

/** The articles whose target came from the bytes with this hash, newest first. */
export function listArticlesFrom(db: ReadDb, sha256: string): readonly ListedArticle[] {
  return db.all<ListedRow>(`${listed} AND document.sha256 = ? ORDER BY article.row DESC`, sha256).map(listedOf)
}

/** True if no whole article is stored; one whose import never ended does not count. */
export function isLibraryEmpty(db: ReadDb): boolean {
  return db.one('SELECT 1 FROM article WHERE is_whole = 1') === undefined
}

/** The article, or undefined if there is none of this id or its import is not whole yet. */
export function findArticle(db: ReadDb, article: ArticleId): Article | undefined {
  const row = db.one<ArticleRow>('SELECT * FROM article WHERE id = ? AND is_whole = 1', article)
  return row && articleOf(row)
}

/** One that is not whole yet is seen by nobody until `completeArticle`. */
export function addArticle(db: WriteDb, article: Article, isWhole = true): void {
  db.run(
    `INSERT INTO article (id, headline, state, source_language, target_language, created_ms, changed_ms, is_whole)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    article.id,
    article.headline,
    article.state,
    article.sourceLanguage ?? null,
    article.targetLanguage,
    article.createdMs,
    article.createdMs,
    isWhole ? 1 : 0,
  )
}

/** Throws if its parts were removed meanwhile. */
export function completeArticle(db: WriteDb, article: ArticleId): void {
  const { changes } = db.run('UPDATE article SET is_whole = 1 WHERE id = ?', article)
  if (changes !== 1) throw new Error(`no article ${article} to complete`)
}

/** Stores another headline; nothing is written when it is the same. */
export function changeHeadline(db: WriteDb, article: ArticleId, headline: string): void {
  db.run('UPDATE article SET headline = ? WHERE id = ? AND headline <> ?', headline, article, headline)
}

/** Notes when the article was last changed: lists show the last changed first. */
export function touchArticle(db: WriteDb, article: ArticleId, atMs: number): void {
  db.run('UPDATE article SET changed_ms = ? WHERE id = ?', atMs, article)
}

/** Stores a state. Whether the move is allowed was decided in `core/workflow`. */
export function changeArticleState(db: WriteDb, article: ArticleId, state: ArticleState): void {
  db.run('UPDATE article SET state = ? WHERE id = ?', state, article)
}

/** How many target segments stand in each state. */
export function countByState(db: ReadDb, article: ArticleId): Readonly<Record<SegmentState, number>> {
  const rows = db.all<{ state: SegmentState; n: number }>(
    `SELECT segment.state, count(*) AS n
     FROM segment JOIN document ON document.row = segment.document JOIN article ON article.row = document.article
     WHERE article.id = ? AND document.side = 'target' AND segment.position >= 0 GROUP BY segment.state`,
    article,
  )
  const none = Object.fromEntries(segmentStates.map((state) => [state, 0])) as Record<SegmentState, number>
  for (const { state, n } of rows) none[state] = n
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
    WHERE segment.position >= 0 AND document.article = article.row AND document.side`
  const totals = db.one<Totals>(
    `SELECT (SELECT count(*) FROM link WHERE link.article = article.row) AS rows,
       (${words} = 'source') AS sourceWords, (${words} = 'target') AS targetWords
     FROM article WHERE id = ?`,
    article,
  )
  if (totals === undefined) throw new Error(`no article ${article}`)
  return totals
}

/** By which checks and models an article was checked as it stands; undefined if not all of it was. */
export function checkedBy(db: ReadDb, article: ArticleId): string | undefined {
  const row = db.one<{ checked_by: string | null }>('SELECT checked_by FROM article WHERE id = ?', article)
  return row?.checked_by ?? undefined
}

/** Notes by which checks and models all of the article was checked; undefined: it has to be checked again. */
export function markChecked(db: WriteDb, article: ArticleId, by: string | undefined): void {
  db.run('UPDATE article SET checked_by = ? WHERE id = ?', by ?? null, article)
}

/** Articles that were not, or not all, checked by these checks; last opened first, then last changed. */
export function listUnchecked(db: ReadDb, by: string): readonly ArticleId[] {
  return db
    .all<{ id: string }>(
      `SELECT id FROM article WHERE checked_by IS NOT ? AND state <> 'spiked' AND is_whole = 1
       ORDER BY opened_ms DESC, changed_ms DESC, row DESC`,
      by,
    )
    .map(({ id }) => asId<ArticleId>(id))
}

/** Notes when the article was last opened: that one is checked first after a start. */
export function markOpened(db: WriteDb, article: ArticleId, atMs: number): void {
  db.run('UPDATE article SET opened_ms = ? WHERE id = ?', atMs, article)
}
