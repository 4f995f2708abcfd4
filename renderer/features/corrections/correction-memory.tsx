/** Stands with the open article: keeps the offers fresh, answers their key, and shows the places of one. */
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { CorrectionOffer } from '../../../contract/correction.ts'
import { useOpenArticle } from '../../article/article-context.ts'
import { keyLabel } from '../../keys/key-map.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { announce } from '../../ui/announcer.tsx'
import { notify } from '../../ui/notices.ts'
import { previewOffer, useFreshOffers, useOffers } from './offers.ts'
import { PlacesDialog } from './places-dialog.tsx'

export function CorrectionMemory() {
  const { t } = useTranslation('corrections')
  const store = useOpenArticle()
  const { offers, previewed } = useOffers()
  const tell = useCallback(
    (offer: CorrectionOffer) => {
      const text = t('news', { count: offer.here + offer.elsewhere, key: keyLabel('correction.preview') })
      // Beside the findings the offer is seen; with another panel, or none, only a notice is.
      if (store.getState().panel === 'findings') announce(text)
      else notify({ topic: 'correction', text, act: { label: t('preview'), perform: () => previewOffer(offer) } })
    },
    [store, t],
  )
  useFreshOffers(store.article, tell)
  useKeys({
    'correction.preview': () => {
      const [latest] = offers
      if (latest === undefined) notify({ topic: 'article', text: t('none') })
      else previewOffer(latest)
    },
  })
  if (previewed === undefined) return undefined
  return <PlacesDialog key={previewed.id} offer={previewed} onClose={() => previewOffer(undefined)} />
}
