/** `article.sift`: the rows of an article that fit a filter. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { familyOf, isShown } from '../../core/check/catalogue.ts'
import type { ArticleId, SegmentId } from '../../core/model/ids.ts'
import type { CommentWish, RowFilter } from '../../core/model/row-filter.ts'
import { siftRows } from '../../core/workflow/sift-rows.ts'
import { findArticle } from '../../db/articles.ts'
import { listChangedBy, listPlacesInStates } from '../../db/segments.ts'
import { listThreads, type StoredThread } from '../../db/threads.ts'
import type { Desk } from '../context/desk.ts'
import { shownTo } from '../engine/shown.ts'

/** The texts, links and findings are those at hand; states and people are asked for only where they are wished for. */
export function siftArticle(desk: Desk, { article, filter }: Arguments<'article.sift'>): Reply<'article.sift'> {
  if (findArticle(desk.library.read, article) === undefined) return { rows: [] }
  return { rows: siftRows(desk.texts.get(article), filter, wishedSegments(desk, article, filter)) }
}

/** For each wish of which the texts know nothing, the segments that fit it. */
function wishedSegments(desk: Desk, article: ArticleId, filter: RowFilter): readonly ReadonlySet<SegmentId>[] {
  const { states, families, checks, changedBy, comments } = filter
  const db = desk.library.read
  const wished: ReadonlySet<SegmentId>[] = []
  if (families.length + checks.length > 0) wished.push(segmentsWithFindings(desk, article, filter))
  if (states.length > 0) {
    const { target } = desk.texts.get(article)
    wished.push(new Set(listPlacesInStates(db, article, states).flatMap((place) => target[place]?.id ?? [])))
  }
  if (changedBy.length > 0) wished.push(new Set(listChangedBy(db, article, changedBy)))
  if (comments.length > 0) wished.push(segmentsWithThreads(desk, article, comments))
  return wished
}

function segmentsWithFindings(desk: Desk, article: ArticleId, { families, checks }: RowFilter): ReadonlySet<SegmentId> {
  const shown = shownTo(desk)
  const isWished = (check: string) => checks.includes(check) || families.includes(familyOf(check))
  const found = desk.texts
    .findings(article)
    .filter((finding) => !finding.isDismissed && isWished(finding.check) && isShown(finding, shown))
  return new Set(found.map(({ segment }) => segment))
}

const threadTests: Readonly<Record<CommentWish, (thread: StoredThread) => boolean>> = {
  open: ({ isResolved }) => !isResolved,
  mustChange: ({ type, isResolved }) => type === 'mustChange' && !isResolved,
  resolved: ({ isResolved }) => isResolved,
}

function segmentsWithThreads(desk: Desk, article: ArticleId, wishes: readonly CommentWish[]): ReadonlySet<SegmentId> {
  const threads = listThreads(desk.library.read, article).filter((one) => wishes.some((wish) => threadTests[wish](one)))
  return new Set(threads.flatMap(({ anchor }) => anchor?.segment ?? []))
}
