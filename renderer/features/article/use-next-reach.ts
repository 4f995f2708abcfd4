/** The one key that shows more findings, and from the widest fewer again. */
import { useTranslation } from 'react-i18next'
import { nextReach } from '../../../core/model/reach.ts'
import { useOpenArticle } from '../../article/article-context.ts'
import { useDesk } from '../../desk/desk-context.ts'
import { announce } from '../../ui/announcer.tsx'
import { notify } from '../../ui/notices.ts'

/** Says what is shown now: aloud where the eye sees it in the panel of findings, else in a notice. */
export function useNextReach(): () => Promise<void> {
  const { t } = useTranslation(['article', 'common'])
  const store = useOpenArticle()
  const { settings, changeSettings } = useDesk()
  return async () => {
    const reach = nextReach(settings.reach)
    const { head, panel } = store.getState()
    const count = head?.findingsByReach[reach] ?? 0
    const text = t('article:notice.reach', { reach: t(`common:reach.${reach}`), count })
    if (panel === 'findings') announce(text)
    else notify({ topic: 'article', text })
    await changeSettings({ reach })
  }
}
