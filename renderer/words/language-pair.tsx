/** Names of languages in the interface language. */
import { useTranslation } from 'react-i18next'
import type { en } from '../../locales/en/index.ts'

type NamedLanguage = keyof typeof en.common.language

/** A language's name; its tag in capitals where the interface has no name for it. */
export function useLanguageName(): (tag: string) => string {
  const { t, i18n } = useTranslation()
  return (tag) => (i18n.exists(`language.${tag}`) ? t(`language.${tag as NamedLanguage}`) : tag.toUpperCase())
}

type PairProps = { readonly source: string | undefined; readonly target: string }

export function LanguagePair({ source, target }: PairProps) {
  const { t } = useTranslation()
  const name = useLanguageName()
  return t('languagePair', { source: source === undefined ? t('noSource') : name(source), target: name(target) })
}
