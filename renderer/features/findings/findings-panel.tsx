/** The findings of the article in the order of the text, or worst first; the current one open with its repairs, the others one line each. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { type FocusEvent, type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlacedFinding } from '../../../contract/finding.ts'
import type { FindingId } from '../../../core/model/ids.ts'
import { useFindings, useOpenArticle, useText } from '../../article/article-context.ts'
import { announce } from '../../ui/announcer.tsx'
import { useChecks } from '../../words/use-checks.ts'
import { useFindingWords } from '../../words/use-finding-words.ts'
import { AlikeSheet } from './alike-sheet.tsx'
import { CheckingNote } from './checking-note.tsx'
import { FindingCard } from './finding-card.tsx'
import { FindingsFilter } from './findings-filter.tsx'
import css from './findings-panel.module.css'
import { NoFindings } from './no-findings.tsx'
import { OffNote } from './off-note.tsx'
import { ReachChoice } from './reach-choice.tsx'
import { useFixKeys } from './use-fix-keys.ts'

/** A closed card; the open one is measured. */
const cardPx = 62

function useCards(findings: readonly PlacedFinding[]) {
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: findings.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => cardPx,
    getItemKey: (index) => findings[index]?.id ?? index,
    overscan: 6,
    paddingEnd: 24,
  })
  // The card that opens or closes above must not move the list: the current one is brought into sight by itself.
  virtual.shouldAdjustScrollPositionOnItemSizeChange = () => false
  return { scroller, virtual }
}

type Cards = ReturnType<typeof useCards>

/** Scrolls as little as shows the whole card; of one that is too tall, its head. */
function reveal(scroller: HTMLElement, card: Element | null): void {
  if (card === null) return
  const view = scroller.getBoundingClientRect()
  const { top, bottom } = card.getBoundingClientRect()
  const above = top - view.top
  const below = Math.max(0, bottom - view.bottom)
  scroller.scrollTop += above < 0 ? above : Math.min(above, below)
}

/** Frames to wait for a card that has to be drawn first. */
const mostFrames = 30

/** Keeps the current card in sight, and the focus on it when the one that had it was settled and is gone. */
function useCurrentCard({ scroller, virtual }: Cards, index: number, current: FindingId | undefined) {
  const hasFocus = useRef(false)
  const isAsked = useFindings((state) => state.asked !== undefined)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new place in the list is no reason to scroll to it
  useLayoutEffect(() => {
    const list = scroller.current
    if (current === undefined || index < 0 || list === null) return
    let frame = 0
    const show = (framesLeft: number): void => {
      const card = list.querySelector(`[data-card="${current}"]`)
      if (card === null && framesLeft > 0) {
        frame = requestAnimationFrame(() => show(framesLeft - 1))
        return
      }
      reveal(list, card)
      if (hasFocus.current && !isAsked) card?.querySelector('button')?.focus({ preventScroll: true })
    }
    if (list.querySelector(`[data-card="${current}"]`) === null) {
      list.scrollTop = virtual.getOffsetForIndex(index, 'start')?.[0] ?? 0
    }
    show(mostFrames)
    return () => cancelAnimationFrame(frame)
  }, [current, isAsked])
  return {
    onFocus: () => {
      hasFocus.current = true
    },
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
      hasFocus.current = relatedTarget === null || currentTarget.contains(relatedTarget)
    },
  }
}

/** Arrows go from card to card; inside a card they belong to what has the focus. */
function useCardKeys() {
  const store = useOpenArticle()
  return (event: KeyboardEvent): void => {
    const isOnHead = event.target instanceof Element && event.target.closest('[data-card]')?.firstChild === event.target
    if (!isOnHead || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const { listed } = store.getState()
    const edge = event.code === 'Home' ? listed[0] : event.code === 'End' ? listed.at(-1) : undefined
    if (edge !== undefined) void store.findings.goTo(edge, false)
    else if (event.code === 'ArrowDown') void store.findings.moveInList(1)
    else if (event.code === 'ArrowUp') void store.findings.moveInList(-1)
    else return
    event.preventDefault()
  }
}

/** Says what one has come to while the focus is elsewhere, in the text say. */
function useFindingSaid(scroller: Cards['scroller']): void {
  const { t } = useTranslation()
  const wordsOf = useFindingWords()
  const current = useFindings(({ findings, finding }) => findings.find(({ id }) => id === finding))
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once for every finding
  useEffect(() => {
    if (current === undefined || scroller.current?.contains(document.activeElement) === true) return
    const { name, reason } = wordsOf(current.check, current.facts)
    announce(`${t(`severity.${current.severity}`)}: ${name}. ${reason}`)
  }, [current?.id])
}

function useTargetChecks() {
  const target = useText((state) => state.head?.article.targetLanguage)
  const source = useText((state) => state.head?.article.sourceLanguage)
  return useChecks(target, source)
}

function CardList({ cards, findings }: { readonly cards: Cards; readonly findings: readonly PlacedFinding[] }) {
  const { t } = useTranslation('panel')
  const current = useFindings((state) => state.finding)
  const numberOf = useFindings((state) => state.numberOf)
  const lang = useText((state) => state.head?.article.targetLanguage ?? '')
  const checks = useTargetChecks()
  const at = findings.findIndex(({ id }) => id === current)
  const focus = useCurrentCard(cards, at, current)
  const { virtual } = cards
  const items = virtual.getVirtualItems()
  return (
    <ol
      className={css.list}
      aria-label={t('label')}
      // In the flow behind one gap: a card that opens or closes moves the others at once, without being measured first.
      style={{ blockSize: virtual.getTotalSize(), paddingBlockStart: items[0]?.start ?? 0 }}
      onKeyDown={useCardKeys()}
      {...focus}
    >
      {items.map(({ index, key }) => {
        const finding = findings[index]
        if (finding === undefined) return null
        return (
          <li
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            aria-setsize={findings.length}
            aria-posinset={index + 1}
          >
            <FindingCard
              finding={finding}
              number={numberOf.get(finding.id) ?? 0}
              isCurrent={index === at}
              isTabStop={index === Math.max(0, at)}
              lang={lang}
              check={checks.get(finding.check)}
            />
          </li>
        )
      })}
    </ol>
  )
}

export function FindingsPanel() {
  const listed = useFindings((state) => state.listed)
  const cards = useCards(listed)
  useFixKeys()
  useFindingSaid(cards.scroller)
  return (
    <div className={css.panel}>
      <CheckingNote />
      <ReachChoice />
      {listed.length > 0 && <FindingsFilter />}
      <div ref={cards.scroller} className={css.scroller}>
        {listed.length === 0 ? <NoFindings /> : <CardList cards={cards} findings={listed} />}
        <OffNote />
      </div>
      <AlikeSheet />
    </div>
  )
}
