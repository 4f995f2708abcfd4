/** A moment in the interface language, as short as today allows. */
import { useTranslation } from 'react-i18next'
import { formatMoment, sayMinute } from '../../locales/dates.ts'
import { interfaceLanguageFor } from '../../locales/languages.ts'

export function Moment({ atMs }: { readonly atMs: number }) {
  const { i18n } = useTranslation()
  const language = interfaceLanguageFor(i18n.language)
  return (
    <time dateTime={new Date(atMs).toISOString()} title={sayMinute(atMs, language)}>
      {formatMoment(atMs, Date.now(), language)}
    </time>
  )
}
