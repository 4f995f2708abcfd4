/** Above the findings: the correction made again last, and where else it would fit. It waits; nothing happens by itself. */
import { Repeat2, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CorrectionOffer } from '../../../contract/correction.ts'
import { keyLabel } from '../../keys/key-map.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { PairText } from '../../ui/pair-text.tsx'
import { useOfferWords } from './offer-words.ts'
import { previewOffer, putOfferAway, useOffers } from './offers.ts'
import css from './offers-strip.module.css'

type OfferProps = { readonly offer: CorrectionOffer; readonly hint: string | undefined }

function Offer({ offer, hint }: OfferProps) {
  const { t } = useTranslation('corrections')
  const say = useOfferWords()
  return (
    <li className={css.offer} data-offer={offer.id}>
      <p className={css.pair}>
        <Repeat2 size={15} aria-hidden />
        <PairText before={offer.before} after={offer.after} lang={offer.language} />
        <IconButton label={t('notNow')} icon={<X size={14} />} onPress={() => putOfferAway(offer)} />
      </p>
      <p className={css.told}>{say(offer)}</p>
      <Button hint={hint} onPress={() => previewOffer(offer)}>
        {t('preview')}
      </Button>
    </li>
  )
}

export function OffersStrip() {
  const { t } = useTranslation('corrections')
  const { offers } = useOffers()
  const [isWhole, setWhole] = useState(false)
  if (offers.length === 0) return null
  const shown = isWhole ? offers : offers.slice(0, 1)
  return (
    <section className={css.strip} aria-label={t('label')}>
      <ul className={css.list}>
        {shown.map((offer, index) => (
          <Offer key={offer.id} offer={offer} hint={index === 0 ? keyLabel('correction.preview') : undefined} />
        ))}
      </ul>
      {offers.length > 1 && (
        <Button kind="quiet" onPress={() => setWhole(!isWhole)} aria-expanded={isWhole}>
          {isWhole ? t('fewer') : t('others', { count: offers.length - 1 })}
        </Button>
      )}
    </section>
  )
}
