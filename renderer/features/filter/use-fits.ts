/** Whether the wide form of a bar has room in one line, whatever the window's width, the words and the language. */
import { type RefObject, useLayoutEffect, useState } from 'react'

/** Drawn wide, a bar is measured; drawn narrow it stays so until there is room for what it took. */
export function useFits(bar: RefObject<HTMLElement | null>): boolean {
  const [neededPx, setNeededPx] = useState(0)
  const [isWide, setIsWide] = useState(true)
  useLayoutEffect(() => {
    const element = bar.current
    if (element === null) return
    const measure = (): void => {
      const { scrollWidth, clientWidth } = element
      if (!isWide) setIsWide(clientWidth >= neededPx)
      else if (scrollWidth > clientWidth) {
        setNeededPx(scrollWidth)
        setIsWide(false)
      }
    }
    measure()
    const sizes = new ResizeObserver(measure)
    sizes.observe(element)
    const words = new MutationObserver(measure)
    words.observe(element, { characterData: true, childList: true, subtree: true })
    return () => {
      sizes.disconnect()
      words.disconnect()
    }
  }, [bar, isWide, neededPx])
  return isWide
}
