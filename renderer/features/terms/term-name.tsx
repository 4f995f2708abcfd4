/** A term as it is read: struck out where it is not to be used, with its status where that is not the usual one. */
import { useTranslation } from 'react-i18next'
import { isForbidden, type Term } from '../../../core/model/term.ts'
import css from './term-name.module.css'

export function TermName({ term }: { readonly term: Term }) {
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
      {status !== 'preferred' && <small className={css.status}> {t(`status.${status}`)}</small>}
    </>
  )
}
