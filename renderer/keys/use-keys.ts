/** Lets a component answer keys while it is on the screen. The component mounted last answers first. */
import { useEffect, useRef } from 'react'
import type { KeyAction } from '../../contract/keys.ts'
import { actionOf } from './key-map.ts'

/** Answers `false` to let the key go on to whoever was there before. */
export type KeyHandler = () => unknown
export type KeyHandlers = { readonly [Action in KeyAction]?: KeyHandler }

const stack: { readonly current: KeyHandlers }[] = []

function offer(action: KeyAction): boolean {
  for (let index = stack.length - 1; index >= 0; index -= 1) {
    const handler = stack[index]?.current[action]
    if (handler !== undefined && handler() !== false) return true
  }
  return false
}

/** True if somebody on the screen answers the action now, whatever came of it. */
export function isAnswered(action: KeyAction): boolean {
  return stack.some(({ current }) => current[action] !== undefined)
}

/** Performs an action chosen in the menu, where its key would: nothing is done beneath a dialog, and a field undoes its own. */
export function performAction(action: KeyAction): void {
  const { activeElement: focus } = document
  const isField = focus instanceof HTMLInputElement || focus instanceof HTMLTextAreaElement
  if (isField && action === 'action.undo') document.execCommand('undo')
  else if (isField && action === 'action.redo') document.execCommand('redo')
  else if (isOpenTo(action, openDialog())) offer(action)
}

/** The dialog that stands over the work, if one does. */
export function openDialog(): Element | null {
  return document.querySelector('[role="dialog"]')
}

/**
 * The editor hears of a caret that a key moved by an event of its own, which on a busy machine comes after the next key: a
 * comment on “fair” would be one on “fai”. So it hears before the key does anything.
 */
function tellSelection(): void {
  document.dispatchEvent(new Event('selectionchange'))
}

function receive(event: KeyboardEvent): void {
  if (event.isComposing) return
  const action = actionOf(event)
  const dialog = event.target instanceof Element ? event.target.closest('[role="dialog"]') : null
  if (action === undefined || !isOpenTo(action, dialog)) return
  tellSelection()
  if (!offer(action)) return
  event.preventDefault()
  event.stopPropagation()
}

/** A dialog stands over the work: its keys are its own, and nothing beneath it moves; but all of it may be made larger. */
function isOpenTo(action: KeyAction, dialog: Element | null): boolean {
  return dialog === null || action.startsWith('zoom.')
}

/** Starts listening; once, when the window starts. */
export function startKeys(): void {
  // Before anyone else: to a focused button Alt+Enter would be Enter, to the text editor Ctrl+Enter a line.
  window.addEventListener('keydown', receive, { capture: true })
}

export function useKeys(handlers: KeyHandlers): void {
  const latest = useRef(handlers)
  latest.current = handlers
  useEffect(() => {
    stack.push(latest)
    return () => {
      stack.splice(stack.indexOf(latest), 1)
    }
  }, [])
}
