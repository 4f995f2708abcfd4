/** What the bar of a screen gives up for its headline, step by step, when the window or its words leave too little room. */
import { createContext, type RefObject, useContext, useLayoutEffect, useState } from 'react'

/**
 * First to last. An element marked `data-yielding="hints"` goes at that step, one marked `data-standing-in="hints"`
 * comes in its place; see screen-header.module.css.
 */
const steps = ['languages', 'bar', 'view-names', 'hints', 'labels', 'progress', 'export', 'state', 'main'] as const
export type HeaderStep = (typeof steps)[number]

/** So much of a headline is always read before anything else has room. */
const headlineChars = 24
const ellipsisPx = 16

function hasRoom(header: HTMLElement): boolean {
  const title = header.querySelector('h1')
  const text = title?.firstChild
  if (header.scrollWidth > header.clientWidth) return false
  if (title === null || !(text instanceof Text)) return true
  // All of it is read: what is left of it behind its beginning may be narrower than the sign that it is cut.
  if (title.scrollWidth <= title.clientWidth) return true
  const beginning = document.createRange()
  beginning.setStart(text, 0)
  beginning.setEnd(text, Math.min(headlineChars, text.length))
  const rest = text.length > headlineChars ? ellipsisPx : 0
  return title.clientWidth + 1 >= beginning.getBoundingClientRect().width + rest
}

/** Takes as few steps as give the headline its room; the styles follow at once, before anything is painted. */
function takeSteps(header: HTMLElement): number {
  for (let taken = 0; taken <= steps.length; taken += 1) {
    header.dataset.yields = steps.slice(0, taken).join(' ')
    if (hasRoom(header)) return taken
  }
  return steps.length
}

export const HeaderRoom = createContext(0)

/** Keeps a header within its row, whatever the window's width, the words and the language; answers how many steps it took. */
export function useHeaderRoom(header: RefObject<HTMLElement | null>): number {
  const [taken, setTaken] = useState(0)
  useLayoutEffect(() => {
    const element = header.current
    if (element === null) return
    const measure = (): void => setTaken(takeSteps(element))
    measure()
    const sizes = new ResizeObserver(measure)
    sizes.observe(element)
    const words = new MutationObserver(measure)
    words.observe(element, { characterData: true, childList: true, subtree: true })
    void document.fonts.ready.then(measure)
    return () => {
      sizes.disconnect()
      words.disconnect()
    }
  }, [header])
  return taken
}

/** Whether the bar one stands in has given this up. */
export function useHasYielded(step: HeaderStep): boolean {
  return steps.indexOf(step) < useContext(HeaderRoom)
}
