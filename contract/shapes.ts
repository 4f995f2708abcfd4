/** The values that travel through the doorway: what screens show and commands answer. */

import type { ActionKind } from '../core/model/action.ts'
import type { Link } from '../core/model/alignment.ts'
import type { Article, ArticleState, SourceFile } from '../core/model/article.ts'
import type { CheckRow } from '../core/model/check.ts'
import type { Correction, LearnedCorrection } from '../core/model/correction.ts'
import type { Edit } from '../core/model/edit.ts'
import type { FileGuess, LanguageGuess } from '../core/model/file.ts'
import type { CheckId, DismissScope, Finding, FindingFamily, Fix, Severity } from '../core/model/finding.ts'
import { dismissScopes } from '../core/model/finding.ts'
import type {
  ActionId,
  ApplicationId,
  ArticleId,
  DismissalId,
  EditId,
  ExceptionId,
  FindingId,
  LanguageTag,
  LinkId,
  SegmentId,
} from '../core/model/ids.ts'
import type { ReadOnly, Recovery } from '../core/model/library-access.ts'
import type { Person } from '../core/model/person.ts'
import type { Segment, SegmentState } from '../core/model/segment.ts'
import type { ClosedWhy, MoveAct, MoveOffer } from '../core/model/workflow.ts'
import type { CopyFailure } from './failures.ts'

export type { ActionKind }

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** `ask`: the first dismissal asks how far it is meant. */
export const dismissHabits = ['ask', ...dismissScopes] as const
export type DismissHabit = (typeof dismissHabits)[number]

export type Settings = {
  /** An interface language, or `system` for that of the computer. */
  readonly interfaceLanguage: string
  readonly theme: Theme
  /** 80 to 200. */
  readonly zoomPercent: number
  /** Whoever approves must not be the last who wrote (ISO 17100). */
  readonly fourEyes: boolean
  /** Translators go on writing while the editor reviews; otherwise a text in review belongs to the editor. */
  readonly translatorsEditInReview: boolean
  /** How far a dismissal reaches, unless a person says so each time. */
  readonly dismissScope: DismissHabit
}

/** All a window needs before it shows an article. */
export type DeskState = {
  readonly person: Person
  readonly people: readonly Person[]
  readonly settings: Settings
  /** True once, on the first start, when the library was filled with the sample articles. */
  readonly isFirstStart: boolean
  /** Told as long as the store runs that found its library damaged and recovered what could be read of it. */
  readonly recovery: Recovery | undefined
  /** Why nothing can be changed here; undefined where everything can. */
  readonly readOnly: ReadOnly | undefined
  /** The name of the library's file, without its folder. */
  readonly libraryName: string
  /** A copy was restored: the library that was open before is the newest copy now. */
  readonly isRestored: boolean
}

/** A copy of the library, kept beside it. */
export type LibraryCopy = {
  readonly name: string
  /** Kept while working, before a migration, or as the library that gave way to a restored copy. */
  readonly kind: 'rolling' | 'migration' | 'replaced'
  readonly atMs: number
  readonly bytes: number
  /** `undefined` if it cannot be read. */
  readonly articles: number | undefined
}

export type CopyList = {
  /** Newest first. */
  readonly copies: readonly LibraryCopy[]
  /** Why the last one could not be kept. */
  readonly failure: CopyFailure | undefined
}

export type CopiedArticle = { readonly headline: string; readonly state: ArticleState; readonly changedMs: number }

export type ArticleSummary = {
  readonly article: Article
  readonly segments: number
  /** Target segments that no person has confirmed yet. */
  readonly unconfirmed: number
  readonly openFindings: number
  readonly criticalFindings: number
  readonly targetWords: number
  readonly changedMs: number
  readonly lastMove: SignedMove | undefined
}

/** How an article came into its state: what was done, by whom in which role, when and why. */
export type SignedMove = {
  readonly act: MoveAct
  readonly from: ArticleState
  readonly to: ArticleState
  readonly reason: string | undefined
  readonly by: Person
  readonly atMs: number
}

export type LoggedAction = {
  readonly id: ActionId
  readonly kind: ActionKind
  readonly by: Person
  readonly atMs: number
  readonly segment: SegmentId | undefined
  /** For `move`: what was done, from where to where, and the reason given. */
  readonly move: { act: MoveAct; from: ArticleState; to: ArticleState; reason: string | undefined } | undefined
  /** For `undo` and `redo`: the kind of the action they turned. */
  readonly turned: ActionKind | undefined
  /** For `export` of an article nobody approved: the reason given. */
  readonly note: string | undefined
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
  readonly openFindings: number
  readonly criticalFindings: number
  /** Open findings by family, 0 where there are none. */
  readonly findingsByFamily: Readonly<Record<FindingFamily, number>>
  /** Open findings by check; only checks that have some. */
  readonly findingsByCheck: Readonly<Record<CheckId, number>>
  /** Share of the text that the checks have looked at as it stands, 0 to 1; below 1 nobody can approve it. */
  readonly checkedShare: number
  readonly sourceWords: number
  readonly targetWords: number
  /** Undefined if it stands as imported, or if all its moves were taken back. */
  readonly lastMove: SignedMove | undefined
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

/** A finding, the row to jump to, and how it is drawn. Its severity is the one chosen for its check, if one was. */
export type PlacedFinding = Finding & {
  readonly row: number
  /** Its segment's place among those of its side in the row, from 0. */
  readonly nth: number
  readonly family: FindingFamily
}

/** A check with what was chosen for it in this library. */
export type ListedCheck = CheckRow & {
  readonly isOn: boolean
  /** Undefined if its findings keep the severity they were found with. */
  readonly chosenSeverity: Severity | undefined
  /** Models it wants; `languages` are those whose file is there. */
  readonly shelved: readonly { readonly model: string; readonly languages: readonly LanguageTag[] }[]
}

/** An open finding that a repair of the same kind would mend, with what stands around its best fix. */
export type AlikeFinding = {
  readonly finding: FindingId
  readonly row: number
  readonly segment: SegmentId
  /** Index of the fix among those it offers. */
  readonly fix: number
  readonly change: Fix
  /** It changes a denial, a number or a name: it is never made among others without a look at this place. */
  readonly wantsLook: boolean
  /** The words that give way; at most 80 characters before and after them. */
  readonly lead: string
  readonly removed: string
  readonly trail: string
}

/** In the order of the text; at most `maxFixesAtOnce`, of `total` in the article. */
export type AlikeFindings = {
  readonly check: CheckId
  readonly findings: readonly AlikeFinding[]
  readonly total: number
}

/** `skipped`: their finding was gone, their text had changed, or they overlapped with another repair. */
export type FixedMany = ArticleChange & { readonly fixed: number; readonly skipped: number }

/** `silenced`: open findings of this article, the one dismissed among them; `elsewhere`: of others. */
export type Dismissed = ArticleChange & { readonly silenced: number; readonly elsewhere: number }

export type ListedDismissal = {
  readonly id: DismissalId
  readonly check: CheckId
  readonly family: FindingFamily
  /** The words under the alarm. */
  readonly quote: string
  readonly scope: DismissScope
  /** Where it was dismissed. */
  readonly article: ArticleId
  readonly headline: string
  /** Undefined if the segment is no longer in the text. */
  readonly row: number | undefined
  readonly segment: SegmentId
  /** The name of whoever dismissed it. */
  readonly by: string
  readonly atMs: number
  /** Findings it keeps silent now, in all articles. */
  readonly silences: number
}

/** Newest first. */
export type DismissalPage = { readonly dismissals: readonly ListedDismissal[]; readonly total: number }

/** The change is that of the article where it was dismissed; `reopened`: findings open again, in all articles. */
export type DismissalRevoked = ArticleChange & { readonly reopened: number }

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
  /** Its row in the log; undefined if there was nothing to change. */
  readonly action: ActionId | undefined
}

/**
 * Rows `[first, first + removed)` gave way to `[first, first + added)`. All rows after them, and the findings on them,
 * only changed their number by `added - removed`.
 */
export type RowsChanged = { readonly first: number; readonly removed: number; readonly added: number }

/** A link made by the aligner that is more likely wrong than right. */
export type DoubtfulLink = { readonly link: LinkId; readonly row: number; readonly confidence: number }

export type DoubtfulLinks = {
  /** The least sure first. */
  readonly links: readonly DoubtfulLink[]
  /** How many there are in the article. */
  readonly total: number
}

export const alignmentFormats = ['tsv', 'tmx'] as const
export type AlignmentFormat = (typeof alignmentFormats)[number]

/** What people taught by splitting and joining: always, or never, begin a new segment behind these characters. */
export type SegmentingException = {
  readonly id: ExceptionId
  readonly language: LanguageTag
  readonly rule: 'break' | 'keep'
  readonly after: string
  /** The name of whoever taught it. */
  readonly by: string
  readonly learnedMs: number
}

/** What approved articles taught of two languages, whichever was the source; stems are in Latin letters. */
export type LearnedLanguages = {
  readonly languages: readonly [first: LanguageTag, second: LanguageTag]
  readonly articles: number
  readonly pairs: number
  /** Those seen most often to translate each other; `count` in fractions. */
  readonly words: readonly { readonly first: string; readonly second: string; readonly count: number }[]
}

/** A correction made often enough to be offered, with how many places of open articles still have the old words. */
export type CorrectionOffer = Correction & {
  readonly times: number
  /** The person at the desk made all of them. */
  readonly isOwn: boolean
  readonly here: number
  /** In other articles of the library. */
  readonly elsewhere: number
  /** There may be more places than were looked at. */
  readonly isMore: boolean
}

/** A place as a person chose it: in the text that this edit left, or that was imported. */
export type SiteChoice = { readonly segment: SegmentId; readonly basedOn: EditId | null; readonly start: number }

/** A place at which a correction would change something. */
export type CorrectionSite = SiteChoice & {
  readonly article: ArticleId
  readonly headline: string
  readonly row: number
  /** Its article is closed for this person: the place is shown, but cannot be corrected. */
  readonly closed: ClosedWhy | undefined
  /** The words that stand there, what they would become, and what stands around them. */
  readonly words: string
  readonly replacement: string
  readonly lead: string
  readonly tail: string
}

export type CorrectionPage = {
  readonly correction: LearnedCorrection
  /** It changes a denial, a number or a name: no place of it is chosen without a look at it. */
  readonly wantsLook: boolean
  readonly sites: readonly CorrectionSite[]
  readonly total: number
  /** That can be corrected, in the article asked for and in others. */
  readonly here: number
  readonly elsewhere: number
  readonly closed: number
  readonly isMore: boolean
}

export type AppliedCorrection = {
  readonly application: ApplicationId
  /** Places corrected, and those that had moved on meanwhile. */
  readonly applied: number
  readonly skipped: number
  /** One an article. */
  readonly changes: readonly ArticleChange[]
}

/** `left`: articles in which something else was done since. */
export type CorrectionTakenBack = { readonly changes: readonly ArticleChange[]; readonly left: number }

export const correctionFormats = ['tsv', 'json'] as const
export type CorrectionFormat = (typeof correctionFormats)[number]

export type SegmentHistory = {
  readonly imported: string
  /** Newest first. */
  readonly edits: readonly (Edit & { readonly person: Person })[]
  /** What was written in the segment this one was split from, and in those joined into it; newest first. */
  readonly earlier: readonly (Edit & { readonly person: Person })[]
}

/** `read` of the article's head, with the visits counted. */
export type Visited = { readonly read: number }

/** A draft, with the edit it was begun on and the text of that. */
export type OpenDraft = {
  readonly segment: SegmentId
  readonly text: string
  readonly basedOn: EditId | undefined
  readonly begunOn: string
}

export type SegmentDraft = { readonly segment: SegmentId; readonly text: string; readonly savedMs: number }

export type FilePreview = {
  readonly guess: FileGuess
  readonly language: LanguageGuess | undefined
  /** The first lines, decoded; at most 2,000 characters. */
  readonly text: string
  readonly words: number
  /** An article already imported from the very same bytes. */
  readonly alreadyImported: ArticleSummary | undefined
}

export type ImportStage = 'reading' | 'segmenting' | 'aligning' | 'checking' | 'storing'
/** `share` of the whole job, 0 to 1, never going back. */
export type Progress = { readonly stage: ImportStage; readonly share: number }

export type ExportedFile = { readonly name: string; readonly bytes: Uint8Array }

export type SearchHit = {
  readonly article: ArticleId
  readonly headline: string
  readonly row: number
  readonly segment: SegmentId
  readonly text: string
}
