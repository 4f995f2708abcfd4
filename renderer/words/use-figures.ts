/** Numbers as the language of the interface writes them. */
import { useTranslation } from 'react-i18next'

/** At most two digits behind the comma. Chrome 114 knows no Kazakh numbers: they are written as Russian ones. */
export function useFigures(): (value: number) => string {
  const { i18n } = useTranslation()
  const figures = new Intl.NumberFormat([i18n.language, 'ru'], { maximumFractionDigits: 2 })
  return (value) => figures.format(value)
}
