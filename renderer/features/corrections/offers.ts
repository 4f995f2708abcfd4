/** The corrections offered in the article on the screen: asked for anew whenever something changes, put away when told. */
import { useEffect, useSyncExternalStore } from 'react'
import type { CorrectionOffer } from '../../../contract/correction.ts'
import type { ArticleId } from '../../../core/model/ids.ts'
import { bridge } from '../../bridge.ts'

export type OffersState = {
  /** Made last first, without those put away. */
  readonly offers: readonly CorrectionOffer[]
  /** The one whose places are being looked at. */
  readonly previewed: CorrectionOffer | undefined
}

const nothing: OffersState = { offers: [], previewed: undefined }

let state: OffersState = nothing
/** Put away until it is made once more; forgotten with the window. */
const putAway = new Set<string>()
const watchers = new Set<() => void>()

function show(next: OffersState): void {
  state = next
  for (const watch of watchers) watch()
}

function watch(onChange: () => void): () => void {
  watchers.add(onChange)
  return () => watchers.delete(onChange)
}

function nameOf({ id, times }: CorrectionOffer): string {
  return `${id} ${times}`
}

function waiting(offers: readonly CorrectionOffer[]): readonly CorrectionOffer[] {
  return offers.filter((offer) => !putAway.has(nameOf(offer)))
}

export function useOffers(): OffersState {
  return useSyncExternalStore(watch, () => state)
}

export function previewOffer(offer: CorrectionOffer | undefined): void {
  show({ ...state, previewed: offer })
}

/** Not now: it comes back when the correction is made once more. */
export function putOfferAway(offer: CorrectionOffer): void {
  putAway.add(nameOf(offer))
  show({ ...state, offers: waiting(state.offers) })
}

/** An edit brings several announcements; the list is asked for once they are over. */
const settleMs = 250

/** Keeps the offers of an article fresh for as long as its screen stands. Tells of one that is new. */
export function useFreshOffers(article: ArticleId, onNew: (offer: CorrectionOffer) => void): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isOver = false
    let known: ReadonlySet<string> | undefined
    async function ask(): Promise<void> {
      // What fails here fails loudly wherever the person acts; an offer that does not come is no loss.
      const all = await bridge.ask('correction.offers', { article }).catch(() => undefined)
      if (isOver || all === undefined) return
      const offers = waiting(all)
      const fresh = known && offers.find((offer) => !known?.has(nameOf(offer)))
      known = new Set(all.map(nameOf))
      show({ ...state, offers })
      if (fresh !== undefined) onNew(fresh)
    }
    const askSoon = () => {
      clearTimeout(timer)
      timer = setTimeout(() => void ask(), settleMs)
    }
    // At once: the first answer tells what is known already, and a correction made meanwhile is not to be among it.
    void ask()
    const stopListening = bridge.onEvent((event) => {
      if (event.kind !== 'library.changed') askSoon()
    })
    return () => {
      isOver = true
      clearTimeout(timer)
      stopListening()
      show(nothing)
    }
  }, [article, onNew])
}
