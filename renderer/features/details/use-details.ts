/** What is known of an article beside its text, kept fresh, and how something else is said of it. */
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleSheet, DetailsFailure } from '../../../contract/details.ts'
import type { DetailChange } from '../../../core/model/article-details.ts'
import type { ArticleId } from '../../../core/model/ids.ts'
import { actOnLibrary } from '../../article/open-articles.ts'
import { bridge } from '../../bridge.ts'
import { notify } from '../../ui/notices.ts'

/** Undefined while it is on its way, and for an article that is gone. */
function useSheet(article: ArticleId) {
  const [sheet, setSheet] = useState<{ readonly of: ArticleId; readonly is: ArticleSheet }>()
  const refresh = useCallback(async (): Promise<void> => {
    const found = await bridge.ask('details.show', { article })
    setSheet(found.ok ? { of: article, is: found.value } : undefined)
  }, [article])
  useEffect(() => {
    void refresh()
    return bridge.onEvent((event) => {
      const isOther = event.kind === 'article.changed' && event.article !== article
      if (event.kind === 'library.changed' || (event.kind === 'article.changed' && !isOther)) void refresh()
    })
  }, [refresh, article])
  return { sheet: sheet?.of === article ? sheet.is : undefined, refresh }
}

export function useDetails(article: ArticleId) {
  const { t } = useTranslation('details')
  const { sheet, refresh } = useSheet(article)
  const tell = (failure: DetailsFailure): void => {
    if (failure.kind === 'changed-meanwhile')
      notify({ text: t('changedMeanwhile', { field: t(`field.${failure.field}`) }), tone: 'warning', topic: 'details' })
    else notify({ text: t(`refused.${failure.kind}`), tone: 'warning', topic: 'details' })
  }
  const change = async (wanted: DetailChange): Promise<void> => {
    const changed = await actOnLibrary('details.change', { article, changes: [wanted] })
    if (!changed.ok) tell(changed.failure)
    await refresh()
  }
  return { sheet, change }
}
