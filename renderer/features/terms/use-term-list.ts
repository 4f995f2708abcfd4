/** The term base as a list: searched as one types, a page at a time, and asked anew when it changes. */
import { useEffect, useState } from 'react'
import type { TermPage } from '../../../contract/term.ts'
import { askAnew } from '../../ask-anew.ts'
import { bridge } from '../../bridge.ts'

const perPage = 100

export type TermList = {
  /** Undefined until the first answer. */
  readonly page: TermPage | undefined
  /** Of those that are found, the first on this page. */
  readonly start: number
  readonly find: string
  readonly setFind: (find: string) => void
  /** Undefined where there is none. */
  readonly previous: (() => void) | undefined
  readonly next: (() => void) | undefined
}

export function useTermList(): TermList {
  const [{ find, start }, setWish] = useState({ find: '', start: 0 })
  const [told, setTold] = useState<{ readonly page: TermPage; readonly start: number }>()
  useEffect(() => {
    const tell = (page: TermPage): void => {
      // The last ones of the last page were deleted, here or in another window.
      const last = Math.max(0, Math.ceil(page.total / perPage) - 1) * perPage
      if (start > last) setWish({ find, start: last })
      else setTold({ page, start })
    }
    return askAnew(['terms.changed'], () => bridge.ask('term.list', { find, start, count: perPage }), tell)
  }, [find, start])
  const shown = told?.start ?? 0
  const goTo = (wanted: number) => () => setWish({ find, start: wanted })
  return {
    page: told?.page,
    start: shown,
    find,
    setFind: (wanted) => setWish({ find: wanted, start: 0 }),
    previous: shown > 0 ? goTo(Math.max(0, shown - perPage)) : undefined,
    next: shown + perPage < (told?.page.total ?? 0) ? goTo(shown + perPage) : undefined,
  }
}
