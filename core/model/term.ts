/** The term base of a library: concepts with their names in each language, named as ISO 30042 (TBX-Basic) names them. */
import type { FileRefused } from './file.ts'
import type { ConceptId, LanguageTag } from './ids.ts'
import { languagePart } from './language-tag.ts'

/** The administrative status of a term; `deprecated` and `superseded` ones are not to be used. */
export const termStatuses = ['preferred', 'admitted', 'deprecated', 'superseded'] as const
export type TermStatus = (typeof termStatuses)[number]

export type Term = {
  readonly language: LanguageTag
  readonly text: string
  readonly status: TermStatus
  /** As its file said it; empty where nobody did. */
  readonly partOfSpeech: string
  readonly note: string
}

/** What is said of a concept; empty where nobody said it. */
export type ConceptContent = {
  readonly subject: string
  readonly definition: string
  readonly note: string
  readonly terms: readonly Term[]
}

export type Concept = ConceptContent & { readonly id: ConceptId }

/** Longer is no term. In UTF-16 units. */
export const longestTerm = 200
export const longestTermNote = 2_000
/** Names of one concept, in all languages. */
export const mostTermsOfConcept = 200
/** Of one term base, and so of one file. */
export const mostConcepts = 100_000

/** True for a term that is not to be used. */
export function isForbidden({ status }: Pick<Term, 'status'>): boolean {
  return status === 'deprecated' || status === 'superseded'
}

/** True if terms of a language are looked for in a text: regions are not told apart. */
export function isOfLanguage({ language }: Pick<Term, 'language'>, tag: LanguageTag): boolean {
  return languagePart(language) === languagePart(tag)
}

/** The terms of a language, preferred ones first and those not to be used last; in the order of the concept. */
export function termsOf({ terms }: Pick<ConceptContent, 'terms'>, tag: LanguageTag): readonly Term[] {
  const own = terms.filter((term) => isOfLanguage(term, tag))
  return termStatuses.flatMap((status) => own.filter((term) => term.status === status))
}

/** What is wrong with a concept as somebody wrote it. */
export type ConceptFault = 'no-terms' | 'term-too-long' | 'note-too-long' | 'too-many-terms' | 'same-term-twice'

/** Undefined where nothing is wrong. */
export function faultOf({ subject, definition, note, terms }: ConceptContent): ConceptFault | undefined {
  if (terms.length === 0) return 'no-terms'
  if (terms.length > mostTermsOfConcept) return 'too-many-terms'
  if (terms.some(({ text }) => text.length > longestTerm)) return 'term-too-long'
  const said = [subject, definition, note, ...terms.flatMap((term) => [term.note, term.partOfSpeech])]
  if (said.some((words) => words.length > longestTermNote)) return 'note-too-long'
  const keys = new Set(terms.map(({ language, text }) => `${language} ${text}`))
  return keys.size < terms.length ? 'same-term-twice' : undefined
}

/** The concept with neat words: no line breaks or double blanks in a term, nothing empty, no term of a language twice. */
export function tidyConcept({ subject, definition, note, terms }: ConceptContent): ConceptContent {
  const neat = terms.map((term) => ({
    ...term,
    text: term.text.replace(/\s+/gu, ' ').trim().normalize('NFC'),
    partOfSpeech: term.partOfSpeech.trim(),
    note: term.note.trim(),
  }))
  const seen = new Set<string>()
  const kept = neat.filter(({ language, text }) => {
    const key = `${language} ${text}`
    const isNew = text !== '' && !seen.has(key)
    seen.add(key)
    return isNew
  })
  return { subject: subject.trim(), definition: definition.trim(), note: note.trim(), terms: kept }
}

/** Which column of a table is what; a column that is not named is left aside. */
export type TermColumn =
  | { readonly kind: 'term'; readonly language: LanguageTag; readonly status?: TermStatus | undefined }
  /** What is said of the terms of such a column, one by one. */
  | {
      readonly kind: 'term-note' | 'term-part-of-speech'
      readonly language: LanguageTag
      readonly status?: TermStatus | undefined
    }
  | { readonly kind: 'status' | 'note' | 'subject' | 'definition' | 'part-of-speech' | 'other' }

export type TermTable = {
  /** What stands above each column; empty where nothing does. */
  readonly heads: readonly string[]
  readonly columns: readonly TermColumn[]
  /** The first rows below the headings. */
  readonly rows: readonly (readonly string[])[]
}

/** Columns of terms, and of what is said of each, name their language. */
export type LanguageColumn = Extract<TermColumn, { readonly language: LanguageTag }>

export function namesLanguage(column: TermColumn): column is LanguageColumn {
  return column.kind === 'term' || column.kind === 'term-note' || column.kind === 'term-part-of-speech'
}

/** TBX of version 3 and, for older programs, of version 2; and a table. */
export const termFileFormats = ['tbx', 'tbx2', 'csv'] as const
/** What a term base is written as. */
export type TermFileFormat = (typeof termFileFormats)[number]

/** A file of terms as it was read. */
export type TermFile = {
  readonly format: 'tbx' | 'csv' | 'xlsx'
  readonly concepts: readonly ConceptContent[]
  /** Of a table: what its columns are taken for. */
  readonly table: TermTable | undefined
  /** Entries or rows without a term, or with one too long to be one. */
  readonly passedOver: number
}

export type TermFileRefused =
  | FileRefused
  /** XML, and no TBX; `root` is its first element. */
  | { readonly kind: 'no-tbx'; readonly root: string }
  | { readonly kind: 'no-terms' }
  | { readonly kind: 'too-many-terms'; readonly limit: number }
