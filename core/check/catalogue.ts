/** Every check with what it is about, and whether it works on a text: for settings and lists. */
import type { CheckChoice, CheckRow, CheckStatus, ModelName } from '../model/check.ts'
import type { CheckId, FindingFamily } from '../model/finding.ts'
import type { LanguageTag } from '../model/ids.ts'
import { changesMeaning, type WordChange } from './changes-meaning.ts'
import { type Check, speaks } from './check.ts'
import { languagePart } from './language-part.ts'
import { isModelThere } from './model/model-shelf.ts'
import { hasWordModel } from './model/word-model.ts'
import { checks } from './registry.ts'

/** What people chose; a check that is not named is as its page has it. */
export type CheckChoices = ReadonlyMap<CheckId, CheckChoice>

const known: ReadonlyMap<CheckId, Check> = new Map(checks.map((check) => [check.id, check]))

/** Whether a check may speak at all, whatever the text. One that is no longer there may not. */
export function isSwitchedOn(check: CheckId, choices: CheckChoices): boolean {
  const page = known.get(check)
  return page !== undefined && (choices.get(check)?.isOn ?? page.isQuiet !== true)
}

/** Quiet checks that nobody switched on: they need not even look. Others look, so that they can be switched on at once. */
export function idleChecks(choices: CheckChoices): ReadonlySet<CheckId> {
  return new Set(checks.filter(({ id, isQuiet }) => isQuiet && !isSwitchedOn(id, choices)).map(({ id }) => id))
}

/** Checks that look at the whole article. */
export const wideChecks: ReadonlySet<CheckId> = new Set(
  checks.filter(({ scope }) => scope === 'document').map(({ id }) => id),
)

/** The family of a finding; findings of a check that is no longer there are garble. */
export function familyOf(check: CheckId): FindingFamily {
  return known.get(check)?.family ?? 'garble'
}

/** Whether a fix of the check is never made among many without a look at its place. */
export function wantsLook(check: CheckId, change: WordChange, language: LanguageTag): boolean {
  const changes = known.get(check)?.changes
  return changes === undefined ? changesMeaning(change, language) : changes === 'meaning'
}

/** Every check for a target in `language`, or for any text if undefined; in the order of the registry. */
export function checkCatalogue(
  language: LanguageTag | undefined,
  sourceLanguage: LanguageTag | undefined,
  choices: CheckChoices = new Map(),
): readonly CheckRow[] {
  return checks.map((check) => {
    const { id, family, issueType, mqm, severity, needs, languages, isQuiet = false, models = [], helpers = [] } = check
    const status = isSwitchedOn(id, choices) ? statusOf(check, language, sourceLanguage) : whyOff(id, choices)
    const missing = language === undefined || !speaks(check, language) ? [] : lacking([...models, ...helpers], language)
    return { id, family, issueType, mqm, severity, needs, languages, isQuiet, models, helpers, missing, status }
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
  if (lacking(check.models ?? [], language).length > 0) return 'without-model'
  return check.needs === 'pair' && sourceLanguage === undefined ? 'without-source' : 'on'
}

function lacking(models: readonly ModelName[], language: LanguageTag): readonly ModelName[] {
  return models.filter((name) => !hasModel(name, language))
}

function hasModel(name: ModelName, language: LanguageTag): boolean {
  // Every edit needs the words, so to open them is no loss; the others are large.
  return name === 'words' ? hasWordModel(languagePart(language)) : isModelThere(language, name)
}
