/** Looking for a text, and putting another in its place, in one article or in all. */
import * as v from 'valibot'
import type { ArticleId, EditId, SearchId, SegmentId } from '../core/model/ids.ts'
import type { Result } from '../core/model/result.ts'
import type { PatternFault } from '../core/model/search-pattern.ts'
import type { ClosedWhy } from '../core/model/workflow.ts'
import { article, count, identity } from './arguments.ts'
import type { ArticleMissing } from './article.ts'
import { changing, reading, readingJob } from './command.ts'
import { maxPatternChars, maxPlaces, maxRowsPerPage } from './limits.ts'

/** Where a place stands in its article; the span is of the stored text. */
export type FoundMark = {
  readonly row: number
  readonly segment: SegmentId
  /** The edit its text came from. */
  readonly basedOn: EditId | null
  readonly start: number
  readonly end: number
}

/** A place with the words around it, as a reader sees them. */
export type FoundSite = FoundMark & {
  readonly article: ArticleId
  readonly headline: string
  readonly lead: string
  readonly words: string
  readonly tail: string
  /** What would stand there; undefined if nothing can be written there, or nothing was asked for. */
  readonly replacement: string | undefined
  /** Its article is closed for this person: the place is shown, but not replaced. */
  readonly closed: ClosedWhy | undefined
}

export type FoundPlaces = {
  readonly search: SearchId
  readonly total: number
  readonly segments: number
  readonly articles: number
  /** There are more places than are kept at hand. */
  readonly isMore: boolean
  /** Of these, those that a replacement would change. */
  readonly writable: number
  /** Those in articles that are closed for this person. */
  readonly closed: number
  /** Those of the article that was searched, in the order of its text; none where all were. */
  readonly marks: readonly FoundMark[]
}

export type FindFailure =
  | { readonly kind: 'bad-pattern'; readonly fault: PatternFault }
  /** The pattern took too long in this segment, and its search was ended. */
  | {
      readonly kind: 'too-slow'
      readonly article: ArticleId
      readonly headline: string
      readonly row: number
      readonly limitMs: number
    }
  | ArticleMissing

/** The store keeps only the last searches, and none over its end: it is searched again. */
export type SearchForgotten = { readonly kind: 'no-such-search' }

export type Replaced = {
  /** Places that have another text now, and the articles they stand in. */
  readonly replaced: number
  readonly articles: number
  /** Places whose segments moved on since the search; nothing was written there. */
  readonly moved: number
  /** In articles closed for this person. */
  readonly closed: number
  /** At which nothing can be written without harm to inline codes. */
  readonly unwritable: number
  /** Segments that had somebody's word and wait to be confirmed again. */
  readonly reopened: number
}

const pattern = v.strictObject({
  text: v.pipe(v.string(), v.maxLength(maxPatternChars)),
  isRegex: v.boolean(),
  isWholeWords: v.boolean(),
  isCaseExact: v.boolean(),
  isAccentExact: v.boolean(),
})

const replacement = v.strictObject({
  text: v.pipe(v.string(), v.maxLength(maxPatternChars)),
  isCaseFollowed: v.boolean(),
})

const search = identity<SearchId>()
const places = v.pipe(v.array(count), v.maxLength(maxPlaces))

export const findCommands = {
  /** In one article, or in all; in their order, the article changed last first. Only in targets something is replaced. */
  'find.search': readingJob<Result<FoundPlaces, FindFailure>>()(
    v.strictObject({
      pattern,
      side: v.picklist(['source', 'target']),
      article: v.optional(article),
      replacement: v.optional(replacement),
    }),
  ),
  'find.places': reading<Result<readonly FoundSite[], SearchForgotten>>()(
    v.strictObject({ search, start: count, count: v.pipe(count, v.maxValue(maxRowsPerPage)) }),
  ),
  /**
   * One act, and one to undo, over all articles of the search: all its places but those left out, or only some; by their
   * numbers.
   */
  'find.replace': changing<Result<Replaced, SearchForgotten>>()(
    v.strictObject({ search, without: places, only: v.optional(places) }),
  ),
} as const
