/** Every check with what it is about, and whether it works on a text: for settings and lists. */
import type { CheckId, FindingFamily, IssueType, MqmType, Severity } from '../model/finding.ts'
import type { LanguageTag } from '../model/ids.ts'
import { type Check, type CheckNeeds, type ModelKind, speaks } from './check.ts'
import { languagePart } from './language-part.ts'
import { hasWordModel } from './model/word-model.ts'
import { checks } from './registry.ts'
import { dictionaryOf } from './spelling/dictionary.ts'

/**
 * `off`: quiet, and nobody switched it on. `switched-off`: somebody did. The others say why a check that is on finds
 * nothing: its model for the language is not there, the article has no source, or it does not know the language.
 */
export const checkStatuses = ['on', 'off', 'switched-off', 'without-model', 'without-source', 'other-language'] as const
export type CheckStatus = (typeof checkStatuses)[number]

export type CheckRow = {
  readonly id: CheckId
  readonly family: FindingFamily
  readonly issueType: IssueType
  readonly mqm: MqmType
  /** How bad its findings mostly are. */
  readonly severity: Severity
  readonly needs: CheckNeeds
  readonly languages: 'all' | readonly LanguageTag[]
  readonly isQuiet: boolean
  readonly models: readonly ModelKind[]
  readonly status: CheckStatus
}

/** What people chose; a check that is not named is on unless it is quiet. */
export type CheckChoices = ReadonlyMap<CheckId, { readonly isOn: boolean }>

/** Whether a check runs at all, whatever the text. */
export function isSwitchedOn(check: CheckId, choices: CheckChoices): boolean {
  return choices.get(check)?.isOn ?? !quiet.has(check)
}

const quiet: ReadonlySet<CheckId> = new Set(checks.filter(({ isQuiet }) => isQuiet).map(({ id }) => id))

/** The family of a finding; findings of a check that is no longer there are garble. */
export function familyOf(check: CheckId): FindingFamily {
  return families.get(check) ?? 'garble'
}

const families: ReadonlyMap<CheckId, FindingFamily> = new Map(checks.map(({ id, family }) => [id, family]))

/** Every check for a target in `language`, or for any language if undefined; in the order of the registry. */
export function checkCatalogue(
  language: LanguageTag | undefined,
  sourceLanguage: LanguageTag | undefined,
  choices: CheckChoices = new Map(),
): readonly CheckRow[] {
  return checks.map((check) => {
    const { id, family, issueType, mqm, severity, needs, languages, isQuiet = false, models = [] } = check
    const status = isSwitchedOn(id, choices) ? statusOf(check, language, sourceLanguage) : whyOff(id, choices)
    return { id, family, issueType, mqm, severity, needs, languages, isQuiet, models, status }
  })
}

function whyOff(check: CheckId, choices: CheckChoices): CheckStatus {
  return choices.get(check)?.isOn === false ? 'switched-off' : 'off'
}

function statusOf(
  check: Check,
  language: LanguageTag | undefined,
  sourceLanguage: LanguageTag | undefined,
): CheckStatus {
  if (language === undefined) return 'on'
  if (!speaks(check, language)) return 'other-language'
  if (check.models?.some((kind) => !hasModel(kind, language))) return 'without-model'
  return check.needs === 'pair' && sourceLanguage === undefined ? 'without-source' : 'on'
}

function hasModel(kind: ModelKind, language: LanguageTag): boolean {
  return kind === 'words' ? hasWordModel(languagePart(language)) : dictionaryOf(languagePart(language)) !== undefined
}
