/** The languages to choose from. */
import { useTranslation } from 'react-i18next'
import type { LanguageTag } from '../../core/model/ids.ts'
import { interfaceLanguageFor } from '../../locales/languages.ts'
import { compareIn } from '../../locales/order.ts'
import { useLanguageName } from './language-pair.tsx'

/** In the order of their names; one that a file names itself is among them. */
export function useLanguageChoices(...named: readonly LanguageTag[]) {
  const { i18n } = useTranslation()
  const name = useLanguageName()
  const compare = compareIn(interfaceLanguageFor(i18n.language))
  const known: Readonly<Record<string, string>> = i18n.getResource(i18n.language, 'common', 'language')
  return [...new Set([...Object.keys(known), ...named])]
    .map((tag) => ({ value: tag, label: name(tag) }))
    .sort((a, b) => compare(a.label, b.label))
}
