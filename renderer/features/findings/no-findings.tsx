/** A list without findings teaches the next key. */
import { useTranslation } from 'react-i18next'
import { useText } from '../../article/article-context.ts'
import { isRead, isWritable } from '../../article/slices/text.ts'
import { keyLabel } from '../../keys/key-map.ts'
import css from './findings-panel.module.css'

export function NoFindings() {
  const { t } = useTranslation('panel')
  const isChecked = useText(({ head }) => (head?.checkedShare ?? 0) >= 1)
  const isDone = useText(({ head }) => head !== undefined && isRead(head))
  const canWrite = useText(({ head }) => isWritable(head))
  const hidden = useText(({ head }) => (head?.findingsByReach.everything ?? 0) - (head?.openFindings ?? 0))
  if (!isChecked) return <p className={css.none}>{t('none.checking')}</p>
  return (
    <div className={css.none}>
      <p className={css.noneTitle}>{t('none.title')}</p>
      {hidden > 0 && <p>{t('none.hidden', { count: hidden, key: keyLabel('finding.reach') })}</p>}
      {isDone && <p>{t('none.done')}</p>}
      {!isDone && canWrite && <p>{t('none.text', { key: keyLabel('segment.confirm') })}</p>}
    </div>
  )
}
