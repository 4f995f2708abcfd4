/** Where notices stand: in a corner where they cover neither the line being read nor a button of a dialog. */
import { type RefObject, useLayoutEffect, useState } from 'react'
import { smallest } from '../../core/model/lists.ts'

export type NoticePlace = 'bottom-end' | 'bottom-start' | 'top-end' | 'top-start'
const places: readonly NoticePlace[] = ['bottom-end', 'bottom-start', 'top-end', 'top-start']

export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

/** The first place in which nothing that must be seen lies beneath; in a small window that with the least of it. */
export function choosePlace(boxAt: (place: NoticePlace) => Box, inSight: readonly Box[]): NoticePlace {
  const covered = places.map((place) => {
    const own = boxAt(place)
    return inSight.filter((box) => overlap(own, box)).length
  })
  return places[covered.indexOf(smallest(covered))] ?? 'bottom-end'
}

/** What is read or written, and what may be pressed next: in a dialog, on the card of the finding one is at. */
const inSightSelector = [
  '[data-active]',
  '[role="dialog"] button',
  '[data-card][aria-current] button',
  '[contenteditable="true"]',
  'input:focus',
  'textarea:focus',
].join()

/** Moves the stack through the corners and leaves it in the best. */
function settle(stack: HTMLElement): NoticePlace {
  const inSight = [...document.querySelectorAll(inSightSelector)]
    .filter((element) => !stack.contains(element))
    .map((element) => element.getBoundingClientRect())
  const place = choosePlace((tried) => {
    stack.dataset.place = tried
    return stack.getBoundingClientRect()
  }, inSight)
  stack.dataset.place = place
  return place
}

const moves = ['scroll', 'focusin', 'keyup', 'pointerup', 'resize'] as const

/** `count` of notices; while there are any, the place follows whoever reads. */
export function useNoticePlace(stack: RefObject<HTMLElement | null>, notices: unknown): NoticePlace {
  const [place, setPlace] = useState<NoticePlace>('bottom-end')
  // biome-ignore lint/correctness/useExhaustiveDependencies: anew for other notices
  useLayoutEffect(() => {
    const element = stack.current
    if (element === null || element.childElementCount === 0) return
    let frame = 0
    const look = (): void => setPlace(settle(element))
    const lookSoon = (): void => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(look)
    }
    look()
    for (const move of moves) window.addEventListener(move, lookSoon, { capture: true })
    return () => {
      cancelAnimationFrame(frame)
      for (const move of moves) window.removeEventListener(move, lookSoon, { capture: true })
    }
  }, [notices])
  return place
}
