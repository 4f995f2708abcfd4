/** Reports: what each is made of, and how all of them are shown, in words and tables. */
import type { ActionKind } from './action.ts'
import type { Article, ArticleState } from './article.ts'
import type { EditReason } from './edit.ts'
import type { ArticleFeedback } from './feedback.ts'
import type { CheckId, FoundIssue } from './finding.ts'
import type { ArticleId, LanguageTag } from './ids.ts'
import type { InlineCode } from './inline-text.ts'
import type { PlacedError } from './marked-error.ts'
import type { MarkedText } from './marked-text.ts'
import type { Person } from './person.ts'
import type { BaselineKind, RedlineChange } from './redline.ts'
import type { ReturnReason } from './return-reason.ts'
import type { Score, ScoreProfile } from './score.ts'
import type { SegmentState } from './segment.ts'
import type { UsedTerm } from './used-terms.ts'
import type { MoveAct } from './workflow.ts'

const articleReports = ['redline', 'issues', 'score', 'effort', 'audit', 'provenance', 'terms'] as const
const libraryReports = ['desk', 'corrections'] as const
export const reportKinds = [...articleReports, ...libraryReports] as const
export type ReportKind = (typeof reportKinds)[number]
/** Those of one article. */
export type ArticleReport = (typeof articleReports)[number]
/** Those of the whole library: they name no article. */
export type LibraryReport = (typeof libraryReports)[number]

export function isLibraryReport(kind: ReportKind): kind is LibraryReport {
  return libraryReports.some((one) => one === kind)
}

export type ReportSection = {
  /** As data calls it. */
  readonly name: string
  /** Undefined where there is only one. */
  readonly title: string | undefined
  /** As data has them; `reports:column.<name>` are their words. */
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** The article each row speaks of, where they are of several. */
  readonly articles?: readonly ArticleId[]
}

export type Report = {
  readonly kind: ReportKind
  readonly title: string
  /** When it was made. */
  readonly subtitle: string
  /** What has to be known before the tables are read. */
  readonly notes: readonly string[]
  readonly sections: readonly ReportSection[]
  /** Of a redline: the whole text with its marks, which is read in place of the table. */
  readonly redline?: RedlineReport
}

export type RedlineReport = {
  readonly text: MarkedText
  /** Of the text. */
  readonly language: LanguageTag
}

/** Puts a key of the locales, with its namespace, and its facts into words. */
export type SayWords = (key: string, facts?: Readonly<Record<string, unknown>>) => string

/** Who brought a change in, when, and by what. */
export type Hand = {
  readonly by: Person
  readonly atMs: number
  readonly reason: EditReason
  /** The check whose fix was taken, if that is what it was. */
  readonly check?: CheckId | undefined
}

export type WrittenPiece =
  | { readonly kind: 'kept'; readonly text: string }
  | (RedlineChange & { readonly hands: readonly Hand[] })
  | { readonly kind: 'split' | 'joined' }

export type ChangedWords = {
  readonly row: number
  readonly gap: readonly WrittenPiece[]
  readonly pieces: readonly WrittenPiece[]
  readonly codes: readonly InlineCode[]
}

/** What a text is compared with. */
export type ComparedWith = {
  readonly kind: BaselineKind
  readonly name: string | undefined
  readonly by: Person | undefined
  readonly atMs: number | undefined
}

/** A finding with the text it stands in. */
export type OpenFinding = FoundIssue & {
  readonly row: number
  readonly text: string
  readonly codes: readonly InlineCode[]
}

export type Scored = {
  readonly errors: readonly PlacedError[]
  readonly profile: ScoreProfile
  readonly score: Score
}

/** One segment in two states. */
export type TwoStates = { readonly before: string; readonly after: string }

/** A stretch of the way of a text; `now` is the text as it stands. */
export type Stage = {
  readonly from: 'imported' | 'delivered'
  readonly to: 'delivered' | 'approved' | 'now'
  readonly segments: readonly TwoStates[]
}

export type TimeSpent = { readonly by: Person; readonly state: ArticleState; readonly activeMs: number }

/** An act of the log. */
export type Deed = {
  readonly kind: ActionKind
  readonly standing: 'done' | 'undone' | 'dropped' | 'sealed' | undefined
  readonly by: Person
  readonly atMs: number
  readonly row: number | undefined
  readonly text: { readonly before: string; readonly after: string; readonly codes: readonly InlineCode[] } | undefined
  readonly move: { readonly act: MoveAct; readonly reason: string | undefined } | undefined
  readonly turned: ActionKind | undefined
  readonly note: string | undefined
}

export type WrittenSegment = {
  readonly row: number
  readonly text: string
  readonly state: SegmentState
  readonly codes: readonly InlineCode[]
  /** Against the text as imported; undefined where nothing was changed. */
  readonly pieces: readonly WrittenPiece[] | undefined
}

/** The terms of one article. */
export type TermsOfArticle = {
  readonly article: ArticleId
  readonly headline: string
  readonly used: readonly UsedTerm[]
}

export type Signing = { readonly by: Person; readonly atMs: number }

export type Origin = {
  /** Whoever imported it. */
  readonly imported: Signing | undefined
  /** The machine that wrote it, as its details say. */
  readonly engine: string | undefined
  /** The approval that stands. */
  readonly approved: Signing | undefined
}

export type AtTheDesk = {
  readonly article: Article
  readonly translator?: Person | undefined
  readonly editor?: Person | undefined
  readonly deadlineMs?: number | undefined
  readonly lastMove?: { readonly atMs: number } | undefined
}

/** All that a report is made of. */
export type ReportData =
  | ({
      readonly kind: 'redline'
      readonly since: ComparedWith
      readonly changed: readonly ChangedWords[]
    } & RedlineReport)
  | { readonly kind: 'issues'; readonly findings: readonly OpenFinding[] }
  | ({ readonly kind: 'score' } & Scored)
  | {
      readonly kind: 'effort'
      readonly stages: readonly Stage[]
      readonly times: readonly TimeSpent[]
      /** Entries of other people that are not told. */
      readonly hidden: number
    }
  | { readonly kind: 'audit'; readonly newestFirst: readonly Deed[] }
  | { readonly kind: 'provenance'; readonly segments: readonly WrittenSegment[]; readonly origin: Origin }
  | { readonly kind: 'terms'; readonly articles: readonly TermsOfArticle[] }
  /** What became of the work of one person; the article they delivered last first. */
  | {
      readonly kind: 'corrections'
      readonly articles: readonly ArticleFeedback[]
      readonly reasons: readonly ReturnReason[]
    }
  /** In the order given. */
  | { readonly kind: 'desk'; readonly articles: readonly AtTheDesk[] }

/** One kind of them. */
export type DataOf<Kind extends ReportKind> = Extract<ReportData, { readonly kind: Kind }>

/** Of which article, or of whose work, and when. The desk has no headline. */
export type Occasion = { readonly headline: string; readonly madeMs: number }
