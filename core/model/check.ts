/** Checks as screens and lists know them; the pages themselves are `core/check/checks`. */
import type { CheckId, FindingFamily, Severity } from './finding.ts'
import type { LanguageTag } from './ids.ts'
import type { ItsType, MqmType } from './mqm.ts'

/** The target alone, the target beside its source, or the whole article with or without one. */
export const checkNeeds = ['target', 'pair', 'article'] as const
export type CheckNeeds = (typeof checkNeeds)[number]

/** The models there may be of a language; a file is called `<language>.<name>.bin`. ARCHITECTURE.md says how to add one. */
export const modelNames = ['words', 'words.sa', 'gaps', 'spelling', 'tags', 'genders'] as const
export type ModelName = (typeof modelNames)[number]

/**
 * `off`: quiet, and nobody switched it on. `switched-off`: somebody did. The others say why a check that is on finds
 * nothing: its model for the language is not there, the article has no source, or it does not know the language.
 */
export const checkStatuses = ['on', 'off', 'switched-off', 'without-model', 'without-source', 'other-language'] as const
export type CheckStatus = (typeof checkStatuses)[number]

export type CheckRow = {
  readonly id: CheckId
  readonly family: FindingFamily
  readonly issueType: ItsType
  readonly mqm: MqmType
  /** How bad its findings mostly are. */
  readonly severity: Severity
  readonly needs: CheckNeeds
  readonly languages: 'all' | readonly LanguageTag[]
  /** A matter of taste, or of spelling: silent until somebody switches it on. */
  readonly isQuiet: boolean
  /** Without these it finds nothing. */
  readonly models: readonly ModelName[]
  /** Without these it finds less, or is less sure. */
  readonly helpers: readonly ModelName[]
  /** Those of both that have no file for the language: a check that is on, yet lacks one, works without it. */
  readonly missing: readonly ModelName[]
  readonly status: CheckStatus
}

/** What people chose for a check in their library; what is undefined is as the check's page has it. */
export type CheckChoice = { readonly isOn: boolean | undefined; readonly severity: Severity | undefined }
