/** An article: its head, rows and states; what changed in it; how it is imported, moved on and exported. */
import * as v from 'valibot'
import type { ActionKind } from '../core/model/action.ts'
import type { Link } from '../core/model/alignment.ts'
import {
  type Article,
  type ArticleState,
  articleStates,
  type ExportFormat,
  type FormatId,
  type Side,
  type SourceFile,
} from '../core/model/article.ts'
import type { ArticleContents } from '../core/model/article-contents.ts'
import type { Priority } from '../core/model/article-details.ts'
import { type Assigned, articleOrders, dueChoices } from '../core/model/article-list.ts'
import type { EncodingRefused, FileRefused } from '../core/model/file.ts'
import type { CheckId, FindingFamily } from '../core/model/finding.ts'
import type { ActionId, ArticleId, FindingId, LanguageTag, SegmentId } from '../core/model/ids.ts'
import type { Person } from '../core/model/person.ts'
import type { Reach } from '../core/model/reach.ts'
import type { RedlineTold } from '../core/model/redline.ts'
import type { RedlineReport } from '../core/model/report.ts'
import type { Result } from '../core/model/result.ts'
import { type Segment, type SegmentState, segmentStates } from '../core/model/segment.ts'
import {
  type ClosedWhy,
  type MoveAct,
  type MoveOffer,
  type MoveStopped,
  moveActs,
  moveQuestionKinds,
} from '../core/model/workflow.ts'
import type { OpUnreadable } from './action.ts'
import { article, count, identity, language, person, reason } from './arguments.ts'
import { changing, changingJob, reading, readingJob } from './command.ts'
import { acceptedBitext, acceptedFile, type ExportedFile, encoding, exportFormat } from './file.ts'
import type { PlacedFinding } from './finding.ts'
import { maxRowsPerPage, maxSearchChars } from './limits.ts'
import { reasonId } from './reason.ts'
import { rowFilter } from './row-filter.ts'
import type { OpenDraft } from './segment.ts'

export type ArticleSummary = Assigned & {
  readonly article: Article
  readonly segments: number
  /** Target segments that no person has confirmed yet. */
  readonly unconfirmed: number
  /** Those that are shown, as far as is chosen for the library. */
  readonly openFindings: number
  /** Open and in the way of an approval. */
  readonly criticalFindings: number
  readonly targetWords: number
  readonly changedMs: number
  readonly deadlineMs: number | undefined
  readonly priority: Priority | undefined
  readonly lastMove: SignedMove | undefined
}

/** The articles that were wished for. */
export type ArticlesInOrder = {
  readonly articles: readonly ArticleId[]
  /** As many of the first of them as were asked for, whole, in no order. */
  readonly first: readonly ArticleSummary[]
  /** Of those that are wished for but for their state: how many stand in each. */
  readonly byState: Readonly<Record<ArticleState, number>>
  /** All articles of the library. */
  readonly total: number
  /** Those of the targets, whatever is wished for. */
  readonly languages: readonly LanguageTag[]
  /** Whoever translates or edits one of them; in the order of their names. */
  readonly people: readonly Person[]
  /** True if any of them has a deadline. */
  readonly hasDeadlines: boolean
  /** How many lie in the bin. */
  readonly binned: number
}

/** How an article came into its state: what was done, by whom in which role, when and why. */
export type SignedMove = {
  readonly act: MoveAct
  readonly from: ArticleState
  readonly to: ArticleState
  readonly reason: string | undefined
  /** Of a return: the id of the reason it was made for; undefined for words alone. */
  readonly returnReason: string | undefined
  readonly by: Person
  readonly atMs: number
}

export type ArticleHead = {
  readonly article: Article
  readonly sourceFile: SourceFile | undefined
  readonly targetFile: SourceFile
  readonly rows: number
  readonly targetSegmentsByState: Readonly<Record<SegmentState, number>>
  /** Target segments whose text, as it stands, somebody of this person's side has looked at: translators, or the others. */
  readonly read: number
  /** Why this person may not change the text now; undefined if they may. */
  readonly closed: ClosedWhy | undefined
  /** Those that are shown, as far as is chosen for the library. */
  readonly openFindings: number
  /** Open and critical, and sure; likely is enough where a person made the check critical. They stand against an approval. */
  readonly criticalFindings: number
  /** Of those that are shown, by family; 0 where there are none. */
  readonly findingsByFamily: Readonly<Record<FindingFamily, number>>
  /** Of those that are shown, by check; only checks that have some. */
  readonly findingsByCheck: Readonly<Record<CheckId, number>>
  /** How many each reach would show. */
  readonly findingsByReach: Readonly<Record<Reach, number>>
  /** Share of the text that the checks have looked at as it stands, 0 to 1; below 1 nobody can approve it. */
  readonly checkedShare: number
  readonly sourceWords: number
  readonly targetWords: number
  /** Undefined if it stands as imported, or if all its moves were taken back. */
  readonly lastMove: SignedMove | undefined
  /** It was sent back to its translator before: what is looked at now is the news since. */
  readonly wasReturned: boolean
  /** The library takes no changes just now; nothing can be undone then, and no move is offered. */
  readonly isReadOnly: boolean
  readonly undoable: ActionKind | undefined
  readonly redoable: ActionKind | undefined
  readonly moves: readonly MoveOffer[]
}

/** One link with its segments; rows follow the order of the text. */
export type Row = {
  /** Dense, from 0. */
  readonly index: number
  readonly link: Pick<Link, 'id' | 'confidence' | 'origin' | 'isLocked'>
  readonly source: readonly Segment[]
  readonly target: readonly Segment[]
}

export type RowPage = { readonly rows: readonly Row[]; readonly total: number }

/** Rows whose paragraphs face each other: the unit of the running-text view. */
export type Paragraph = {
  readonly firstRow: number
  readonly rowCount: number
  readonly sourceChars: number
  readonly targetChars: number
}

/** What an act changed; a screen applies it without asking again. */
export type ArticleChange = {
  readonly head: ArticleHead
  readonly segments: readonly Segment[]
  readonly findingsRemoved: readonly FindingId[]
  readonly findingsAdded: readonly PlacedFinding[]
  /** The rows to be asked for again; undefined if every row holds the links and segments it held. */
  readonly rows: RowsChanged | undefined
  /** Segments that had somebody's word and wait to be confirmed again. */
  readonly reopened: number
  /** True if segments all over the article came into another state: rows are to be asked for again. */
  readonly restated: boolean
  /** True if threads, or where they stand, are others: they are to be asked for again. */
  readonly discussed: boolean
  /** Its row in the log; undefined if there was nothing to change. */
  readonly action: ActionId | undefined
}

/**
 * Rows `[first, first + removed)` gave way to `[first, first + added)`. All rows after them, and the findings on them,
 * only changed their number by `added - removed`.
 */
export type RowsChanged = { readonly first: number; readonly removed: number; readonly added: number }

/** The text, its links and its findings are not to be changed now, by this person or by anyone. */
export type ArticleClosed = { readonly kind: 'article-closed'; readonly why: ClosedWhy }

/** The two texts do not look like what they are said to be; `allowMismatch` lets them in all the same. */
export type ImportMismatch =
  | {
      readonly kind: 'wrong-language'
      readonly side: Side
      readonly declared: LanguageTag
      readonly seems: LanguageTag
    }
  | { readonly kind: 'sides-swapped' }
  /** `share` of the text, 0 to 1, stands in links that can be trusted. */
  | { readonly kind: 'not-translations'; readonly share: number }

export type ImportFailure =
  | { readonly kind: 'file-refused'; readonly side: Side; readonly name: string; readonly why: FileRefused }
  | { readonly kind: 'already-imported'; readonly article: ArticleId; readonly headline: string }
  | { readonly kind: 'same-language'; readonly language: string }
  | ImportMismatch
  | { readonly kind: 'cancelled' }

export type MoveFailure = MoveStopped

export type ExportFailure =
  | (EncodingRefused & { readonly segment: SegmentId | undefined; readonly row: number | undefined })
  | { readonly kind: 'not-approved' }
  | { readonly kind: 'cannot-convert'; readonly from: FormatId; readonly to: FormatId }
  | { readonly kind: 'code-lost'; readonly raw: string; readonly segment: SegmentId; readonly row: number }
  /** Files of the format know no changes to be accepted or rejected. */
  | { readonly kind: 'no-redline'; readonly format: ExportFormat }
  | { readonly kind: 'no-such-baseline' }
  /** Writing it took more than a worker may have. */
  | { readonly kind: 'too-much-memory' }
  | OpUnreadable
  | { readonly kind: 'cancelled' }

export type ArticleMissing = { readonly kind: 'no-such-article' }

/** Why a text is not compared with what it was. */
export type ComparisonFailure = ArticleMissing | OpUnreadable | { readonly kind: 'no-such-baseline' }

/** What a person said yes to. */
const allowed = { allowSameFile: v.optional(v.boolean()), allowMismatch: v.optional(v.boolean()) }

const redline = v.strictObject({ since: v.nullable(identity<ActionId>()), withComments: v.boolean() })

export const articleCommands = {
  /** Of `articles`, or of all there are; last changed first. */
  'article.list': reading<readonly ArticleSummary[]>()(
    v.strictObject({ articles: v.optional(v.pipe(v.array(article), v.maxLength(maxRowsPerPage))) }),
  ),
  /** A list of many asks for its order and the rows of its first screen, later for the rows that are seen. */
  'article.order': reading<ArticlesInOrder>()(
    v.strictObject({
      text: v.pipe(v.string(), v.maxLength(maxSearchChars)),
      states: v.pipe(v.array(v.picklist(articleStates)), v.maxLength(articleStates.length)),
      language: v.optional(language),
      person: v.optional(v.union([v.literal('nobody'), person])),
      due: v.optional(v.picklist(dueChoices)),
      by: v.picklist(articleOrders),
      isReversed: v.boolean(),
      /** So many of the first articles are told whole. */
      first: v.optional(v.pipe(count, v.maxValue(maxRowsPerPage))),
    }),
  ),
  'article.open': reading<Result<ArticleHead, ArticleMissing>>()(v.strictObject({ article })),
  'article.outline': reading<readonly Paragraph[]>()(v.strictObject({ article })),
  'article.rows': reading<RowPage>()(
    v.strictObject({ article, start: count, count: v.pipe(count, v.maxValue(maxRowsPerPage)) }),
  ),
  /** What was being typed in it when a page ended that did not come to store it. */
  'article.drafts': reading<readonly OpenDraft[]>()(v.strictObject({ article })),
  /** The nearest row after (or before) `from` with a target segment in one of `states`; wraps round once. */
  'article.seek': reading<{ readonly row: number | undefined }>()(
    v.strictObject({
      article,
      from: v.pipe(v.number(), v.integer(), v.minValue(-1)),
      direction: v.picklist(['forward', 'backward']),
      states: v.pipe(v.array(v.picklist(segmentStates)), v.minLength(1), v.maxLength(segmentStates.length)),
    }),
  ),
  /** The rows that fit, ascending; findings count as they are shown, and as far as the checks have come. */
  'article.sift': reading<{ readonly rows: readonly number[] }>()(v.strictObject({ article, filter: rowFilter })),
  /** Waits for the checks of a long article that was changed a moment ago. */
  'article.move': changingJob<Result<ArticleChange, MoveFailure | ArticleMissing>>()(
    v.strictObject({
      article,
      act: v.picklist(moveActs),
      reason,
      /** Of a return: the id of one of the library's reasons; words may be left out then. */
      returnReason: v.optional(reasonId),
      /** Questions answered with yes: without it a move that asks stops and says so. */
      accepted: v.optional(v.pipe(v.array(v.picklist(moveQuestionKinds)), v.maxLength(moveQuestionKinds.length))),
    }),
  ),
  /** The first row with a target segment that nobody of this person's side has looked at as it stands. */
  'article.unread': reading<{ readonly row: number | undefined }>()(v.strictObject({ article })),
  /** What it holds beside its words: of that a file may carry only some. */
  'article.contents': readingJob<Result<ArticleContents, ArticleMissing>>()(v.strictObject({ article })),
  /** Its file was really saved: the log keeps that, and the reason; an approved article is published by it. */
  'article.exported': changing<Result<ArticleHead, ArticleMissing | { readonly kind: 'not-approved' }>>()(
    v.strictObject({ article, overrideReason: reason }),
  ),
  /** A translation alone, a source with its translation, or one file that holds both. */
  'article.import': changingJob<Result<ArticleHead, ImportFailure>>()(
    v.union([
      v.strictObject({ target: acceptedFile, source: v.optional(acceptedFile), ...allowed }),
      v.strictObject({ bitext: acceptedBitext, ...allowed }),
    ]),
  ),
  'article.export': readingJob<Result<ExportedFile, ExportFailure | ArticleMissing>>()(
    v.strictObject({
      article,
      format: v.optional(exportFormat),
      encoding: v.optional(encoding),
      overrideReason: reason,
      /** As a redline: with every change since a baseline in it to be accepted or rejected, and open comments in its margin. */
      redline: v.optional(redline),
    }),
  ),
  /** What such a file will hold, told before it is written; nobody needs to be asked for a look. */
  'article.redline': readingJob<Result<RedlineTold, ExportFailure | ArticleMissing>>()(
    v.strictObject({ article, redline }),
  ),
  /** The whole text to be read, with every change since a state it had and with what is said about it; null for the text as imported. */
  'article.markedText': readingJob<Result<RedlineReport, ComparisonFailure | { readonly kind: 'cancelled' }>>()(
    v.strictObject({ article, since: v.nullable(identity<ActionId>()) }),
  ),
} as const
