/** Below the changes of a file: what was said in its margin, and what of it has no place here. */
import { useTranslation } from 'react-i18next'
import type { ReimportPlan } from '../../../contract/reimport.ts'
import { TickField } from '../../ui/tick-field.tsx'
import css from './reimport-dialog.module.css'

type CommentsProps = {
  readonly plan: ReimportPlan
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}

export function Comments({ plan: { comments }, isOn, onChange }: CommentsProps) {
  const { t } = useTranslation('reimport')
  if (comments.length === 0) return undefined
  return (
    <section className={css.part}>
      <TickField isOn={isOn} onChange={onChange}>
        {t('addComments', { count: comments.length })}
      </TickField>
      <ul className={css.plain}>
        {comments.map(({ remarks, row, quote }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same words may be said twice
          <li key={index}>
            <span className={css.number}>{row === undefined ? '' : row + 1}</span>
            <span className={css.remarks}>
              {remarks.map(({ by, words }, nth) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the same words may be said twice
                <span key={nth} dir="auto">
                  {by !== undefined && <strong>{by}: </strong>}
                  {words}
                </span>
              ))}
              {quote !== undefined && <q className={css.quote}>{quote}</q>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function LeftOver({ plan: { unplaced, missing } }: { readonly plan: ReimportPlan }) {
  const { t } = useTranslation('reimport')
  return (
    <>
      {unplaced.length > 0 && (
        <details className={css.part}>
          <summary>{t('unplaced', { count: unplaced.length })}</summary>
          <ul className={css.plain}>
            {unplaced.map(({ why, text }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same text may stand there twice
              <li key={index}>
                <span dir="auto">{text}</span>
                <span className={css.told}>{t(`why.${why}`)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {missing > 0 && <p className={css.told}>{t('missing', { count: missing })}</p>}
    </>
  )
}
