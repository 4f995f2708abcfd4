/** What is known of a foreign file before it is let in, and why it may be refused. */
import type { Encoding, FormatId, SourceFile } from './article.ts'
import type { LanguageTag } from './ids.ts'
import type { Span } from './span.ts'

export const fileParts = ['article'] as const
/** What somebody wants of a file that holds more. */
export type FilePart = (typeof fileParts)[number]

/** Where in a table a text and its translation stand; columns count from 0. */
export type TableColumns = {
  readonly source: number
  readonly target: number
  readonly id?: number | undefined
  readonly comment?: number | undefined
  /** The row below the headings; left out by whoever says only which columns. */
  readonly firstRow?: number | undefined
  /** Of a book of several tables, the part it stands in. */
  readonly sheet?: string | undefined
}

/** Of a table: the columns that are read, and what stands above each column, or first in it. */
export type BilingualTable = {
  readonly columns: TableColumns
  readonly heads: readonly string[]
  /** Of a book: its sheets in their order, by what people call them. */
  readonly sheets?: readonly TableSheet[]
}

/** A table of a book: the part it stands in, and its name. */
export type TableSheet = { readonly part: string; readonly name: string }

/** What becomes of the tracked changes of a document that comes in. */
export const trackedChoices = ['accept', 'reject', 'keep'] as const
export type TrackedChoice = (typeof trackedChoices)[number]

/** What becomes of the comments in it: comments of the article, or nothing here. In the document they stay. */
export const commentChoices = ['take', 'leave'] as const
export type CommentChoice = (typeof commentChoices)[number]

/** What a person wants of what comes with a document beside its text. */
export type WithFile = { readonly tracked: TrackedChoice; readonly comments: CommentChoice }

/** As documents were read before anybody was asked. */
export const asItCame: WithFile = { tracked: 'keep', comments: 'leave' }

export type FileGuess = {
  readonly format: FormatId
  /** It is Markdown, but too long, too deep or too full of marks for it: it is read as plain text, and people are told so. */
  readonly isMarkdownGivenUp: boolean
  readonly encoding: Encoding
  readonly hasByteOrderMark: boolean
  /** 0 to 1, of the encoding. */
  readonly confidence: number
  /** Other encodings in which the bytes can be read, likeliest first. */
  readonly alternatives: readonly Encoding[]
}

/** What a refused binary file looks like by its first bytes. */
export type BinaryKind =
  | 'word-document'
  | 'opendocument-text'
  | 'spreadsheet'
  | 'presentation'
  | 'zip'
  | 'pdf'
  | 'rtf'
  | 'ole'
  | 'image'
  | 'sound-or-video'
  | 'archive'
  | 'program'
  | 'database'
  | 'unknown'

/** Text written for programs. */
export type OtherFormat = 'html' | 'xliff' | 'tmx' | 'xml' | 'json' | 'csv'

/** Why a zip package is not opened. */
export type PackageRule =
  | 'cut-off'
  | 'too-many-entries'
  | 'too-large-inside'
  | 'ratio'
  | 'duplicate-name'
  | 'unsafe-name'
  | 'lying-size'
  | 'damaged-entry'
  | 'encrypted-entry'
  | 'unknown-method'
  | 'overlap'
  | 'no-main-part'

/** Why XML is not read. */
export type XmlRule = 'not-well-formed' | 'encoding' | 'nul' | 'entities' | 'too-deep' | 'too-much'

/** Rules of XLIFF 2 itself, of files that are XML. */
export type XliffRule =
  | 'unknown-element'
  | 'missing-element'
  | 'too-many-elements'
  | 'misplaced'
  | 'text-here'
  | 'unknown-attribute'
  | 'missing-attribute'
  | 'attribute-value'
  | 'needs-attribute'
  | 'only-one-of'
  | 'href-or-content'
  | 'duplicate-id'
  | 'no-such-data'
  | 'no-such-unit'
  | 'bad-reference'
  | 'lost-reference'
  | 'unpaired-code'
  | 'isolated'
  | 'different-freedom'
  | 'fixed-code'
  | 'fixed-order'
  | 'copy-of'
  | 'different-space'
  | 'language'
  | 'target-order'

/** Why the text of a PDF is not had. */
export type PdfRule = 'damaged' | 'too-much' | 'no-text'

/** Why a line of a text with rules of its own is not read. */
export type LineRule = 'cue-time' | 'no-cue' | 'vtt-start' | 'too-many-attributes' | 'po-line'

export type FileRefused =
  | { readonly kind: 'empty' }
  | { readonly kind: 'blank' }
  /** All its text stands in paragraphs of more codes than can be edited. */
  | { readonly kind: 'too-much-markup' }
  | { readonly kind: 'binary'; readonly seems: BinaryKind }
  /** A person may say that its text, tags and all, is what they mean. */
  | { readonly kind: 'other-format'; readonly seems: OtherFormat }
  | { readonly kind: 'too-large'; readonly sizeBytes: number; readonly limitBytes: number }
  /** `characters` are those of its longest paragraph. */
  | {
      readonly kind: 'too-long'
      readonly of: 'characters' | 'lines'
      readonly count: number
      readonly limit: number
    }
  /** Told as soon as one too many is found: how many there are in all is not worth finding out. */
  | { readonly kind: 'too-many-sentences'; readonly limit: number }
  /** Whatever it is made of: reading it took more memory than a file may. */
  | { readonly kind: 'too-much-memory' }
  /** Text, but in an encoding Sverka does not read; `seems` is its usual name. */
  | { readonly kind: 'unsupported-encoding'; readonly seems: string }
  /** It was picked too long ago, or taken in already: whoever wants it picks it again. */
  | { readonly kind: 'not-at-hand' }
  /** Pasted text with half of a surrogate pair, which no file can hold. */
  | { readonly kind: 'half-character' }
  | { readonly kind: 'undecodable'; readonly encoding: Encoding; readonly offset: number }
  /** It holds a text and its translation, and so is no side of an article. */
  | { readonly kind: 'both-sides' }
  /** It holds one text, where a text and its translation were expected. */
  | { readonly kind: 'one-side' }
  /** A table in which no column says that it holds a text, or its translation. */
  | { readonly kind: 'no-columns' }
  /** The sheet of a book that somebody named has no words. */
  | { readonly kind: 'blank-sheet' }
  /** A book has no sheet of that name; `sheets` are those it has. */
  | { readonly kind: 'no-such-sheet'; readonly sheet: string; readonly sheets: readonly string[] }
  /** An Office document that opens only with its password. */
  | { readonly kind: 'password-protected' }
  /** `entry` is empty where it is the package as a whole. */
  | { readonly kind: 'broken-package'; readonly rule: PackageRule; readonly entry: string }
  /** Lines and columns count from 1. */
  | {
      readonly kind: 'broken-xml'
      readonly part: string
      readonly line: number
      readonly column: number
      readonly rule: XmlRule
    }
  /** It is XML and breaks the rules of XLIFF; `what` is the element, attribute or id at stake. Lines and columns count from 1. */
  | {
      readonly kind: 'broken-xliff'
      readonly line: number
      readonly column: number
      readonly rule: XliffRule
      readonly what: string
    }
  | { readonly kind: 'broken-pdf'; readonly rule: PdfRule }
  /** Lines count from 1. */
  | { readonly kind: 'broken-line'; readonly line: number; readonly rule: LineRule }

/** Something about the document a person should know; the words live in `locales/`. Ranges are of the decoded document. */
export type Diagnostic =
  /** Its text is not offered. */
  | { readonly kind: 'too-many-codes'; readonly range: Span }
  /** The text is read as if all of them were accepted; they stay in the file as they are. */
  | {
      readonly kind: 'tracked-changes'
      readonly insertions: number
      readonly deletions: number
      /** How many people made them; where whoever reads it may choose what becomes of them. */
      readonly people?: number
    }
  /** They were accepted or rejected as it was read, and go out so. */
  | { readonly kind: 'changes-accepted' | 'changes-rejected'; readonly count: number; readonly people: number }
  /** Somebody's comments, which stay in the file as they are. */
  | { readonly kind: 'comments-left'; readonly count: number }
  /** The same, and they are comments of the article now. */
  | { readonly kind: 'comments-taken'; readonly count: number }
  | { readonly kind: 'text-boxes'; readonly count: number }
  /** Documents inside the document, which are not read. */
  | { readonly kind: 'embedded-left'; readonly count: number }
  /** Charts and diagrams, whose words are not read. */
  | { readonly kind: 'charts-left'; readonly count: number }
  /** Places that show a property of the document; edited ones do so no longer. */
  | { readonly kind: 'bound-controls'; readonly count: number }
  /** Of subtitles: lines that no cue holds; `line` is the first, from 1. */
  | { readonly kind: 'stray-lines'; readonly count: number; readonly line: number }
  /** Units that whoever sent the file wants left as they are. */
  | { readonly kind: 'locked-units'; readonly count: number }
  /** Names with a prefix that the file binds to nothing; `line` is the first, from 1. */
  | { readonly kind: 'unbound-prefix'; readonly prefix: string; readonly line: number }
  /** Something that is not as its format has it, and harms nobody; `line` is the first, from 1. */
  | { readonly kind: 'off-standard'; readonly what: string; readonly line: number }
  /** Which columns of a table are read, by what stands above them or by what somebody said; `isGuessed` by their words alone. */
  | { readonly kind: 'columns'; readonly columns: TableColumns; readonly isGuessed: boolean }
  /** Tables of the same book that are not read. */
  | { readonly kind: 'other-sheets'; readonly count: number }
  /** Cells of a table that a spreadsheet would calculate; they are read as the text that stands there. */
  | { readonly kind: 'formula-cells'; readonly count: number }
  /** The text of so many pages of a PDF, which cannot take it back. */
  | { readonly kind: 'pdf-text'; readonly count: number }
  /** Lines that stand on every page, such as running heads, and numbers of pages. */
  | { readonly kind: 'page-furniture'; readonly count: number }
  /** Units the file leaves no place for a translation of. */
  | { readonly kind: 'closed-units'; readonly count: number }

/** A file of an article as it came in, and what was found when it was read. */
export type FileReport = {
  readonly file: SourceFile
  readonly sizeBytes: number
  readonly diagnostics: readonly Diagnostic[]
}

/** Why text could not be written in the encoding of its file. */
export type EncodingRefused = {
  readonly kind: 'cannot-encode'
  readonly encoding: Encoding
  /** Each character once, in order of appearance, at most 20. */
  readonly characters: readonly string[]
}

export type LanguageGuess = { readonly language: LanguageTag; readonly confidence: number }

/** What stands where a file was expected. */
export type NoFile = 'folder' | 'pipe' | 'socket' | 'device'

/** Why a file somebody named was not read. */
export type ReadRefused =
  | { readonly kind: 'missing' }
  | { readonly kind: 'not-a-file'; readonly seems: NoFile }
  | { readonly kind: 'too-large'; readonly limitBytes: number }
  | { readonly kind: 'name-too-long' }
  | { readonly kind: 'unreadable' }

/** Why a file was not written; what stood there is as it was. */
export type WriteRefused = {
  readonly kind: /** A library, another database, or what belongs to one. */
  'database' | 'link' | 'not-a-file' | 'no-folder' | 'name-too-long' | 'not-allowed' | 'disk-full' | 'failed'
}
