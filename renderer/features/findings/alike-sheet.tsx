/** Every place that a repair of the same kind would mend, as it would be: some or all are mended as one act. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AlikeFinding, AlikeFindings } from '../../../contract/finding.ts'
import type { FindingId } from '../../../core/model/ids.ts'
import { withoutCodes } from '../../../core/model/inline-text.ts'
import { useFindings, useOpenArticle, useText } from '../../article/article-context.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { DiffText } from '../../ui/diff-text.tsx'
import { TickField } from '../../ui/tick-field.tsx'
import { useFindingWords } from '../../words/use-finding-words.ts'
import css from './alike-sheet.module.css'

/** Asked when the sheet opens; what changes meanwhile the store passes over. What wants a look is ticked by hand alone. */
function useAlike(finding: FindingId) {
  const store = useOpenArticle()
  const [alike, setAlike] = useState<AlikeFindings>()
  const [left, setLeft] = useState<ReadonlySet<FindingId>>(new Set())
  useEffect(() => {
    void store.findings.alikeTo(finding).then((found) => {
      setAlike(found)
      setLeft(new Set(found?.findings.filter(({ wantsLook }) => wantsLook).map((place) => place.finding)))
    })
  }, [store, finding])
  const turn = (ids: readonly FindingId[], isIn: boolean): void => {
    const next = new Set(left)
    for (const id of ids) {
      if (isIn) next.delete(id)
      else next.add(id)
    }
    setLeft(next)
  }
  return { alike, left, turn }
}

function AlikeSite({ place, lang }: { readonly place: AlikeFinding; readonly lang: string }) {
  const { t } = useTranslation('panel')
  const before = withoutCodes(place.lead + place.removed + place.trail)
  const after = withoutCodes(place.lead + place.change.replacement + place.trail)
  return (
    <>
      <span className={css.segment}>{t('alike.place', { number: place.row + 1 })}</span>
      <span className={css.change}>
        <DiffText before={before} after={after} lang={lang} />
      </span>
    </>
  )
}

const placePx = 58

type PlacesProps = {
  readonly alike: AlikeFindings
  readonly left: ReadonlySet<FindingId>
  readonly onTurn: (ids: readonly FindingId[], isIn: boolean) => void
}

/** Hundreds of places are a list that scrolls, not hundreds of rows to draw. */
function Places({ alike, left, onTurn }: PlacesProps) {
  const lang = useText((state) => state.head?.article.targetLanguage ?? '')
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: alike.findings.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => placePx,
    overscan: 6,
  })
  return (
    <div ref={scroller} className={css.scroller}>
      <ul className={css.places} style={{ blockSize: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const place = alike.findings[index]
          if (place === undefined) return null
          const { finding } = place
          return (
            <li
              key={finding}
              ref={virtual.measureElement}
              data-index={index}
              className={css.place}
              style={{ transform: `translateY(${start}px)` }}
            >
              <TickField isOn={!left.has(finding)} onChange={(isIn) => onTurn([finding], isIn)}>
                <AlikeSite place={place} lang={lang} />
              </TickField>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

type EverythingProps = Pick<PlacesProps, 'left' | 'onTurn'> & {
  readonly plain: readonly AlikeFinding[]
  /** None of the places wants a look of its own. */
  readonly isAll: boolean
}

/** Ticks or unticks what may be fixed in one go; places that want a look are not among them. */
function Everything({ plain, isAll, left, onTurn }: EverythingProps) {
  const { t } = useTranslation('panel')
  const ids = plain.map((place) => place.finding)
  const out = ids.filter((id) => left.has(id)).length
  return (
    <TickField isOn={out === 0} isPartly={out > 0 && out < ids.length} onChange={(isIn) => onTurn(ids, isIn)}>
      {isAll ? t('alike.everything') : t('alike.everythingElse')}
    </TickField>
  )
}

function Sheet({ finding }: { readonly finding: FindingId }) {
  const { t } = useTranslation(['panel', 'common'])
  const store = useOpenArticle()
  const { alike, left, turn } = useAlike(finding)
  const check = useFindings((state) => state.findings.find(({ id }) => id === finding)?.check ?? '')
  const { name } = useFindingWords()(check)
  const all = alike?.findings ?? []
  const chosen = all.filter((place) => !left.has(place.finding))
  const plain = all.filter(({ wantsLook }) => !wantsLook)
  const close = (): void => store.findings.previewAlike(undefined)
  const apply = () => store.findings.fixMany(chosen.map((place) => ({ finding: place.finding, fix: place.fix })))
  return (
    <Dialog
      title={t('panel:alike.title', { name })}
      size="large"
      onClose={close}
      footer={
        <>
          <Button kind="quiet" onPress={close}>
            {t('common:action.cancel')}
          </Button>
          {all.length > 0 && (
            <Button kind="main" autoFocus isDisabled={chosen.length === 0} onPress={() => void apply()}>
              {t('panel:alike.apply', { count: chosen.length, total: all.length })}
            </Button>
          )}
        </>
      }
    >
      {alike === undefined && <p className={css.words}>{t('panel:alike.waiting')}</p>}
      {alike !== undefined && all.length === 0 && <p className={css.words}>{t('panel:alike.none')}</p>}
      {alike !== undefined && all.length > 0 && (
        <>
          <p className={css.words}>{t('panel:alike.explanation')}</p>
          {plain.length < all.length && <p className={css.look}>{t('panel:alike.look')}</p>}
          <div className={css.everything}>
            {plain.length > 0 && (
              <Everything plain={plain} left={left} onTurn={turn} isAll={plain.length === all.length} />
            )}
            {alike.total > all.length && (
              <span className={css.more}>{t('panel:alike.more', { shown: all.length, total: alike.total })}</span>
            )}
          </div>
          <Places alike={alike} left={left} onTurn={turn} />
        </>
      )}
    </Dialog>
  )
}

export function AlikeSheet() {
  const finding = useFindings((state) => state.alike)
  return finding === undefined ? null : <Sheet key={finding} finding={finding} />
}
