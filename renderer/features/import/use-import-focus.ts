/** Where the focus stands in the import: always at what comes next, never on nothing. */
import { useLayoutEffect, useRef, useState } from 'react'
import type { Side } from '../../../core/model/article.ts'
import type { SideFile, Sides } from './side-file.ts'

const sideNames = ['source', 'target'] as const

function isFile(file: SideFile | undefined): boolean {
  return file !== undefined && file.typed === undefined
}

/** The button pressed last is still there: the focus is where a person put it. */
function standsOnButton(): boolean {
  return document.activeElement instanceof HTMLButtonElement && !document.activeElement.disabled
}

/** A button that can no longer be pressed hears no key, and Escape would be lost too. */
function standsNowhere(): boolean {
  const { activeElement, body } = document
  return activeElement === body || (activeElement instanceof HTMLButtonElement && activeElement.disabled)
}

function pastePlace(side: Side): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-paste="${side}"]`)
}

type Watched = { readonly sides: Sides; readonly isRunning: boolean }

export function useImportFocus({ sides, isRunning }: Watched) {
  const start = useRef<HTMLButtonElement>(null)
  const cancel = useRef<HTMLButtonElement>(null)
  const question = useRef<HTMLDivElement>(null)
  const seen = useRef<Watched>({ sides: { source: undefined, target: undefined }, isRunning: false })
  const [filled, setFilled] = useState(0)
  const goOn = (): void => {
    const next = sides.target === undefined ? pastePlace('target') : start.current
    next?.focus()
    if (standsNowhere()) cancel.current?.focus()
  }

  useLayoutEffect(() => {
    pastePlace('source')?.focus()
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each text that fills a side
  useLayoutEffect(() => {
    if (filled > 0) goOn()
  }, [filled])

  // biome-ignore lint/correctness/useExhaustiveDependencies: when the sides change
  useLayoutEffect(() => {
    const { sides: before } = seen.current
    seen.current = { ...seen.current, sides }
    if (standsOnButton()) return
    const emptied = sideNames.find((side) => isFile(before[side]) && sides[side] === undefined)
    if (emptied !== undefined) pastePlace(emptied)?.focus()
    else if (sideNames.some((side) => isFile(sides[side]) && !isFile(before[side])) || standsNowhere()) goOn()
  }, [sides])

  useLayoutEffect(() => {
    const { isRunning: wasRunning } = seen.current
    seen.current = { ...seen.current, isRunning }
    if (isRunning) cancel.current?.focus()
    else if (wasRunning) (question.current ?? start.current)?.focus()
  }, [isRunning])

  return { start, cancel, question, onFilled: () => setFilled((count) => count + 1) }
}
