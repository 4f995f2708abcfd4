/** `article.sift`: the rows of an article that fit a filter. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { familyOf, isShown } from '../../core/check/catalogue.ts'
import type { ArticleId, SegmentId } from '../../core/model/ids.ts'
import type { CommentWish, ReturnWish, RowFilter } from '../../core/model/row-filter.ts'
import { type Marks, siftRows } from '../../core/workflow/sift-rows.ts'
import { findArticle } from '../../db/articles.ts'
import { listLoggedBaselines } from '../../db/baselines.ts'
import { listPlacesChangedBy, listPlacesInStates } from '../../db/segments.ts'
import { listThreads, type StoredThread } from '../../db/threads.ts'
import type { AlignedTexts } from '../context/article-cache.ts'
import type { Desk } from '../context/desk.ts'
import { placesIn } from '../engine/bitext.ts'
import { changedRows } from '../engine/compare/changed-rows.ts'
import { compareWith } from '../engine/compare/compared.ts'
import { shownTo } from '../engine/shown.ts'

/** The texts, links and findings are those at hand; states and people are asked for only where they are wished for. */
export function siftArticle(desk: Desk, { article, filter }: Arguments<'article.sift'>): Reply<'article.sift'> {
  if (findArticle(desk.library.read, article) === undefined) return { rows: [] }
  const texts = desk.texts.get(article)
  return { rows: siftRows(texts, filter, marksOf(desk, article, texts, filter)) }
}

/** For each wish of which the texts know nothing, a mark on the segments that fit it. */
function marksOf(desk: Desk, article: ArticleId, texts: AlignedTexts, filter: RowFilter): readonly Marks[] {
  const { states, families, checks, changedBy, comments, returns } = filter
  const db = desk.library.read
  const at = (places: readonly number[]) => marksAt(texts, places)
  const on = (segments: readonly SegmentId[]) => at(segments.map((id) => placesIn(texts).target.get(id) ?? -1))
  const marks: Marks[] = []
  if (families.length + checks.length > 0) marks.push(on(segmentsWithFindings(desk, article, filter)))
  if (states.length > 0) marks.push(at(listPlacesInStates(db, article, states)))
  if (changedBy.length > 0) marks.push(at(listPlacesChangedBy(db, article, changedBy)))
  if (comments.length > 0) marks.push(on(segmentsWithThreads(desk, article, comments)))
  if (returns.length > 0) marks.push(on(segmentsWithReturns(desk, article, returns)))
  return marks
}

/** Written into a row of bytes, for sets of a hundred thousand names are slow to make and to ask. A place below 0 is none. */
function marksAt({ target }: AlignedTexts, places: readonly number[]): Marks {
  const marks = new Uint8Array(target.length)
  for (const place of places) marks[place] = 1
  return marks
}

function segmentsWithFindings(desk: Desk, article: ArticleId, { families, checks }: RowFilter): readonly SegmentId[] {
  const shown = shownTo(desk)
  const isWished = (check: string) => checks.includes(check) || families.includes(familyOf(check))
  return desk.texts
    .findings(article)
    .filter((finding) => !finding.isDismissed && isWished(finding.check) && isShown(finding, shown))
    .map(({ segment }) => segment)
}

const threadTests: Readonly<Record<CommentWish, (thread: StoredThread) => boolean>> = {
  open: ({ isResolved }) => !isResolved,
  mustChange: ({ type, isResolved }) => type === 'mustChange' && !isResolved,
  resolved: ({ isResolved }) => isResolved,
}

function segmentsWithThreads(desk: Desk, article: ArticleId, wishes: readonly CommentWish[]): readonly SegmentId[] {
  const threads = listThreads(desk.library.read, article).filter((one) => wishes.some((wish) => threadTests[wish](one)))
  return threads.flatMap(({ anchor }) => anchor?.segment ?? [])
}

/** One of the wishes is enough. */
function segmentsWithReturns(desk: Desk, article: ArticleId, wishes: readonly ReturnWish[]): readonly SegmentId[] {
  const returned = listThreads(desk.library.read, article).flatMap(({ outcome, anchor }) =>
    outcome !== undefined && wishes.includes(outcome) ? (anchor?.segment ?? []) : [],
  )
  return wishes.includes('changed') ? [...returned, ...changedSinceReturn(desk, article)] : returned
}

/** None if the article was never returned. */
function changedSinceReturn(desk: Desk, article: ArticleId): readonly SegmentId[] {
  const db = desk.library.read
  const returned = listLoggedBaselines(db, article).find(({ kind }) => kind === 'returned')
  const cuts = returned && compareWith(db, article, returned.action)
  if (cuts?.ok !== true) return []
  const { links } = desk.texts.get(article)
  return changedRows(db, article, returned?.action ?? null, cuts.value).flatMap((row) => links[row]?.target ?? [])
}
