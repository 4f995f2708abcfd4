/** Every check with what it is about, and whether it works on a text: for settings and lists. */
import type { Language } from '../language/language.ts'
import type { LanguagePack } from '../language/language-pack.ts'
import { packOf } from '../language/packs.ts'
import type { CheckChoice, CheckRow, CheckStatus, ModelName } from '../model/check.ts'
import type { CheckId, FindingFamily, FoundIssue } from '../model/finding.ts'
import type { LanguageTag } from '../model/ids.ts'
import { isWithin, type Reach, reachOf } from '../model/reach.ts'
import { changesMeaning, type WordChange } from './changes-meaning.ts'
import { type Check, modelsNeeded, speaks } from './check.ts'
import type { Checker } from './checker.ts'
import { checks } from './registry.ts'

/** What people chose; a check that is not named is as its page has it. */
export type CheckChoices = ReadonlyMap<CheckId, CheckChoice>

const known: ReadonlyMap<CheckId, Check> = new Map(checks.map((check) => [check.id, check]))

/** Whether a check may speak at all, whatever the text. One that is no longer there may not. */
export function isSwitchedOn(check: CheckId, choices: CheckChoices): boolean {
  const page = known.get(check)
  return page !== undefined && (choices.get(check)?.isOn ?? page.isQuiet !== true)
}

/** What people chose of what is shown to them. */
export type Shown = { readonly choices: CheckChoices; readonly reach: Reach }

/**
 * The narrowest reach that shows a finding of the check. Somebody who switched a check on wants to see what it finds: its
 * doubtful findings count among the likely.
 */
export function reachIn(reach: Reach, check: CheckId, choices: CheckChoices): Reach {
  return reach === 'everything' && choices.get(check)?.isOn === true ? 'likely' : reach
}

/** Whether a finding is shown: its check is on, and it is as sure as people want it. */
export function isShown(
  { check, confidence }: Pick<FoundIssue, 'check' | 'confidence'>,
  { choices, reach }: Shown,
): boolean {
  return isSwitchedOn(check, choices) && isWithin(reachIn(reachOf(confidence), check, choices), reach)
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

/** What MQM and ITS call the findings of a check; those of one that is no longer there are of no known kind. */
export function qualityOf(check: CheckId): Pick<Check, 'mqm' | 'issueType'> {
  return known.get(check) ?? { mqm: 'other', issueType: 'other' }
}

/** Whether a fix of the check is never made among many without a look at its place. */
export function wantsLook(check: CheckId, change: WordChange, language: LanguageTag): boolean {
  const changes = known.get(check)?.changes
  return changes === undefined ? changesMeaning(change, packOf(language)) : changes === 'meaning'
}

/**
 * Every check for a target in `language`, or for any text if undefined, with what the checker has to do it; in the order
 * of the pages.
 */
export function checkCatalogue(
  { pages, packs, language: languageOf }: Pick<Checker, 'pages' | 'packs' | 'language'>,
  language: LanguageTag | undefined,
  sourceLanguage: LanguageTag | undefined,
  choices: CheckChoices = new Map(),
): readonly CheckRow[] {
  const target = language === undefined ? undefined : languageOf(language)
  return pages.map((check) => {
    const { id, family, issueType, mqm, severity, needs, isQuiet = false, helpers = [] } = check
    const languages = languagesOf(check, packs)
    const models = target ? modelsNeeded(check, target.pack) : modelsAnywhere(check, packs)
    const status = isSwitchedOn(id, choices) ? statusOf(check, target, sourceLanguage) : whyOff(id, choices)
    const missing = !target || !speaks(check, target) ? [] : lacking([...models, ...helpers], target)
    return { id, family, issueType, mqm, severity, needs, languages, isQuiet, models, helpers, missing, status }
  })
}

function modelsAnywhere(check: Check, packs: readonly LanguagePack[]): readonly ModelName[] {
  return [
    ...new Set(
      packs.filter((pack) => speaks(check, { tag: pack.tag, pack })).flatMap((pack) => modelsNeeded(check, pack)),
    ),
  ]
}

function languagesOf({ languages }: Check, packs: readonly LanguagePack[]): CheckRow['languages'] {
  return typeof languages === 'function' ? packs.filter(languages).map(({ tag }) => tag) : languages
}

function whyOff(check: CheckId, choices: CheckChoices): CheckStatus {
  return choices.get(check)?.isOn === false ? 'switched-off' : 'off'
}

function statusOf(check: Check, language: Language | undefined, sourceLanguage: LanguageTag | undefined): CheckStatus {
  if (language === undefined) return 'on'
  if (!speaks(check, language)) return 'other-language'
  if (lacking(modelsNeeded(check, language.pack), language).length > 0) return 'without-model'
  return check.needs === 'pair' && sourceLanguage === undefined ? 'without-source' : 'on'
}

function lacking(models: readonly ModelName[], language: Language): readonly ModelName[] {
  // Every edit needs the words, so to open them is no loss; the others are large.
  return models.filter((name) => (name === 'words' ? language.wordModel() === undefined : !language.hasModel(name)))
}
