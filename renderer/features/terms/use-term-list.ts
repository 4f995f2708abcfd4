/** The term base as a list: searched as one types, a page at a time, and asked anew when it changes. */
import { useEffect, useState } from 'react'
import type { TermPage } from '../../../contract/term.ts'
import { bridge } from '../../bridge.ts'

const perPage = 50

export type TermList = {
  /** Undefined until the first answer. */
  readonly page: TermPage | undefined
  readonly find: string
  readonly setFind: (find: string) => void
  readonly showMore: () => void
}

export function useTermList(): TermList {
  const [find, setFind] = useState('')
  const [shown, setShown] = useState(perPage)
  const [page, setPage] = useState<TermPage>()
  useEffect(() => {
    let isOver = false
    const ask = async (): Promise<void> => {
      const told = await bridge.ask('term.list', { find, start: 0, count: Math.min(shown, 200) })
      if (!isOver) setPage(told)
    }
    void ask()
    const stopListening = bridge.onEvent(({ kind }) => {
      if (kind === 'terms.changed') void ask()
    })
    return () => {
      isOver = true
      stopListening()
    }
  }, [find, shown])
  return {
    page,
    find,
    setFind: (wanted) => {
      setFind(wanted)
      setShown(perPage)
    },
    showMore: () => setShown(shown + perPage),
  }
}
