/** The texts of the articles last worked on, as handlers ask for them. */
import type { Link } from '../../core/model/alignment.ts'
import type { Bitext } from '../../core/model/finding.ts'
import type { ArticleId } from '../../core/model/ids.ts'
import type { SegmentState } from '../../core/model/segment.ts'
import type { Totals } from '../../db/articles.ts'
import type { StoredFinding } from '../../db/findings.ts'
import type { ReadCounts } from '../../db/visits.ts'

/** An article's texts with all that is known of its links, in the order of the rows. */
export type AlignedTexts = Omit<Bitext, 'links'> & { readonly links: readonly Link[] }

/** How many segments stand in each state, how many words there are, and how much was looked at. */
export type ArticleCounts = {
  readonly byState: Readonly<Record<SegmentState, number>>
  readonly totals: Totals
  readonly read: ReadCounts
}

export type ArticleCache = {
  /** Throws if there is no such article. */
  get(article: ArticleId): AlignedTexts
  /** All that checks caught in an article, the dismissed too, as values that stay the same until they change. */
  findings(article: ArticleId): readonly StoredFinding[]
  /** Words and states counted, without a look at every segment where they are known. */
  counts(article: ArticleId): ArticleCounts
  /** The same, or undefined if they would have to be counted first. */
  countsAtHand(article: ArticleId): ArticleCounts | undefined
  /** To be told of every change of them; undefined if they have to be counted anew. */
  replaceCounts(article: ArticleId, counts: ArticleCounts | undefined): void
  /** Keeps an article at hand until another one is named: the one on the screen. */
  pin(article: ArticleId): void
  /** To be told of every change of a text or a link, once it is stored. */
  replace(article: ArticleId, bitext: AlignedTexts): void
  /** To be told of every change of a finding, once it is stored; undefined if they have to be read anew. */
  replaceFindings(article: ArticleId, findings: readonly StoredFinding[] | undefined): void
  /** To be called when a change was not stored after all. */
  clear(): void
}
