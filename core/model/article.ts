/** An article and its way from new to published. */
import type { ArticleId, DocumentId, LanguageTag } from './ids.ts'
import type { InlineCode } from './inline-text.ts'
import type { Span } from './span.ts'

export const articleStates = ['new', 'drafting', 'in_review', 'approved', 'published', 'spiked'] as const
export type ArticleState = (typeof articleStates)[number]

export type Side = 'source' | 'target'

export type Article = {
  readonly id: ArticleId
  readonly headline: string
  readonly state: ArticleState
  readonly sourceLanguage: LanguageTag | undefined
  readonly targetLanguage: LanguageTag
  readonly createdMs: number
  /** It lies in the bin. */
  readonly isBinned?: true
}

export const blockKinds = ['headline', 'heading', 'paragraph', 'listItem', 'quote', 'cell'] as const
/** What a block of a document is, as far as its format tells. */
export type BlockKind = (typeof blockKinds)[number]

export const formatIds = [
  'txt',
  'md',
  'docx',
  'srt',
  'vtt',
  'html',
  'odt',
  'xliff',
  'tmx',
  'po',
  'csv',
  'xlsx',
  'docx-table',
] as const
export type FormatId = (typeof formatIds)[number]

export const bilingualFormatIds = ['xliff', 'tmx', 'po', 'csv', 'xlsx', 'docx-table'] as const
/** Formats whose files hold a text and its translation. */
export type BilingualFormatId = (typeof bilingualFormatIds)[number]

/** What a text can be written as: also a page of it alone, with nothing of the file it came in. */
export const exportFormats = [...formatIds, 'clean-html'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** What an article's rows can be written as: a new file of both texts. */
export const alignmentFormats = ['bilingual-docx', 'xlsx', 'csv', 'tsv', 'xliff', 'xliff-12', 'tmx', 'po'] as const
export type AlignmentFormat = (typeof alignmentFormats)[number]

/**
 * A stretch of a block's text which the document writes otherwise than people read it:
 * an escape (`\\*` for `*`), an entity (`&mdash;`), a line end inside a wrapped paragraph (read as one space).
 */
export type Respelling = {
  /** In UTF-16 units of the block's text. */
  readonly span: Span
  readonly raw: string
}

/** A paragraph, heading or cell: where its text stands in the decoded document, and the text itself. */
export type Block = {
  readonly kind: BlockKind
  /** In UTF-16 units of the decoded document. */
  readonly range: Span
  /** A coded text: see `inline-text.ts`. */
  readonly text: string
  /** In the order of the document. */
  readonly codes: readonly InlineCode[]
  /** Ascending, apart from each other; absent if all text stands in the document letter by letter. */
  readonly respellings?: readonly Respelling[]
}

export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1251',
  'koi8-r',
  'kz-1048',
  'windows-1252',
  'windows-1254',
  'ibm866',
  'koi8-u',
  'x-mac-cyrillic',
  'iso-8859-5',
  'windows-1250',
  'windows-1253',
  'windows-1256',
  'windows-1257',
  'iso-8859-2',
  'iso-8859-15',
  'gbk',
  'shift_jis',
  'euc-kr',
  'big5',
  'euc-jp',
  'windows-1255',
  'iso-8859-7',
  'windows-874',
  'ibm855',
  'utf-32le',
  'utf-32be',
  'iso-2022-jp',
  'iso-2022-kr',
  'iso-8859-6',
] as const
export type Encoding = (typeof encodings)[number]

/** The file an article came from; its bytes are the skeleton every export is spliced into. */
export type SourceFile = {
  readonly id: DocumentId
  readonly side: Side
  readonly name: string
  readonly format: FormatId
  readonly encoding: Encoding
  readonly hasByteOrderMark: boolean
  readonly language: LanguageTag
}
