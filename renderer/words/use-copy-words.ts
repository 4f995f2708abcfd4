/** A copy of the library in words: when it was kept, and how much is in it. */
import { useTranslation } from 'react-i18next'
import type { LibraryCopy } from '../../contract/copy.ts'
import { formatDay, formatTime } from '../../locales/dates.ts'
import { interfaceLanguageFor } from '../../locales/languages.ts'

const megabyte = 1 << 20

type CopyWords = {
  /** The moment, as it stands in sentences. */
  readonly when: (copy: LibraryCopy) => string
  readonly facts: (copy: LibraryCopy) => string
}

export function useCopyWords(): CopyWords {
  const { t, i18n } = useTranslation('settings')
  // Where Kazakh is not known, its figures are written as the Russian ones, which look the same.
  const figures = new Intl.NumberFormat([i18n.language, 'ru'], { maximumFractionDigits: 1 })
  return {
    when: ({ atMs }) =>
      t('copies.when', { day: formatDay(atMs, interfaceLanguageFor(i18n.language)), time: formatTime(atMs) }),
    facts: ({ articles: count, bytes }) =>
      t('copies.facts', {
        articles: count === undefined ? t('copies.unreadable') : t('copies.articles', { count }),
        // A copy is never shown as empty.
        size: t('copies.megabytes', { value: figures.format(Math.max(0.1, bytes / megabyte)) }),
      }),
  }
}
