/** `check.list`: every check, what was chosen for it, and what it can do. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { checkCatalogue, isSwitchedOn } from '../../core/check/catalogue.ts'
import type { ModelName } from '../../core/model/check.ts'
import type { Desk } from '../context/desk.ts'

/** Languages that articles are translated into, or from, and that models may be learned for. */
const modelledLanguages = ['en', 'ru', 'kk'] as const

/** Told for a pair of languages: which checks speak it, and which lack a model of it. */
export function listChecks(desk: Desk, { language, sourceLanguage }: Arguments<'check.list'>): Reply<'check.list'> {
  const choices = desk.choices()
  return checkCatalogue(desk.checker, language, sourceLanguage, choices).map((row) => ({
    ...row,
    isOn: isSwitchedOn(row.id, choices),
    chosenSeverity: choices.get(row.id)?.severity,
    shelved: row.models.map((model) => ({ model, languages: languagesWith(desk, model) })),
  }))
}

function languagesWith({ checker }: Desk, model: ModelName) {
  return modelledLanguages.filter((language) => checker.language(language).hasModel(model))
}
