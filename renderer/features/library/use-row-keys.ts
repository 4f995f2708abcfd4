/** Walking the rows of a long table with the keyboard: one of them is a stop of Tab, arrows go on from there. */
import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { isFocusHomeless } from '../../ui/homeless-focus.ts'

const pageRows = 10

/** What makes a row a stop of the walk. */
export type RowPlace = {
  readonly tabIndex: 0 | -1
  readonly 'data-index': number
  readonly onFocus: (event: FocusEvent) => void
}

/** Where a key leads from row `at` of `count`; undefined for a key that leads nowhere. */
export function rowAfter(key: string, at: number, count: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + pageRows,
    PageUp: at - pageRows,
    Home: 0,
    End: count - 1,
  }
  const wanted = steps[key]
  return wanted === undefined ? undefined : Math.max(0, Math.min(count - 1, wanted))
}

/** True for a key that writes something. */
function isWriting({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return !(ctrlKey || metaKey || altKey) && key !== ' ' && [...key].length === 1
}

type Walk = {
  readonly count: number
  /** False until the first rows stand on the screen. */
  readonly isDrawn: boolean
  /** The row the walk stands on; it is drawn however far away one scrolls. */
  readonly stop: number
  readonly onStop: (index: number) => void
  /** Brings a row on the screen. */
  readonly reveal: (index: number) => void
  /** Somebody writes: what they write is looked for. */
  readonly onWriting: () => void
  readonly onDelete: (index: number) => void
}

/** Enter opens a row as a click does. Whoever comes with the focus nowhere stands on the first row. */
export function useRowKeys({ count, isDrawn, stop, onStop, reveal, onWriting, onDelete }: Walk) {
  const body = useRef<HTMLTableSectionElement>(null)
  const [led, setLed] = useState<number>()
  const rowAt = (index: number) => body.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)
  // Also where the row one stood on has gone: the next one has come into its place.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a row that came or went is what may have left the focus nowhere
  useEffect(() => {
    if (isDrawn && isFocusHomeless()) body.current?.querySelector<HTMLElement>(`[data-index="${stop}"]`)?.focus()
  }, [isDrawn, count])
  // A row far away is drawn some moments after it became the stop.
  useEffect(() => {
    const row = led === undefined ? null : body.current?.querySelector<HTMLElement>(`[data-index="${led}"]`)
    if (!row) return
    row.focus({ preventScroll: true })
    setLed(undefined)
  })

  function onKeyDown(event: KeyboardEvent): void {
    const row = rowAt(stop)
    if (event.target !== row) return
    if (event.key === 'Enter') {
      row?.click()
      return
    }
    if (event.key === 'Delete' || (event.metaKey && event.key === 'Backspace')) {
      onDelete(stop)
      return
    }
    if (isWriting(event)) {
      onWriting()
      return
    }
    const next = event.ctrlKey || event.metaKey || event.altKey ? undefined : rowAfter(event.key, stop, count)
    if (next === undefined) return
    event.preventDefault()
    onStop(next)
    reveal(next)
    setLed(next)
  }

  const placeOf = (index: number): RowPlace => ({
    tabIndex: index === stop ? 0 : -1,
    'data-index': index,
    onFocus: () => onStop(index),
  })
  return { body, placeOf, onKeyDown }
}
