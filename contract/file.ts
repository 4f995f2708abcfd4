/** Files a person lets in or takes along. */
import * as v from 'valibot'
import { encodings, exportFormats, formatIds } from '../core/model/article.ts'
import {
  type BilingualTable,
  commentChoices,
  type Diagnostic,
  type FileGuess,
  type FilePart,
  type FileRefused,
  fileParts,
  type LanguageGuess,
  trackedChoices,
} from '../core/model/file.ts'
import type { LanguageTag } from '../core/model/ids.ts'
import type { RedlineTold } from '../core/model/redline.ts'
import type { Result } from '../core/model/result.ts'
import { count, language } from './arguments.ts'
import type { ArticleSummary } from './article.ts'
import { readingJob } from './command.ts'
import { maxFileBytes, maxNameChars } from './limits.ts'

/** How a file that holds both texts begins, and in which languages it says they are. */
export type BitextPreview = {
  readonly languages: { readonly source: LanguageTag | undefined; readonly target: LanguageTag | undefined }
  readonly units: number
  /** Those of them that have a translation. */
  readonly translated: number
  /** As a reader sees them; at most 50. */
  readonly pairs: readonly { readonly source: string; readonly target: string }[]
  /** Of a table: which columns are read, and what stands above each. */
  readonly table: BilingualTable | undefined
}

export type FilePreview = {
  readonly guess: FileGuess
  readonly language: LanguageGuess | undefined
  /** The first lines, decoded; at most 2,000 characters. */
  readonly text: string
  readonly words: number
  readonly diagnostics: readonly Diagnostic[]
  /** What of the file can be had alone. */
  readonly parts: readonly FilePart[]
  /** Of a file that holds a text and its translation. */
  readonly bitext: BitextPreview | undefined
  /** An article already imported from the very same bytes. */
  readonly alreadyImported: ArticleSummary | undefined
}

/** `told`: of a redline, what it says, and what of it could only be said otherwise. */
export type ExportedFile = {
  readonly name: string
  readonly bytes: Uint8Array
  readonly told?: RedlineTold | undefined
}

export const encoding = v.picklist(encodings)

export const format = v.picklist(formatIds)

/** What a text is written as. */
export const exportFormat = v.picklist(exportFormats)

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(maxNameChars))

/** A text that was pasted, dropped, or read by whoever asks. */
export const bytes = v.custom<Uint8Array>(
  (value) => value instanceof Uint8Array && value.byteLength <= maxFileBytes + 1,
)

/** The token of a file that a person picked: the shell handed its bytes to the store, and the page has only this. */
export const picked = v.pipe(v.string(), v.uuid())

/** What a person wants of a page; without it, all. */
const part = v.optional(v.picklist(fileParts))

/** What becomes of tracked changes and comments that a document holds; without it they stay there as they are. */
const tracked = v.optional(v.picklist(trackedChoices))
const comments = v.optional(v.picklist(commentChoices))

/** What is said of a file as a person let it in: the guesses, confirmed or changed. */
const accepted = { name, encoding, format, language, asText: v.optional(v.boolean()), part, tracked, comments }

export const acceptedFile = v.union([v.strictObject({ ...accepted, bytes }), v.strictObject({ ...accepted, picked })])

const column = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(16_383))

/** Which columns of a table hold a text and its translation. */
const columns = v.optional(
  v.strictObject({
    source: column,
    target: column,
    id: v.optional(column),
    comment: v.optional(column),
    firstRow: v.optional(count),
    sheet: v.optional(v.pipe(v.string(), v.maxLength(maxNameChars))),
  }),
)

/** Of a book of several tables: the part of one, or its name. */
const sheet = v.optional(v.pipe(v.string(), v.maxLength(maxNameChars)))

/** A file that holds a text and its translation; its format it says itself, and its encoding most of the time. */
const acceptedBoth = {
  name,
  sourceLanguage: language,
  targetLanguage: language,
  columns,
  sheet,
  encoding: v.optional(encoding),
}

export const acceptedBitext = v.union([
  v.strictObject({ ...acceptedBoth, bytes }),
  v.strictObject({ ...acceptedBoth, picked }),
])

const looked = { name, encoding: v.optional(encoding), asText: v.optional(v.boolean()), part, columns, sheet, tracked }

export const fileCommands = {
  'file.inspect': readingJob<Result<FilePreview, { kind: 'file-refused'; why: FileRefused }>>()(
    v.union([v.strictObject({ ...looked, bytes }), v.strictObject({ ...looked, picked })]),
  ),
} as const
