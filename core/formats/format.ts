/** What every file format promises: to know its own files, to show their text as blocks, and to take corrections back without touching the rest. */
import type { Block, Encoding, FormatId } from '../model/article.ts'
import type { CommentType } from '../model/comment.ts'
import type {
  BilingualTable,
  CommentChoice,
  Diagnostic,
  EncodingRefused,
  FileGuess,
  FilePart,
  FileRefused,
  TableColumns,
  TrackedChoice,
} from '../model/file.ts'
import type { LanguageTag } from '../model/ids.ts'
import type { CanonicalCode } from '../model/inline-text.ts'
import type { Result } from '../model/result.ts'
import type { SegmentState } from '../model/segment.ts'
import type { Span } from '../model/span.ts'
import type { CodeFault } from './code-faults.ts'
import type { ExportSegment } from './edited-blocks.ts'
import type { FileMark } from './file-mark.ts'
import type { WriteRedline } from './redline-edits.ts'
import type { ThreadToWrite } from './said-here.ts'
import type { UnknownFile } from './unknown-file.ts'

/** One text of a container: the only one of a flat file, one of several of a package (`word/footnotes.xml`). */
export type Part = {
  /** Its path in the container; empty in a flat file. */
  readonly name: string
  /** Decoded, without byte order mark. */
  readonly text: string
}

/** What somebody said in a file. */
export type FileRemark = {
  /** Empty where the file does not say. */
  readonly author: string
  readonly atMs: number | undefined
  readonly words: string
  /** What the file calls it; undefined where it has no name. */
  readonly native: string | undefined
}

/** Remarks that answer each other. */
export type FileThread = {
  /** The first one began it. */
  readonly remarks: readonly FileRemark[]
  readonly isResolved?: boolean | undefined
  /** What it wants, where the file says so, as files of ours do. */
  readonly wants?: CommentType | undefined
}

/** Some at their place in a document. */
export type FileComment = FileThread & {
  /** Index of the block, and the words in it that are spoken of; undefined for the whole text. */
  readonly place: { readonly block: number; readonly span: Span } | undefined
}

/** Some at a unit of a bilingual file. */
export type UnitNote = FileThread & {
  /** The words of the translation that are spoken of; undefined for the whole unit. */
  readonly span?: Span | undefined
}

/** A piece of a bilingual file that has a text and its translation. */
export type Unit = {
  readonly source: Block
  /** Its text is empty where nothing is translated yet. */
  readonly target: Block
  /** How far the file says it is, in our words. */
  readonly state: SegmentState
  /** Whoever sent the file wants it left as it is. */
  readonly isLocked: boolean
  /** False where the file leaves no place for a translation. */
  readonly hasPlace: boolean
  /** What the file calls it, where it does. Some files call two the same. */
  readonly id?: string | undefined
  /** What was noted at it. */
  readonly notes?: readonly UnitNote[]
}

/** Both texts of a bilingual file. */
export type OpenedBitext = {
  readonly parts: readonly Part[]
  /** In reading order. */
  readonly units: readonly Unit[]
  /** As the file names them, undefined where it does not. */
  readonly languages: { readonly source: string | undefined; readonly target: string | undefined }
  readonly diagnostics: readonly Diagnostic[]
  /** What was noted at the whole of it. */
  readonly notes?: readonly FileThread[]
  readonly table?: BilingualTable
}

export type OpenedDocument = {
  readonly parts: readonly Part[]
  /** In reading order. Their ranges count through the texts of all parts, one after the other. */
  readonly blocks: readonly Block[]
  readonly diagnostics: readonly Diagnostic[]
  /** Where they are wanted and the file holds any. */
  readonly comments?: readonly FileComment[] | undefined
}

/** What a preview shows: the words of the file, and what a person should know of it. */
export type SeenText = {
  readonly text: string
  readonly diagnostics: readonly Diagnostic[]
  /** What of it can be had alone. */
  readonly parts?: readonly FilePart[] | undefined
}

/** How the bytes of a file are to be read. A format whose files name their encoding themselves goes by that. */
export type Reading = {
  readonly encoding: Encoding
  /** Of a web page only the article in it, if it has one. */
  readonly part?: FilePart | undefined
  /** Of a table, which columns hold the texts; without it, those that look so. */
  readonly columns?: TableColumns | undefined
  /** Of a book, which sheet: its part, or its name; without it, the first that looks so. */
  readonly sheet?: string | undefined
  /** Of a document with tracked changes: what becomes of them. Kept, where nothing is said. */
  readonly tracked?: TrackedChoice | undefined
  /** Whether its comments are wanted too. */
  readonly comments?: CommentChoice | undefined
}

/** The format would take too long over this file; it can still be read as plain text. */
export type BeyondReading = { readonly kind: 'beyond-reading' }

export type Untouched = {
  /** Undefined at the index of a unit that is not in the text. */
  readonly states: readonly (SegmentState | undefined)[]
  readonly locked: ReadonlySet<number>
}

/** What became of a document, and how to write it. */
export type DocumentEdits = Omit<Reading, 'comments'> & {
  /** As `open` gave them; of a bilingual file those of its translation. */
  readonly blocks: readonly Block[]
  readonly segments: readonly ExportSegment[]
  /**
   * How units stand of which nothing else is told, by their index. Of a bilingual file, of which mostly few units are
   * touched, `blocks` and `segments` may be those of these alone.
   */
  readonly untouched?: Untouched | undefined
  /** The encoding to write in. */
  readonly asEncoding: Encoding
  /** Of the text, for files that are to name it and do not yet. */
  readonly language?: LanguageTag | undefined
  /** What is to stand in the margin beside what stands there; formats whose files know none leave it. */
  readonly said?: readonly ThreadToWrite[] | undefined
}

/** A block whose codes a correction broke; `segments` are indexes into those of the edits. */
export type BrokenBlock = {
  readonly block: number
  readonly segments: readonly number[]
  readonly faults: readonly CodeFault[]
}

/** Documents of one format cannot be made into the other. */
export type CannotConvert = { readonly kind: 'cannot-convert'; readonly from: FormatId; readonly to: FormatId }

/** Why a document was not written; nothing is ever written in part. */
export type WritingRefused =
  | { readonly kind: 'codes-broken'; readonly blocks: readonly BrokenBlock[] }
  | CannotConvert
  | EncodingRefused

/** What a format's files can hold beside the text of one side. */
export type Capabilities = {
  readonly isBilingual: boolean
  /** Comments, which may be taken in with the text. */
  readonly hasNotes: boolean
  readonly hasStates: boolean
  /** What of that which is said and locked here can be written into its files; absent: nothing. */
  readonly takesMargin?: { readonly notes: 'of units' | 'all'; readonly locks: boolean }
  /** A person may choose the encoding; otherwise the file says it itself. */
  readonly takesAnyEncoding: boolean
  /** Any text can be read and written in it, as a person likes. */
  readonly isProse: boolean
  /** Codes that mean the same in every document of the format: a translation may take them from its source. */
  readonly codesToTake: readonly CanonicalCode[]
}

/** A format that takes a file for its own. */
export type Claim = {
  /** 0 to 1; of several claims the surest counts. */
  readonly sure: number
  /** What the file is, or why it cannot be an article. Asked of the surest only. */
  readonly look: () => Result<FileGuess, FileRefused>
}

type AnyFormat = {
  readonly id: FormatId
  /** File name endings, lower case, without the dot; the first is used for new files. */
  readonly extensions: readonly string[]
  readonly capabilities: Capabilities
  /** Undefined for a file that is none of this format. Never throws. */
  readonly sniff: (file: UnknownFile) => Claim | undefined
  /** What a preview needs. Fails for what cannot be an article. Never throws. */
  readonly read: (bytes: Uint8Array, reading: Reading) => Result<SeenText, FileRefused>
  /**
   * The file with the current texts in it; everything nobody touched is copied. A document nobody edited, in its own
   * encoding, comes out byte for byte as it came in. Throws if the bytes are not those the blocks were found in.
   */
  readonly write: (bytes: Uint8Array, edits: DocumentEdits) => Result<Uint8Array, WritingRefused>
  /** The file with every change since a baseline in it as one to be accepted or rejected there; of formats that know such. */
  readonly redline?: WriteRedline
  /** The blocks, their links saying where they lead; of formats whose mark-up names that elsewhere in the file. */
  readonly withAddresses?: (bytes: Uint8Array, edits: DocumentEdits) => readonly Block[]
  /** Who changed what in a file that can be opened; of formats that tell. Never throws. */
  readonly marks?: (bytes: Uint8Array) => readonly FileMark[]
  /** The file as if some people had changed no words in it, to be read again; of formats that can tell. Never throws. */
  readonly withoutChangesOf?: (bytes: Uint8Array, isTheirs: (author: string) => boolean) => Uint8Array
}

/** A format whose files are one text. */
export type Format = AnyFormat & {
  /** Finds the text. What is not understood stays out of the blocks, and so goes out as it came in. Never throws. */
  readonly open: (bytes: Uint8Array, reading: Reading) => Result<OpenedDocument, FileRefused | BeyondReading>
}

/** A format whose files are a text and its translation: they are no side of an article but all of it. */
export type BilingualFormat = AnyFormat & {
  readonly openBoth: (bytes: Uint8Array, reading: Reading) => Result<OpenedBitext, FileRefused>
}
