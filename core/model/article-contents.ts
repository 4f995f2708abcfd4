/** What an article holds beside its words, of which a file may carry only some. */
import type { AlignmentFormat, ExportFormat, FormatId } from './article.ts'

export const contentKinds = [
  'comments',
  'errors',
  'findings',
  'states',
  'locks',
  'looks',
  'links',
  'notes',
  'images',
  'codes',
  'longTexts',
] as const
/** `findings`: open ones that are shown; `looks`: bold, italics and the like; `codes`: any other mark-up in the text; `longTexts`: texts that no cell of a spreadsheet can hold. */
export type ContentKind = (typeof contentKinds)[number]

/**
 * How many of each there are; of the comments also how many came with the file and stay in it, and how many of the others are
 * of the whole; of the locks how many the file that came in cannot say, and how many a new file of rows, as it locks whole
 * units and rows.
 */
export type ArticleContents = {
  readonly format: FormatId
  /** Of what is shown. */
  readonly dismissedFindings: number
  readonly commentsOfFile: number
  readonly commentsOnAll: number
  readonly locksPastFile: number
  readonly locksPastRows: number
  /** It came as a table that has no column of comments. */
  readonly hasNoNotes?: boolean | undefined
} & Readonly<Record<ContentKind, number>>

/** What is written: the text in some format, its document as a redline, its changes as a page to be read, or both texts as a new file. */
export type ExportTarget =
  | { readonly kind: 'text'; readonly format: ExportFormat }
  | { readonly kind: 'redline'; readonly withComments: boolean }
  /** The whole text with its changes marked, to be read. */
  | { readonly kind: 'page' }
  | { readonly kind: 'both'; readonly format: AlignmentFormat; readonly withFindings: boolean }
