/** The article view: two columns of running text on one scroll, only the paragraphs near the window drawn. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleHead } from '../../../contract/article.ts'
import { useFindings, useOpenArticle, useSelection, useSift, useText } from '../../article/article-context.ts'
import { targetSegment } from '../../article/row-cache.ts'
import { announce } from '../../ui/announcer.tsx'
import { rangeWith } from '../../ui/keep-drawn.ts'
import { paragraphOfRow, paragraphsShown, type ShownParagraph } from './facing-rows.ts'
import { ParagraphPair } from './paragraph-pair.tsx'
import css from './running-text.module.css'
import { useHover } from './use-hover.ts'
import { useKeepInSight } from './use-keep-in-sight.ts'
import { useListFocus } from './use-list-focus.ts'
import { useListClicks, useListKeys } from './use-list-keys.ts'
import { useSegmentLabel } from './use-segment.ts'

const linePx = 25.6
const charPx = 7.7

/** A guess good enough for the scroll bar; the true height is measured when the paragraph is drawn. */
function guessHeight({ sourceChars, targetChars, rowCount, only }: ShownParagraph, columnPx: number): number {
  const perLine = Math.max(20, Math.min(68, columnPx / charPx))
  const share = only === undefined ? 1 : only.length / rowCount
  return Math.ceil((Math.max(sourceChars, targetChars, 1) * share) / perLine) * linePx + 16
}

function useParagraphs(outline: readonly ShownParagraph[], hasSource: boolean) {
  const scroller = useRef<HTMLDivElement>(null)
  const row = useSelection((state) => state.place.row)
  const columnPx = (): number => ((scroller.current?.clientWidth ?? 900) - 130) / (hasSource ? 2 : 1)
  const virtual = useVirtualizer({
    count: outline.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) =>
      guessHeight(outline[index] ?? { firstRow: 0, rowCount: 0, sourceChars: 0, targetChars: 0 }, columnPx()),
    // A paragraph is the same one whatever is shown around it: an editor in it lives on.
    getItemKey: useCallback((index: number) => outline[index]?.firstRow ?? index, [outline]),
    overscan: 6,
    rangeExtractor: rangeWith(paragraphOfRow(outline, row)),
    paddingStart: 28,
    paddingEnd: 160,
  })
  // Correcting the position while a person scrolls fights the scrolling.
  virtual.shouldAdjustScrollPositionOnItemSizeChange = (_item, _delta, { isScrolling }) => !isScrolling
  return { scroller, virtual }
}

/** Says the segment one has come to while the focus is on the page, where no editor says its name. */
function usePlaceSaid(scroller: RefObject<HTMLElement | null>): void {
  const labelOf = useSegmentLabel()
  const place = useSelection((state) => state.place)
  const segment = useText(({ rows }) => (place.segment === undefined ? undefined : targetSegment(rows, place.segment)))
  const findings = useFindings(({ findingsOf }) =>
    place.segment === undefined ? 0 : (findingsOf.get(place.segment)?.length ?? 0),
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once for every place
  useEffect(() => {
    if (document.activeElement === scroller.current) announce(labelOf(place.row, segment, findings))
  }, [place])
}

export function RunningText({ head }: { readonly head: ArticleHead }) {
  const { t } = useTranslation('article')
  const store = useOpenArticle()
  const whole = useText((state) => state.outline)
  const shown = useSift((state) => state.shown)
  const outline = useMemo(() => paragraphsShown(whole, shown), [whole, shown])
  const sourceLanguage = head.sourceFile?.language
  const { scroller, virtual } = useParagraphs(outline, sourceLanguage !== undefined)
  const items = virtual.getVirtualItems()
  const firstRow = outline[virtual.range?.startIndex ?? 0]?.firstRow ?? 0
  const last = outline[virtual.range?.endIndex ?? 0]
  const lastRow = last === undefined ? 0 : last.firstRow + last.rowCount - 1
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows may stand between the same two
  useEffect(() => store.see(firstRow, lastRow), [store, firstRow, lastRow, shown])
  useKeepInSight(scroller, (row) => virtual.scrollToIndex(paragraphOfRow(outline, row), { align: 'center' }))
  useListFocus(scroller, (list) => list)
  usePlaceSaid(scroller)
  const focusList = useCallback(() => {
    scroller.current?.focus({ preventScroll: true })
    store.putDown()
  }, [scroller, store])
  return (
    // biome-ignore lint/a11y/useSemanticElements: a text, not a set of form fields
    <div
      ref={scroller}
      className={css.page}
      role="group"
      aria-label={t('textOf', { headline: head.article.headline })}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the list of segments takes the arrow keys
      tabIndex={0}
      onKeyDown={useListKeys()}
      {...useListClicks()}
      {...useHover()}
    >
      <div className={css.length} style={{ blockSize: virtual.getTotalSize() }}>
        {items.map(({ index, key, start }) => {
          const paragraph = outline[index]
          if (paragraph === undefined) return null
          return (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              className={css.item}
              style={{ transform: `translateY(${start}px)` }}
            >
              <ParagraphPair
                paragraph={paragraph}
                sourceLanguage={sourceLanguage}
                targetLanguage={head.article.targetLanguage}
                onEscape={focusList}
              />
            </div>
          )
        })}
      </div>
    </div>
  )
}
