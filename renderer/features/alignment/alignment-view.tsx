/** The alignment: both columns, the links between them as ribbons, and everything to mend them; only what is seen is drawn. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOpenArticle, useText } from '../../article/article-context.ts'
import css from './alignment-view.module.css'
import { Band } from './band.tsx'
import type { Band as BandRows } from './bands.ts'
import { Toolbar } from './toolbar.tsx'
import { type Mending, useMending } from './use-mending.ts'
import { answerMendingKey } from './use-mending-keys.ts'

const guessedBandPx = 64

const narrowestGutterPx = 56
const widestGutterPx = 112
const gutterShare = 0.09

/** The width of the gutter, in CSS pixels: a share of the window's. */
function useGutter(): number {
  const [gutterPx, setGutter] = useState(widestGutterPx)
  useLayoutEffect(() => {
    const take = (): void =>
      setGutter(Math.round(Math.min(widestGutterPx, Math.max(narrowestGutterPx, window.innerWidth * gutterShare))))
    take()
    window.addEventListener('resize', take)
    return () => window.removeEventListener('resize', take)
  }, [])
  return gutterPx
}

function useBands(bands: readonly BandRows[]) {
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: bands.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => guessedBandPx * (bands[index]?.count ?? 1),
    overscan: 8,
    paddingStart: 8,
    paddingEnd: 160,
  })
  // Correcting the position while a person scrolls fights the scrolling.
  virtual.shouldAdjustScrollPositionOnItemSizeChange = (_item, _delta, { isScrolling }) => !isScrolling
  return { scroller, virtual }
}

/** Brings the active segment's band on screen, and the focus to the list when it is first shown. */
function useInSight(
  { active, bands }: Mending,
  virtual: ReturnType<typeof useBands>['virtual'],
  scroller: RefObject<HTMLElement | null>,
): void {
  const row = active?.row
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for every move, not for every drawing
  useEffect(() => {
    const index = bands.findIndex(({ first, count }) => row !== undefined && row >= first && row < first + count)
    if (index >= 0) virtual.scrollToIndex(index, { align: 'auto' })
  }, [row])
  useEffect(() => scroller.current?.focus({ preventScroll: true }), [scroller])
}

export function AlignmentView() {
  const { t } = useTranslation('alignment')
  const store = useOpenArticle()
  const mending = useMending()
  const { bands, active } = mending
  const head = useText((state) => state.head)
  const { scroller, virtual } = useBands(bands)
  const items = virtual.getVirtualItems()
  const first = bands[items[0]?.index ?? 0]?.first ?? 0
  const last = bands[items.at(-1)?.index ?? 0]?.first ?? 0
  useEffect(() => store.see(first, last), [store, first, last])
  useInSight(mending, virtual, scroller)
  const gutterPx = useGutter()
  return (
    <section className={css.view} aria-label={t('title')}>
      <Toolbar mending={mending} />
      <div
        ref={scroller}
        role="listbox"
        aria-multiselectable
        aria-label={t('title')}
        aria-activedescendant={active && `alignment-${active.segment.id}`}
        tabIndex={0}
        className={css.scroller}
        onKeyDown={(event) => answerMendingKey(event, mending)}
      >
        <div role="presentation" className={css.length} style={{ blockSize: virtual.getTotalSize() }}>
          {items.map(({ index, key, start }) => {
            const band = bands[index]
            return (
              <div
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                role="presentation"
                className={css.item}
                style={{ transform: `translateY(${start}px)` }}
              >
                {band !== undefined && (
                  <Band
                    band={band}
                    mending={mending}
                    sourceLanguage={head?.sourceFile?.language}
                    targetLanguage={head?.article.targetLanguage}
                    gutterPx={gutterPx}
                  />
                )}
              </div>
            )
          })}
        </div>
      </div>
    </section>
  )
}
