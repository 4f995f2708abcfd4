/** The places of a correction, each as it would read, to be chosen and corrected in one act. */

import { BanIcon } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { CorrectionOffer, CorrectionSite } from '../../../contract/correction.ts'
import { groupBy } from '../../../core/model/lists.ts'
import { useOpenArticle } from '../../article/article-context.ts'
import { actionOf, keyLabel } from '../../keys/key-map.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { PairText } from '../../ui/pair-text.tsx'
import { CheckField } from './check-field.tsx'
import { useOfferWords } from './offer-words.ts'
import css from './places-dialog.module.css'
import { nameOf, type Places, usePlaces } from './use-places.ts'

type PlaceProps = { readonly site: CorrectionSite; readonly lang: string; readonly places: Places }

function SiteItem({ site, lang, places }: PlaceProps) {
  const { t } = useTranslation('corrections')
  const { lead, words, replacement, tail, closed, row } = site
  return (
    <li className={closed === undefined ? css.place : css.closed} data-place>
      <CheckField
        label={t('sheet.one', { number: row + 1, text: `${lead}${replacement}${tail}` })}
        isChosen={places.chosen.has(nameOf(site))}
        isDisabled={closed !== undefined}
        onChange={(isChosen) => places.choose([site], isChosen)}
      >
        <span className={css.number}>{row + 1}</span>
        <span className={css.text} lang={lang} dir="auto">
          {lead}
          <PairText before={words} after={replacement} lang={lang} />
          {tail}
        </span>
      </CheckField>
      {closed === undefined && (
        <IconButton label={t('sheet.keep')} icon={<BanIcon size={15} />} onPress={() => void places.keep(site)} />
      )}
    </li>
  )
}

type GroupProps = { readonly sites: readonly CorrectionSite[]; readonly lang: string; readonly places: Places }

/** The places of one article under its headline, to be chosen together. */
function ArticleGroup({ sites, lang, places }: GroupProps) {
  const { t } = useTranslation('corrections')
  const { article } = useOpenArticle()
  const [first] = sites
  if (first === undefined) return null
  const { headline, closed } = first
  const isHere = first.article === article
  const chosen = sites.filter((site) => places.chosen.has(nameOf(site))).length
  const name = (
    <>
      <strong lang={isHere ? undefined : lang} dir="auto">
        {isHere ? t('sheet.thisArticle') : headline}
      </strong>
      {closed !== undefined && <span className={css.reason}>{t(`sheet.closed.${closed}`)}</span>}
    </>
  )
  return (
    <section className={css.group}>
      <div className={css.headline}>
        {places.page?.wantsLook === true ? (
          name
        ) : (
          <CheckField
            label={isHere ? t('sheet.allHere') : t('sheet.all', { headline })}
            isChosen={chosen === sites.length}
            isPartly={chosen > 0 && chosen < sites.length}
            isDisabled={closed !== undefined}
            onChange={(isChosen) => places.choose(sites, isChosen)}
          >
            {name}
          </CheckField>
        )}
      </div>
      <ul className={css.list}>
        {sites.map((site) => (
          <SiteItem key={nameOf(site)} site={site} lang={lang} places={places} />
        ))}
      </ul>
    </section>
  )
}

function Acts({ places, onClose }: { readonly places: Places; readonly onClose: () => void }) {
  const { t } = useTranslation(['corrections', 'common'])
  const count = places.chosen.size
  return (
    <>
      <span className={css.stop}>
        <Button kind="quiet" onPress={() => void places.stop()}>
          {t('corrections:sheet.stop')}
        </Button>
      </span>
      <Button kind="quiet" onPress={onClose}>
        {t('common:action.cancel')}
      </Button>
      <Button
        kind="main"
        isDisabled={count === 0}
        hint={keyLabel('segment.confirm')}
        onPress={() => void places.apply()}
      >
        {t('corrections:sheet.apply', { count })}
      </Button>
    </>
  )
}

/** From whichever place one stands at, the key that confirms corrects all that is chosen. */
function useApplyKey({ chosen, apply }: Places): void {
  const latest = useRef(() => {})
  latest.current = () => {
    if (chosen.size > 0) void apply()
  }
  useEffect(() => {
    function press(event: KeyboardEvent): void {
      if (event.isComposing || actionOf(event) !== 'segment.confirm') return
      event.preventDefault()
      latest.current()
    }
    // Before the boxes and buttons, which keep what they hear to themselves.
    window.addEventListener('keydown', press, { capture: true })
    return () => window.removeEventListener('keydown', press, { capture: true })
  }, [])
}

type DialogProps = { readonly offer: CorrectionOffer; readonly onClose: () => void }

export function PlacesDialog({ offer, onClose }: DialogProps) {
  const { t } = useTranslation('corrections')
  const say = useOfferWords()
  const places = usePlaces(offer, onClose)
  const { page, sites } = places
  useApplyKey(places)
  const { before, after, language } = offer
  return (
    <Dialog title={t('sheet.title')} size="large" onClose={onClose} footer={<Acts places={places} onClose={onClose} />}>
      <p className={css.pair}>
        <PairText before={before} after={after} lang={language} />
      </p>
      <p className={css.told}>{say(offer)}</p>
      {page?.wantsLook === true && sites.length > 0 && <p className={css.told}>{t('sheet.look')}</p>}
      {page !== undefined && sites.length === 0 && <p className={css.told}>{t('sheet.gone')}</p>}
      {[...groupBy(sites, ({ article }) => article).values()].map((group) => (
        <ArticleGroup key={group[0]?.article} sites={group} lang={language} places={places} />
      ))}
      {page !== undefined && sites.length < page.total && (
        <Button kind="quiet" onPress={places.loadMore}>
          {t('sheet.more')}
        </Button>
      )}
    </Dialog>
  )
}
