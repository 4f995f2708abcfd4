/** What the store and its workers say to each other. */

import type { ImportFailure, ImportMismatch } from '../../contract/article.ts'
import type { Progress } from '../../contract/command.ts'
import type { BitextPreview } from '../../contract/file.ts'
import type { ReimportRefused, RemarkOfFile, ReturnedComment } from '../../contract/reimport.ts'
import type { ApprovedLinks, ApprovedPairs } from '../../core/align/lexicon/approved-pairs.ts'
import type { StretchTexts } from '../../core/align/mend/realign-stretch.ts'
import type { FoundPlace, SegmentToSearch } from '../../core/find/find-in-segment.ts'
import type { AlignedRow, AlignmentHead } from '../../core/formats/alignment/aligned-row.ts'
import type { FileMark } from '../../core/formats/file-mark.ts'
import type { CannotConvert, FileThread } from '../../core/formats/format.ts'
import type { TextToMark } from '../../core/formats/marked-text.ts'
import type { BitextToOpen, FileToOpen } from '../../core/formats/open-file.ts'
import type { RedlineEdits } from '../../core/formats/redline-edits.ts'
import type { FileToWrite } from '../../core/formats/write-file.ts'
import type { IndexLink } from '../../core/model/alignment.ts'
import type { AlignmentFormat, Block, Encoding, FormatId, Side } from '../../core/model/article.ts'
import type { Anchor } from '../../core/model/comment.ts'
import type {
  Diagnostic,
  EncodingRefused,
  FileGuess,
  FilePart,
  FileRefused,
  LanguageGuess,
  TableColumns,
  TrackedChoice,
} from '../../core/model/file.ts'
import type { Bitext, CheckId, FoundIssue } from '../../core/model/finding.ts'
import type { LanguageTag, LinkId, SegmentId } from '../../core/model/ids.ts'
import type { InlineCode } from '../../core/model/inline-text.ts'
import type { MarkedText } from '../../core/model/marked-text.ts'
import type { RedlineTold } from '../../core/model/redline.ts'
import type { ReturnedPlan } from '../../core/model/reimport.ts'
import type { Result } from '../../core/model/result.ts'
import type { Replacement, SearchPattern } from '../../core/model/search-pattern.ts'
import type { Concept, TermColumn, TermFile, TermFileRefused } from '../../core/model/term.ts'
import type { Place } from '../../core/reimport/place.ts'
import type { SegmentException } from '../../core/segment/exceptions.ts'
import type { NewSegment } from '../../db/segments.ts'

/** Approved word pairs on their way to a worker. JSON [[first, second, count], …]. */
export type PackedPairs = string & { readonly kind: 'PackedPairs' }

/** A file as a person let it in. */
export type AcceptedFile = FileToOpen & { readonly language: LanguageTag }

/** A file of both texts as a person let it in. */
export type AcceptedBitext = BitextToOpen & {
  readonly sourceLanguage: LanguageTag
  readonly targetLanguage: LanguageTag
}

/** What an article is made of: a translation alone, a source with its translation, or one file that holds both. */
export type AcceptedTexts =
  | { readonly target: AcceptedFile; readonly source: AcceptedFile | undefined }
  | { readonly bitext: AcceptedBitext }

export type Inspected = {
  readonly guess: FileGuess
  readonly language: LanguageGuess | undefined
  readonly text: string
  readonly words: number
  readonly diagnostics: readonly Diagnostic[]
  readonly parts: readonly FilePart[]
  readonly bitext: BitextPreview | undefined
}

export type PreparedSide = {
  readonly side: Side
  /** Plain text, if Markdown was given up. */
  readonly format: FormatId
  readonly encoding: Encoding
  readonly hasByteOrderMark: boolean
  readonly blocks: readonly Block[]
  readonly segments: readonly NewSegment[]
  readonly diagnostics: readonly Diagnostic[]
  /** What people said in the file, where it was wanted. */
  readonly comments: readonly PlacedComment[]
}

/** What people said in a file, at a segment of it. */
export type PlacedComment = FileThread & {
  /** Undefined for the whole text. */
  readonly anchor: Anchor | undefined
  readonly quote: string
}

/** All that core found out about an article; identities are made, nothing is stored. */
export type PreparedArticle = {
  readonly headline: string
  readonly target: PreparedSide
  readonly source: PreparedSide | undefined
  /** In the order of the rows. */
  readonly links: readonly IndexLink[]
  readonly findings: readonly FoundIssue[]
  /** False if only the beginning was checked: there was too much of it. */
  readonly isChecked: boolean
}

/** Some of what a long article is made of, in its order. */
export type ArticlePart =
  | ({ readonly side: Side } & Pick<PreparedSide, 'blocks' | 'segments' | 'comments'>)
  | { readonly links: readonly IndexLink[] }

/** `segment` is an index into the order's segments. */
export type ExportRefused =
  | (EncodingRefused & { readonly segment: number | undefined })
  | { readonly kind: 'code-lost'; readonly raw: string; readonly segment: number }
  | CannotConvert
  | { readonly kind: 'no-redline'; readonly format: FormatId }

/** What a redline is made of beside the edits. */
export type RedlineParts = Pick<RedlineEdits, 'pasts' | 'comments'>

/** A paragraph of the translation, with its text in each state in which it may have gone out. */
export type BlockPlace = Pick<Place, 'pieces' | 'tail' | 'codes'> & {
  readonly bases: readonly string[]
  /** What faces it in the source's document, as a reader sees it; its source only where one file holds both. */
  readonly facing: string | undefined
  /** The mark-up in that: a translation of the same unit may have it too. */
  readonly facingCodes: readonly InlineCode[]
}

/** A row of the alignment. */
export type RowPlace = { readonly id: LinkId; readonly source: string; readonly target: readonly SegmentId[] }

export type ArticlePlaces = { readonly blocks: readonly BlockPlace[]; readonly rows: readonly RowPlace[] }

/** `state`: the number of the state that was the closest. */
export type PlannedReturn = {
  readonly state: number
  readonly plan: ReturnedPlan
  readonly format: FormatId
  /** Who changed what was changed there, as far as the file tells. */
  readonly marks: readonly FileMark[]
  readonly comments: readonly ReadComment[]
}

/** A comment of a file that comes back. */
export type ReadComment = Omit<ReturnedComment, 'answers' | 'remarks'> & {
  /** `isOfOwnFile`: the article's own file said it before. */
  readonly remarks: readonly (RemarkOfFile & { readonly isOfOwnFile: boolean })[]
}

/** Some paragraphs as the checks that need no more than a paragraph see them. */
export type CheckedPart = {
  /** Places of the target segments, counted from 0: `[start, end)`. */
  readonly start: number
  readonly end: number
  readonly found: readonly FoundIssue[]
}

export type Jobs = {
  readonly inspect: {
    readonly input: {
      readonly name: string
      readonly bytes: Uint8Array
      readonly encoding: Encoding | undefined
      readonly asText?: boolean | undefined
      readonly part?: FilePart | undefined
      readonly columns?: TableColumns | undefined
      readonly sheet?: string | undefined
      readonly tracked?: TrackedChoice | undefined
    }
    readonly output: Result<Inspected, FileRefused>
  }
  /** A long article is told in parts; the answer is what is left of it. */
  readonly import: {
    readonly part: ArticlePart
    readonly input: AcceptedTexts & {
      /** What people taught about where segments end, for each side. */
      readonly exceptions?: Readonly<Record<Side, readonly SegmentException[]>>
      readonly allowMismatch?: boolean
      /** What approved articles taught of the two languages. */
      readonly approved?: PackedPairs | undefined
      /** Checks that need not look. */
      readonly without?: ReadonlySet<CheckId>
      /** The term base, as far as it knows both languages. */
      readonly terms?: readonly Concept[] | undefined
    }
    readonly output: Result<PreparedArticle, Extract<ImportFailure, { kind: 'file-refused' }> | ImportMismatch>
  }
  readonly realign: {
    readonly input: {
      readonly sourceLanguage: LanguageTag
      readonly targetLanguage: LanguageTag
      readonly stretches: readonly StretchTexts[]
      readonly approved: PackedPairs | undefined
    }
    readonly output: readonly (readonly IndexLink[])[]
  }
  /**
   * `key` names this state of the article. What was found in paragraphs is told in parts, in the order of the text; the
   * answer is what only the whole of the article shows.
   */
  readonly check: {
    readonly input: { readonly key: string; readonly bitext: Bitext; readonly without: ReadonlySet<CheckId> }
    readonly part: CheckedPart
    readonly output: readonly FoundIssue[]
  }
  /**
   * What other texts of some segments change in what was found last: places in the list of all parts and the answer, one
   * after the other, and what comes at its end.
   */
  readonly recheck: {
    readonly input: { readonly key: string; readonly texts: readonly (readonly [SegmentId, string])[] }
    readonly output: { readonly gone: readonly number[]; readonly fresh: readonly FoundIssue[] } | undefined
  }
  /** Of each segment that has places: its number among those given, and they; at most `most` places in all. */
  readonly find: {
    readonly input: {
      readonly pattern: SearchPattern
      readonly replacement: Replacement | undefined
      readonly segments: readonly SegmentToSearch[]
      readonly most: number
    }
    readonly output: readonly (readonly [segment: number, places: readonly FoundPlace[]])[]
  }
  readonly learn: { readonly input: ApprovedLinks; readonly output: ApprovedPairs | undefined }
  readonly alignment: {
    readonly input: { readonly rows: readonly AlignedRow[]; readonly head: AlignmentHead; readonly as: AlignmentFormat }
    readonly output: Uint8Array
  }
  /** With `redline` the file has its changes in it as such. */
  readonly export: {
    readonly input: FileToWrite & { readonly redline?: RedlineParts | undefined }
    readonly output: Result<{ readonly bytes: Uint8Array; readonly told?: RedlineTold | undefined }, ExportRefused>
  }
  readonly markText: {
    readonly input: Omit<TextToMark, 'isRead'> & {
      /** Of the file it came in, which says what of it is read as its text. */
      readonly file: Pick<FileToWrite, 'bytes' | 'format' | 'encoding'>
    }
    readonly output: MarkedText
  }
  /** Of how many segments the file, written so, would say otherwise than here whether they are locked. */
  readonly locksPastFile: { readonly input: FileToWrite & { readonly name: string }; readonly output: number }
  /** Reads a file of terms; of a table the columns as a person says they are, if somebody did. */
  readonly terms: {
    readonly input: {
      readonly name: string
      readonly bytes: Uint8Array
      readonly columns?: readonly TermColumn[] | undefined
    }
    readonly output: Result<TermFile, TermFileRefused>
  }
  /** At most some of them; none of a file that was not written here. */
  readonly rowIds: {
    readonly input: { readonly name: string; readonly bytes: Uint8Array }
    readonly output: readonly string[]
  }
  /** Finds what a file brings back; `own` is the one the article came from. */
  readonly reimport: {
    readonly input: ArticlePlaces & {
      readonly file: { readonly name: string; readonly bytes: Uint8Array }
      readonly own: {
        readonly format: FormatId
        readonly bytes: Uint8Array
        /** Of a table. */
        readonly columns: TableColumns | undefined
      }
      readonly languages: { readonly source: LanguageTag | undefined; readonly target: LanguageTag }
      /** The names of the people of the library. */
      readonly people: readonly string[]
    }
    readonly output: Result<
      PlannedReturn,
      Extract<ReimportRefused, { kind: 'file-refused' | 'other-language' | 'other-article' }>
    >
  }
}
export type JobKind = keyof Jobs
export type PartOf<Kind extends JobKind> = Jobs[Kind] extends { readonly part: infer Part } ? Part : never

export type ToWorker = {
  readonly kind: JobKind
  readonly input: Jobs[JobKind]['input']
  /** Two 32-bit numbers: 1 in the first calls the job off; the second counts the beats of the work. */
  readonly stop: SharedArrayBuffer
}

export type FromWorker =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'part'; readonly part: unknown }
  | { readonly kind: 'done'; readonly output: unknown }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'bug'; readonly message: string }
