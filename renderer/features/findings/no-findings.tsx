/** A list without findings teaches the next key. */
import { useTranslation } from 'react-i18next'
import { useArticle } from '../../article/article-context.ts'
import { isRead, isWritable } from '../../article/article-state.ts'
import { keyLabel } from '../../keys/key-map.ts'
import css from './findings-panel.module.css'

export function NoFindings() {
  const { t } = useTranslation('panel')
  const isChecked = useArticle(({ head }) => (head?.checkedShare ?? 0) >= 1)
  const isDone = useArticle(({ head }) => head !== undefined && isRead(head))
  const canWrite = useArticle(({ head }) => isWritable(head))
  if (!isChecked) return <p className={css.none}>{t('none.checking')}</p>
  return (
    <div className={css.none}>
      <p className={css.noneTitle}>{t('none.title')}</p>
      {isDone && <p>{t('none.done')}</p>}
      {!isDone && canWrite && <p>{t('none.text', { key: keyLabel('segment.confirm') })}</p>}
    </div>
  )
}
