/** The window stays until what is typed in it is stored; a page that does not answer is closed all the same. */
import type { BrowserWindow } from 'electron'
import type { Settling } from '../../contract/window-bridge.ts'
import { channels } from '../channels.ts'

/** A page that gives no sign for so long hangs. */
const silentMs = 3_000
/** A library that takes nothing is not waited for any longer. */
const longestMs = 10_000

/**
 * Holds back every wish to close the window, however it came, until the page has answered or its time is over.
 * The answer is to be told what the page says.
 */
export function settleBeforeClosing(window: BrowserWindow): (how: Settling) => void {
  let isReady = false
  let silence: ReturnType<typeof setTimeout> | undefined
  let limit: ReturnType<typeof setTimeout> | undefined

  // Not `close`: a page could answer that with `beforeunload` and stay for ever.
  function end(): void {
    clearTimeout(silence)
    clearTimeout(limit)
    if (!window.isDestroyed()) window.destroy()
  }
  function wait(): void {
    clearTimeout(silence)
    silence = setTimeout(end, silentMs)
  }
  function lose(): void {
    isReady = false
    // It was asked, and can answer no more.
    if (limit !== undefined) end()
  }

  window.webContents.on('render-process-gone', lose)
  window.webContents.on('did-start-navigation', (_event, _url, isInPlace, isMainFrame) => {
    if (isMainFrame && !isInPlace) isReady = false
  })
  window.on('close', (event) => {
    event.preventDefault()
    if (!isReady) return end()
    if (limit !== undefined) return
    limit = setTimeout(end, longestMs)
    wait()
    window.webContents.send(channels.settle)
  })
  // The system ends the session and waits for nobody: what can be stored in that time is.
  window.on('session-end', () => window.webContents.send(channels.settle))

  return (how) => {
    if (how === 'ready') isReady = true
    else if (limit !== undefined) (how === 'busy' ? wait : end)()
  }
}
