/** What an offer says: how often the change was made, and how many places are left. */
import { useTranslation } from 'react-i18next'
import type { CorrectionOffer } from '../../../contract/correction.ts'

export function useOfferWords(): (offer: CorrectionOffer) => string {
  const { t } = useTranslation('corrections')
  return ({ times, isOwn, here, elsewhere, isMore }) => {
    const made = t(isOwn ? 'own' : 'shared', { count: times })
    const left = here + elsewhere
    const places = isMore ? t('manyPlaces', { number: left }) : t('places', { count: left })
    return t('told', { made, places })
  }
}
