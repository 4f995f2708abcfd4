/** The term base: listed, written, read from files and recognised in a text. */
import * as v from 'valibot'
import type { ActionId, ConceptId, LanguageTag } from '../core/model/ids.ts'
import type { Result } from '../core/model/result.ts'
import type { Span } from '../core/model/span.ts'
import {
  type Concept,
  type ConceptContent,
  type ConceptFault,
  longestTermNote,
  mostTermsOfConcept,
  type Term,
  type TermFile,
  type TermFileRefused,
  termFileFormats,
  termStatuses,
} from '../core/model/term.ts'
import type { UsedTerm } from '../core/model/used-terms.ts'
import { article, count, identity, language, segment } from './arguments.ts'
import { changing, changingJob, reading, readingJob } from './command.ts'
import { bytes, type ExportedFile, picked } from './file.ts'
import { maxNameChars, maxRowsPerPage, maxSearchChars, maxTermsAtOnce } from './limits.ts'

export type TermPage = {
  readonly concepts: readonly Concept[]
  /** That have the words asked for. */
  readonly total: number
  /** In the whole term base, and in which languages. */
  readonly all: number
  readonly languages: readonly LanguageTag[]
}

/** A term that stands in the source of a segment. */
export type RecognisedTerm = {
  readonly concept: Concept
  /** The words as they stand there. */
  readonly found: string
  /** Where in the source, as a reader sees it. */
  readonly span: Span
  /** In the language of the translation: preferred ones first, those not to be used last. */
  readonly targets: readonly Term[]
}

export type ConceptFailure =
  | { readonly kind: ConceptFault | 'half-character' | 'no-such-concept' }
  | { readonly kind: 'base-full'; readonly limit: number }

/** `act` takes it back, see `term.takeBack`; undefined where nothing was changed. */
export type ConceptWritten = { readonly act: ActionId | undefined; readonly concept: Concept }

/** What is shown of a file before it is taken in. */
export type TermPreview = Omit<TermFile, 'concepts'> & {
  readonly total: number
  /** The first of them. */
  readonly concepts: readonly ConceptContent[]
  readonly languages: readonly LanguageTag[]
}

export type TermsImported = {
  readonly act: ActionId | undefined
  readonly added: number
  /** Known concepts of which the file says more, or otherwise. */
  readonly changed: number
  readonly same: number
  readonly passedOver: number
}

/** `left`: concepts that were changed since. */
export type TermsTakenBack = { readonly taken: number; readonly left: number }

const concept = identity<ConceptId>()
const words = v.pipe(v.string(), v.maxLength(longestTermNote))
const term = v.strictObject({
  language,
  text: words,
  status: v.picklist(termStatuses),
  partOfSpeech: words,
  note: words,
})
const content = {
  subject: words,
  definition: words,
  note: words,
  terms: v.pipe(v.array(term), v.maxLength(mostTermsOfConcept)),
}

const column = v.union([
  v.strictObject({
    kind: v.picklist(['term', 'term-note', 'term-part-of-speech']),
    language,
    status: v.optional(v.picklist(termStatuses)),
  }),
  v.strictObject({ kind: v.picklist(['status', 'note', 'subject', 'definition', 'part-of-speech', 'other']) }),
])
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(maxNameChars))
const columns = v.optional(v.pipe(v.array(column), v.maxLength(maxRowsPerPage)))
const file = v.union([v.strictObject({ name, columns, bytes }), v.strictObject({ name, columns, picked })])

export const termCommands = {
  /** Written last first; with `find`, those that have the words in a term, a note or a definition, the nearest first. */
  'term.list': reading<TermPage>()(
    v.strictObject({
      find: v.pipe(v.string(), v.maxLength(maxSearchChars)),
      start: count,
      count: v.pipe(count, v.maxValue(maxRowsPerPage)),
    }),
  ),
  /** In the order of the source; longest terms only. None for a segment that is not there, or has no source. */
  'term.recognise': reading<readonly RecognisedTerm[]>()(v.strictObject({ article, segment })),
  /** How the terms of some rows are rendered, in their order; `next`: the row to ask from for more. */
  'term.used': reading<{ readonly used: readonly UsedTerm[]; readonly next: number | undefined }>()(
    v.strictObject({ article, start: count, count: v.pipe(count, v.minValue(1), v.maxValue(maxRowsPerPage)) }),
  ),
  'term.add': changing<Result<ConceptWritten, ConceptFailure>>()(v.strictObject(content)),
  'term.change': changing<Result<ConceptWritten, ConceptFailure>>()(v.strictObject({ concept, ...content })),
  'term.remove': changing<{ readonly act: ActionId | undefined; readonly removed: number }>()(
    v.strictObject({ concepts: v.pipe(v.array(concept), v.minLength(1), v.maxLength(maxTermsAtOnce)) }),
  ),
  /** Takes an act on the term base back, as far as its concepts stand as it left them. */
  'term.takeBack': changing<TermsTakenBack>()(v.strictObject({ act: identity<ActionId>() })),
  'term.inspect': readingJob<Result<TermPreview, TermFileRefused>>()(file),
  'term.import': changingJob<Result<TermsImported, TermFileRefused>>()(file),
  'term.export': reading<ExportedFile>()(v.strictObject({ as: v.picklist(termFileFormats) })),
} as const
