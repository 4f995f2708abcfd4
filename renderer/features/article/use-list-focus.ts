/** Where the keyboard is when the caret is out of the text: on the list, never lost with an editor that went away. */
import { type RefObject, useLayoutEffect } from 'react'
import { useSelection } from '../../article/article-context.ts'
import { isFocusHomeless } from '../../ui/homeless-focus.ts'

const framesToDraw = 20

function isHomeless(list: Element): boolean {
  return isFocusHomeless() || list.contains(document.activeElement)
}

/** Focuses what `find` answers after a move without a caret, or to a row without a translation to put it in, unless the person is elsewhere (in a panel, in a dialog). */
export function useListFocus(
  list: RefObject<HTMLElement | null>,
  find: (list: HTMLElement) => HTMLElement | null,
): void {
  const { turn, wish } = useSelection((state) => state.caret)
  const isUnanswered = useSelection(({ place }) => place.segment === undefined)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for every move of the selection
  useLayoutEffect(() => {
    const element = list.current
    if (element === null || (wish !== undefined && !isUnanswered)) return
    // In a view that was just opened the row is drawn a little later than its list.
    let frames = framesToDraw
    let request = 0
    function settle(list: HTMLElement): void {
      if (!isHomeless(list)) return
      const home = find(list)
      home?.focus({ preventScroll: true })
      frames -= 1
      if (home === null && frames > 0) request = requestAnimationFrame(() => settle(list))
    }
    settle(element)
    return () => cancelAnimationFrame(request)
  }, [turn])
}
