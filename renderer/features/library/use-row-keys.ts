/** Walking the rows of a table with the keyboard: one of them is a stop of Tab, arrows go on from there. */
import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { isFocusHomeless } from '../../ui/homeless-focus.ts'

/** Letters typed within this time are the beginning of one name. */
const typingPauseMs = 1_000
const pageRows = 10

/** What makes a row a stop of the walk. */
export type RowPlace = { readonly tabIndex: 0 | -1; readonly onFocus: (event: FocusEvent) => void }

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

/** Takes letters one by one; answers what was typed without a pause until now. */
function createTypeAhead(): (letter: string, atMs: number) => string {
  let typed = ''
  let lastMs = 0
  return (letter, atMs) => {
    typed = atMs - lastMs < typingPauseMs ? typed + letter : letter
    lastMs = atMs
    return typed
  }
}

/**
 * Enter opens a row as a click does; letters lead to the next row whose name begins so. Whoever comes with the focus
 * nowhere stands on the first row.
 */
export function useRowKeys<Item>(items: readonly Item[], nameOf: (item: Item) => string) {
  const body = useRef<HTMLTableSectionElement>(null)
  const [current, setCurrent] = useState(0)
  const [typeAhead] = useState(createTypeAhead)
  const stop = Math.min(current, items.length - 1)
  const rowAt = (index: number) => body.current?.rows[index]
  useEffect(() => {
    if (isFocusHomeless()) body.current?.rows[0]?.focus()
  }, [])

  function leadsTo(event: KeyboardEvent): number | undefined {
    const { key } = event
    if (event.ctrlKey || event.metaKey || event.altKey) return undefined
    if ([...key].length !== 1 || key === ' ') return rowAfter(key, stop, items.length)
    const typed = typeAhead(key, event.timeStamp).toLowerCase()
    // A further letter may still mean the row one stands on.
    const from = typed.length === 1 ? stop + 1 : stop
    const order = items.map((_item, index) => (from + index) % items.length)
    return order.find((index) => {
      const item = items[index]
      return item !== undefined && nameOf(item).toLowerCase().startsWith(typed)
    })
  }

  function onKeyDown(event: KeyboardEvent): void {
    const row = rowAt(stop)
    if (event.target !== row) return
    if (event.key === 'Enter') {
      row?.click()
      return
    }
    const next = leadsTo(event)
    if (next === undefined) return
    event.preventDefault()
    rowAt(next)?.focus()
  }

  const placeOf = (index: number): RowPlace => ({
    tabIndex: index === stop ? 0 : -1,
    onFocus: () => setCurrent(index),
  })
  return { body, placeOf, onKeyDown }
}
