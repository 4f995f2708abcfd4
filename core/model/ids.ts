/** Identities that mean the same on every machine: UUIDv7 strings, branded by what they name. */

type Branded<Name extends string> = string & { readonly kind: Name }

export type ArticleId = Branded<'Article'>
export type TranslationId = Branded<'Translation'>
export type DocumentId = Branded<'Document'>
export type SegmentId = Branded<'Segment'>
export type LinkId = Branded<'Link'>
export type EditId = Branded<'Edit'>
export type FindingId = Branded<'Finding'>
export type PersonId = Branded<'Person'>
export type ActionId = Branded<'Action'>
export type DismissalId = Branded<'Dismissal'>
export type ExceptionId = Branded<'Exception'>
export type CorrectionId = Branded<'Correction'>
/** An entry of the term base: one thing, with its names in every language. */
export type ConceptId = Branded<'Concept'>
/** A translation memory that lies beside the library. */
export type MemoryId = Branded<'Memory'>
export type ThreadId = Branded<'Thread'>
/** An error that somebody marked in a translation. */
export type MarkedErrorId = Branded<'MarkedError'>
/** A remark of a thread; what it was changed to later has an identity of its own. */
export type RemarkId = Branded<'Remark'>
/** One application of a correction, in however many articles. */
export type ApplicationId = Branded<'Application'>
/** One replacing of a text by another, in however many articles. */
export type ReplacementId = Branded<'Replacement'>
/** A search whose places the store keeps at hand. */
export type SearchId = Branded<'Search'>

/** A language tag of BCP 47 in its canonical form: `kk`, `pt-BR`, `zh-Hant`; see `language-tag.ts`. */
export type LanguageTag = string

/** Marks a raw string, already checked at the doorway or read from the database, as an identity. */
export function asId<Id extends string>(raw: string): Id {
  return raw as Id
}
