/** What Sverka is, under which licences it and its typefaces come, and whose texts its word lists were learned from. */
import { useTranslation } from 'react-i18next'
import { lexiconCredits } from '../../core/align/lexicon/credits.ts'
import { wordModelCredits } from '../../core/language/model/credits.ts'
import { dictionaryCredits } from '../../core/language/spelling/credits.ts'
import { Dialog } from '../ui/dialog.tsx'
import css from './about-dialog.module.css'

const credits = [...new Set([...wordModelCredits, ...lexiconCredits, ...dictionaryCredits])]

export function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('settings')
  return (
    <Dialog title={t('about.title')} onClose={onClose}>
      <div className={css.about}>
        <p>{t('about.text')}</p>
        <p>{t('about.licence')}</p>
        <h3>{t('about.learnedFrom')}</h3>
        <ul className={css.credits} lang="en">
          {credits.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
    </Dialog>
  )
}
