/** What lies in the bin and what was erased from it, kept fresh. */
import { useEffect, useState } from 'react'
import type { BinContent } from '../../../contract/bin.ts'
import { askAnew } from '../../ask-anew.ts'
import { bridge } from '../../bridge.ts'

/** Undefined while it is on its way. */
export function useBin(): BinContent | undefined {
  const [content, setContent] = useState<BinContent>()
  useEffect(() => askAnew(['article.changed', 'library.changed'], () => bridge.ask('bin.list', {}), setContent), [])
  return content
}
