/** Asks for dismissals a page at a time, newest first, and takes them back. */
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DismissalPage, ListedDismissal } from '../../../contract/dismissal.ts'
import { type DismissScope, dismissScopes } from '../../../core/model/finding.ts'
import { actOnLibrary } from '../../article/open-articles.ts'
import { bridge } from '../../bridge.ts'
import { notify } from '../../ui/notices.ts'

/** Only those that reach further than their place, or all. */
export type Reach = 'wide' | 'recent'

const scopesOf: Readonly<Record<Reach, readonly DismissScope[]>> = {
  wide: ['article', 'everywhere'],
  recent: dismissScopes,
}

const pageLength = 50

/** The first `count` of them, in as few questions as the doorway allows. */
async function askFirst(reach: Reach, count: number): Promise<DismissalPage> {
  const scopes = [...scopesOf[reach]]
  const starts = Array.from({ length: Math.ceil(count / pageLength) }, (_, n) => n * pageLength)
  const pages = await Promise.all(
    starts.map((start) => bridge.ask('dismissal.list', { scopes, start, count: pageLength })),
  )
  return { dismissals: pages.flatMap(({ dismissals }) => dismissals), total: pages.at(-1)?.total ?? 0 }
}

export function useDismissals() {
  const { t } = useTranslation('settings')
  const [reach, setReach] = useState<Reach>('recent')
  const [count, setCount] = useState(pageLength)
  const [page, setPage] = useState<DismissalPage>()
  const load = useCallback(async () => setPage(await askFirst(reach, count)), [reach, count])
  useEffect(() => {
    void load()
    // A headline may be another by now, or a dismissal made elsewhere.
    return bridge.onEvent(({ kind }) => {
      if (kind === 'article.changed' || kind === 'library.changed') void load()
    })
  }, [load])
  const revoke = async ({ id }: ListedDismissal): Promise<void> => {
    const reply = await actOnLibrary('dismissal.revoke', { dismissal: id })
    if (reply.ok) notify({ text: t('dismissals.revoked', { count: reply.value.reopened }), topic: 'dismissals' })
    else notify({ text: t(`dismissals.${reply.failure.kind}`), tone: 'warning', topic: 'dismissals' })
    await load()
  }
  const showMore = (): void => setCount((before) => before + pageLength)
  return { dismissals: page?.dismissals, total: page?.total ?? 0, reach, setReach, showMore, revoke }
}
