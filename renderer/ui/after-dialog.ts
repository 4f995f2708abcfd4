/** What is to be done beneath a dialog, once that is gone. */
import { flushSync } from 'react-dom'

/**
 * Closes a dialog and goes elsewhere in the very same moment, so that no key comes between. A dialog that closes gives the
 * focus back a frame later, but only where nobody has taken it by then.
 */
export function leaveDialog(close: () => void, go: () => void): void {
  flushSync(close)
  go()
}

/**
 * Closes a dialog and acts in the very same moment, with the focus back where it was before the dialog, for whatever asks
 * where that is.
 */
export function actBeneath(close: () => void, before: Element | null, act: () => void): void {
  leaveDialog(close, () => {
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    act()
  })
}

/** Once the focus is back where it was before the dialog, for whatever asks where that is. */
export function afterDialog(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(act))
}
