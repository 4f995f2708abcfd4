/** The places of one correction, which of them are chosen, and what can be done with them. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CorrectionOffer, CorrectionPage, CorrectionSite } from '../../../contract/correction.ts'
import type { ApplicationId } from '../../../core/model/ids.ts'
import { useOpenArticle } from '../../article/article-context.ts'
import { actOnLibrary, showChanges } from '../../article/open-articles.ts'
import { bridge } from '../../bridge.ts'
import { notify } from '../../ui/notices.ts'

const placesAtOnce = 100

/** A place's name in the list. */
export function nameOf({ segment, start }: Pick<CorrectionSite, 'segment' | 'start'>): string {
  return `${segment} ${start}`
}

function choiceOf({ segment, basedOn, start }: CorrectionSite) {
  return { segment, basedOn, start }
}

export type Places = {
  readonly page: CorrectionPage | undefined
  readonly sites: readonly CorrectionSite[]
  readonly chosen: ReadonlySet<string>
  /** Chooses these places, or none of them. */
  readonly choose: (sites: readonly CorrectionSite[], isChosen: boolean) => void
  readonly loadMore: () => void
  readonly apply: () => Promise<void>
  readonly keep: (site: CorrectionSite) => Promise<void>
  readonly stop: () => Promise<void>
}

/** Those of this article are chosen to begin with, unless each wants a look; other articles may be in other hands. */
export function usePlaces({ id }: CorrectionOffer, onClose: () => void): Places {
  const { t } = useTranslation(['corrections', 'common', 'article'])
  const listed = useListedPlaces(id, onClose)
  const { sites, chosen, drop } = listed
  const undo = t('common:action.undo')
  return {
    ...listed,
    apply: async () => {
      const picked = sites.filter((site) => chosen.has(nameOf(site)))
      const reply = await actOnLibrary('correction.apply', { correction: id, places: picked.map(choiceOf) })
      onClose()
      if (!reply.ok) return
      const { application, applied, skipped, changes } = reply.value
      showChanges(changes)
      const reopened = changes.reduce((sum, change) => sum + change.reopened, 0)
      const done = t('corrections:done.applied', { count: applied })
      const left = t('corrections:done.skipped', { count: skipped })
      const whole = skipped === 0 ? done : t('corrections:done.both', { applied: done, skipped: left })
      const text = reopened === 0 ? whole : `${whole} ${t('article:notice.reopened', { count: reopened })}`
      const act = { label: undo, perform: () => void takeBack(application, t) }
      notify({ topic: 'article', text, ...(applied > 0 ? { act } : {}) })
    },
    keep: async (site) => {
      const places = [choiceOf(site)]
      await actOnLibrary('correction.refuse', { correction: id, places, isRefused: true })
      drop(site)
      const act = {
        label: undo,
        perform: () => void actOnLibrary('correction.refuse', { correction: id, places, isRefused: false }),
      }
      notify({ topic: 'correction', text: t('corrections:done.kept'), act })
    },
    stop: async () => {
      await actOnLibrary('correction.change', { correction: id, isStopped: true })
      onClose()
      const act = {
        label: undo,
        perform: () => void actOnLibrary('correction.change', { correction: id, isStopped: false }),
      }
      notify({ topic: 'correction', text: t('corrections:done.stopped'), act })
    },
  }
}

async function takeBack(
  application: ApplicationId,
  t: ReturnType<typeof useTranslation<['corrections', 'common', 'article']>>['t'],
): Promise<void> {
  const { changes, left } = await actOnLibrary('correction.takeBack', { application })
  showChanges(changes)
  if (left > 0) notify({ topic: 'article', text: t('corrections:done.left', { count: left }), tone: 'warning' })
  else notify({ topic: 'article', text: t('corrections:done.takenBack') })
}

function useListedPlaces(correction: CorrectionOffer['id'], onClose: () => void) {
  const { article } = useOpenArticle()
  const store = useOpenArticle()
  const [page, setPage] = useState<CorrectionPage>()
  const [sites, setSites] = useState<readonly CorrectionSite[]>([])
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const load = async (start: number): Promise<void> => {
    const reply = await bridge.ask('correction.places', { correction, article, start, count: placesAtOnce })
    if (!reply.ok) return onClose()
    const fresh = reply.value.sites
    setPage(reply.value)
    setSites((known) => [...known.slice(0, start), ...fresh])
    const own = fresh.filter((site) => site.article === article && site.closed === undefined && !reply.value.wantsLook)
    setChosen((known) => new Set([...known, ...own.map(nameOf)]))
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the sheet opens; what is being typed belongs to the text first.
  useEffect(() => void store.leave().then(() => load(0)), [])
  return {
    page,
    sites,
    chosen,
    choose: (some: readonly CorrectionSite[], isChosen: boolean) => {
      const names = some.filter(({ closed }) => closed === undefined).map(nameOf)
      const rest = [...chosen].filter((name) => !names.includes(name))
      setChosen(new Set(isChosen ? [...rest, ...names] : rest))
    },
    loadMore: () => void load(sites.length),
    drop: (site: CorrectionSite) => {
      setSites((known) => known.filter((one) => nameOf(one) !== nameOf(site)))
      setChosen((known) => new Set([...known].filter((name) => name !== nameOf(site))))
    },
  }
}
