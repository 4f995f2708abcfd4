/** How far the checks have read while they still read; findings arrive meanwhile, and nothing waits for them. */
import { useTranslation } from 'react-i18next'
import type { ArticleHead } from '../../../contract/article.ts'
import { useText } from '../../article/article-context.ts'
import css from './findings-panel.module.css'

function segmentsOf({ targetSegmentsByState }: ArticleHead): number {
  return Object.values(targetSegmentsByState).reduce((sum, count) => sum + count, 0)
}

export function CheckingNote() {
  const { t } = useTranslation('panel')
  const share = useText(({ head }) => head?.checkedShare ?? 1)
  const total = useText(({ head }) => (head === undefined ? 0 : segmentsOf(head)))
  if (share >= 1) return null
  return (
    <div className={css.checking}>
      {t('checking', { done: Math.floor(share * total), total })}
      <progress className={css.meter} max={1} value={share} aria-hidden />
    </div>
  )
}
