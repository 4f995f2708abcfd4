/** Takes what is typed while a dialog is still being fetched, so that it reaches the line of the dialog and not the text. */
import { useLayoutEffect, useRef, useState } from 'react'

type Held = { readonly line: HTMLInputElement; readonly before: Element | null }

let held: Held | undefined

/** Stands in the place of the dialog. */
export function HeldTyping({ onClose }: { readonly onClose: () => void }) {
  const line = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    const element = line.current
    if (element === null) return
    held = { line: element, before: document.activeElement }
    element.focus({ preventScroll: true })
  }, [])
  return (
    <input
      ref={line}
      className="visually-hidden"
      aria-hidden
      tabIndex={-1}
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
    />
  )
}

/**
 * What was typed meanwhile, for the dialog that comes and for no later one. It is let go only once the dialog stands: React
 * may draw more than once before, and what a drawing took that is thrown away would be lost.
 */
export function useHeldTyping(): string {
  const [typed] = useState(() => held?.line.value ?? '')
  useLayoutEffect(() => {
    if (held !== undefined) held.line.value = ''
  }, [])
  return typed
}

/** What has the focus, or had it before something was waited for. */
export function focusBefore(): Element | null {
  const { activeElement } = document
  return held !== undefined && activeElement === held.line ? held.before : activeElement
}
