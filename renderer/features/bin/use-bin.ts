/** What lies in the bin and what was erased from it, kept fresh. */
import { useEffect, useState } from 'react'
import type { BinContent } from '../../../contract/bin.ts'
import { bridge } from '../../bridge.ts'

/** Undefined while it is on its way. */
export function useBin(): BinContent | undefined {
  const [content, setContent] = useState<BinContent>()
  useEffect(() => {
    let isCurrent = true
    const refresh = async (): Promise<void> => {
      const found = await bridge.ask('bin.list', {})
      if (isCurrent) setContent(found)
    }
    void refresh()
    const stop = bridge.onEvent(({ kind }) => {
      if (kind === 'article.changed' || kind === 'library.changed') void refresh()
    })
    return () => {
      isCurrent = false
      stop()
    }
  }, [])
  return content
}
