/** Names of languages in the interface language. */
import { useTranslation } from 'react-i18next'
import type { en } from '../../locales/en/index.ts'
import { languageName } from './language-name.ts'

type NamedLanguage = keyof typeof en.common.language

/** A language's name; its tag where nobody has a name for it. */
export function useLanguageName(): (tag: string) => string {
  const { t, i18n } = useTranslation()
  return (tag) =>
    languageName(tag, {
      interfaceLanguage: i18n.language,
      wordFor: (one) => (i18n.exists(`language.${one}`) ? t(`language.${one as NamedLanguage}`) : undefined),
      narrowed: (language, by) => t('languageNarrowed', { language, by }),
    })
}

type PairProps = { readonly source: string | undefined; readonly target: string }

export function LanguagePair({ source, target }: PairProps) {
  const { t } = useTranslation()
  const name = useLanguageName()
  return t('languagePair', { source: source === undefined ? t('noSource') : name(source), target: name(target) })
}
