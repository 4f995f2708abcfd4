/** A correction in one line: the old words struck through, the new ones underlined. */
import { useTranslation } from 'react-i18next'
import css from './pair-text.module.css'

type PairProps = { readonly before: string; readonly after: string; readonly lang: string }

/** The words alone; around them may stand the rest of a sentence. */
export function PairText({ before, after, lang }: PairProps) {
  const { t } = useTranslation()
  return (
    <span className={css.pair} lang={lang} dir="auto">
      <span className="visually-hidden">{t('diff.removed')} </span>
      <del className={css.removed}>{before}</del>
      <span className="visually-hidden"> {t('diff.removedEnd')}</span>{' '}
      <span className="visually-hidden">{t('diff.added')} </span>
      <ins className={css.added}>{after}</ins>
      <span className="visually-hidden"> {t('diff.addedEnd')}</span>
    </span>
  )
}
