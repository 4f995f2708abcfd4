/** Counts how long the person at the desk is at work on the article, and tells the store now and then. */
import { useEffect } from 'react'
import type { PersonId } from '../../../core/model/ids.ts'
import { useOpenArticle } from '../../article/article-context.ts'
import { WorkClock } from '../../article/work-clock.ts'

const sendEveryMs = 30_000
const moves = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const

export function useWorkTime(person: PersonId): void {
  const store = useOpenArticle()
  useEffect(() => {
    const clock = new WorkClock()
    const touch = (): void => clock.touch(performance.now())
    const pause = (): void => clock.pause()
    const send = (): void => {
      const activeMs = clock.take()
      if (activeMs > 0) void store.noteEffort(person, activeMs)
    }
    for (const move of moves) window.addEventListener(move, touch, { passive: true, capture: true })
    window.addEventListener('blur', pause)
    const timer = setInterval(send, sendEveryMs)
    return () => {
      for (const move of moves) window.removeEventListener(move, touch, { capture: true })
      window.removeEventListener('blur', pause)
      clearInterval(timer)
      send()
    }
  }, [store, person])
}
