/** A term as it is read: struck out where it is not to be used, with its status where that is not the usual one. */
import { useTranslation } from 'react-i18next'
import { isForbidden, type Term } from '../../../core/model/term.ts'
import css from './term-name.module.css'

type NameProps = {
  readonly term: Term
  /** Where there is little room its look says the status, and the word for it is only heard. */
  readonly isStatusHeard?: boolean
}

export function TermName({ term, isStatusHeard = false }: NameProps) {
  const { t } = useTranslation('terms')
  const { text, language, status } = term
  return (
    <>
      {isForbidden(term) ? (
        <del className={css.forbidden} lang={language} dir="auto">
          {text}
        </del>
      ) : (
        <span lang={language} dir="auto">
          {text}
        </span>
      )}
      {status !== 'preferred' && (
        <small className={isStatusHeard ? 'visually-hidden' : css.status}> {t(`status.${status}`)}</small>
      )}
    </>
  )
}
