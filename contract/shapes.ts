/** The values that travel through the doorway: what screens show and commands answer. */

import type { ActionKind } from '../core/model/action.ts'
import type { Link } from '../core/model/alignment.ts'
import type { Article, ArticleState, SourceFile } from '../core/model/article.ts'
import type { Edit } from '../core/model/edit.ts'
import type { FileGuess, LanguageGuess } from '../core/model/file.ts'
import type { Finding } from '../core/model/finding.ts'
import type { ActionId, ArticleId, ExceptionId, FindingId, LanguageTag, LinkId, SegmentId } from '../core/model/ids.ts'
import type { Person } from '../core/model/person.ts'
import type { Segment, SegmentState } from '../core/model/segment.ts'
import type { MoveAct, MoveOffer } from '../core/model/workflow.ts'

export type { ActionKind }

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

export type Settings = {
  /** An interface language, or `system` for that of the computer. */
  readonly interfaceLanguage: string
  readonly theme: Theme
  /** 80 to 200. */
  readonly textScalePercent: number
  /** Whoever approves must not be the last who wrote (ISO 17100). */
  readonly fourEyes: boolean
}

/** All a window needs before it shows an article. */
export type DeskState = {
  readonly person: Person
  readonly people: readonly Person[]
  readonly settings: Settings
  /** True once, on the first start, when the library was filled with the sample articles. */
  readonly isFirstStart: boolean
  /** Told as long as the store runs that found its library damaged and opened the last good copy instead. */
  readonly recovery: Recovery | undefined
}

/** When the copy now open was made, and where the damaged library was put. */
export type Recovery = { readonly backupMs: number; readonly damagedFile: string }

export type ArticleSummary = {
  readonly article: Article
  readonly segments: number
  /** Target segments that no person has confirmed yet. */
  readonly unconfirmed: number
  readonly openFindings: number
  readonly criticalFindings: number
  readonly targetWords: number
  readonly changedMs: number
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
  readonly openFindings: number
  readonly criticalFindings: number
  readonly sourceWords: number
  readonly targetWords: number
  readonly lastReturnReason: string | undefined
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

/** A finding and the row to jump to. */
export type PlacedFinding = Finding & { readonly row: number }

/** What an act changed; a screen applies it without asking again. */
export type ArticleChange = {
  readonly head: ArticleHead
  readonly segments: readonly Segment[]
  readonly findingsRemoved: readonly FindingId[]
  readonly findingsAdded: readonly PlacedFinding[]
  /** The rows to be asked for again; undefined if every row holds the links and segments it held. */
  readonly rows: RowsChanged | undefined
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

export type SegmentHistory = {
  readonly imported: string
  /** Newest first. */
  readonly edits: readonly (Edit & { readonly person: Person })[]
  /** What was written in the segment this one was split from, and in those joined into it; newest first. */
  readonly earlier: readonly (Edit & { readonly person: Person })[]
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
