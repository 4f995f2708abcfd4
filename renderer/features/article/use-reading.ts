/** Notes which sentences a person at the screen has had wholly before their eyes for long enough. */
import { type RefObject, useEffect } from 'react'
import type { PersonId, SegmentId } from '../../../core/model/ids.ts'
import { asId } from '../../../core/model/ids.ts'
import { useOpenArticle } from '../../article/article-context.ts'
import type { OpenArticle } from '../../article/open-article.ts'
import { ReadingClock, type SegmentInView } from '../../article/reading-clock.ts'
import { targetSegment } from '../../article/row-cache.ts'

const tickMs = 500
/** Whoever touches neither keys nor mouse for so long is reading something else. */
const awayAfterMs = 60_000

/** True if all of it is seen, or as much as the window can show. */
function isWhole(box: DOMRect, view: DOMRect): boolean {
  const isInside = box.top >= view.top - 1 && box.bottom <= view.bottom + 1
  return isInside || (box.top <= view.top && box.bottom >= view.bottom)
}

/** In the order of the text. */
function inView(store: OpenArticle, centre: Element): readonly SegmentInView[] {
  const view = centre.getBoundingClientRect()
  const { rows } = store.getState()
  return [...centre.querySelectorAll<HTMLElement>('[data-side="target"][data-segment]')].flatMap((sentence) => {
    const segment = asId<SegmentId>(sentence.dataset.segment ?? '')
    const known = isWhole(sentence.getBoundingClientRect(), view) ? targetSegment(rows, segment) : undefined
    return known === undefined ? [] : [{ segment, edit: known.latestEdit, chars: known.text.length }]
  })
}

/** Runs the clock only while the window has the focus and somebody is there. */
export function useReading(centre: RefObject<HTMLElement | null>, person: PersonId): void {
  const store = useOpenArticle()
  useEffect(() => {
    const clock = new ReadingClock()
    let touchedMs = performance.now()
    const touch = (): void => {
      touchedMs = performance.now()
    }
    const tick = (): void => {
      const isThere = document.hasFocus() && performance.now() - touchedMs < awayAfterMs
      if (!isThere || centre.current === null) return
      const seen = clock.pass(tickMs, inView(store, centre.current), store.getState().place.segment)
      store.visits.note(person, seen)
    }
    const timer = setInterval(tick, tickMs)
    const signs = ['keydown', 'pointermove', 'wheel'] as const
    for (const sign of signs) window.addEventListener(sign, touch, { capture: true, passive: true })
    return () => {
      clearInterval(timer)
      for (const sign of signs) window.removeEventListener(sign, touch, { capture: true })
      void store.visits.send()
    }
  }, [store, centre, person])
}
