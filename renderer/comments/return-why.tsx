/** Why a segment or an article was returned, and what came of it. */
import { useTranslation } from 'react-i18next'
import type { PlacedThread } from '../../core/model/comment.ts'
import { isUsualReason } from '../../core/model/return-reason.ts'
import { useDesk } from '../desk/desk-context.ts'
import css from './return-why.module.css'

/** As the library calls a reason, or as the app does in the language of the window; of one it does not know, that. */
export function useReasonName(): (id: string) => string {
  const { t } = useTranslation(['comments', 'common'])
  const { returnReasons } = useDesk()
  return (id) => {
    const name = returnReasons.find((reason) => reason.id === id)?.name
    if (name !== undefined) return name
    return isUsualReason(id) ? t(`common:returnReason.${id}`) : t('comments:return.unknown')
  }
}

/** Nothing for a thread that is no return. */
export function ReturnWhy({ thread }: { readonly thread: PlacedThread }) {
  const { t } = useTranslation('common')
  const nameOf = useReasonName()
  const { type, reason, outcome } = thread
  if (type !== 'return' || (reason === undefined && outcome === undefined)) return null
  return (
    <p className={css.why}>
      {reason !== undefined && <strong dir="auto">{nameOf(reason)}</strong>}
      {outcome !== undefined && <span className={css[outcome]}>{t(`returnOutcome.${outcome}`)}</span>}
    </p>
  )
}
