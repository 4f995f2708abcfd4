/** Deletes articles of the list into the bin, with a way back for as long as the notice stands. */
import { useTranslation } from 'react-i18next'
import type { ArticleId } from '../../../core/model/ids.ts'
import { actOnLibrary } from '../../article/open-articles.ts'
import { notify } from '../../ui/notices.ts'

export function useDeletion(): (article: ArticleId) => Promise<void> {
  const { t } = useTranslation(['details', 'common'])
  return async (article) => {
    const deleted = await actOnLibrary('bin.put', { article })
    if (!deleted.ok || deleted.value.action === undefined) return
    const perform = (): void => void actOnLibrary('bin.restore', { article })
    notify({ text: t('details:bin.deleted'), topic: 'bin', act: { label: t('common:action.undo'), perform } })
  }
}
