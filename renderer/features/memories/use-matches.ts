/** What memories hold for the segment one is at, asked anew when one goes on, locks it, or a memory comes or goes. */
import { useEffect, useState } from 'react'
import type { MemoryMatch } from '../../../core/model/memory.ts'
import { readerText } from '../../../core/model/reader-text.ts'
import { isSameList, useOpenArticle, useSelection, useText } from '../../article/article-context.ts'
import { rowAt } from '../../article/row-cache.ts'
import { askAnew } from '../../ask-anew.ts'
import { bridge } from '../../bridge.ts'

const none: readonly MemoryMatch[] = []

export type Matches = {
  readonly matches: readonly MemoryMatch[]
  /** What they are compared with. */
  readonly source: string
}

/** None while they are asked for, so that nobody takes those of the segment before. */
export function useMatches(): Matches {
  const { article } = useOpenArticle()
  const row = useSelection(({ place }) => place.row)
  const [segment, isLocked, source = ''] = useText(({ rows }) => {
    const here = rowAt(rows, row)
    const [target] = here?.target ?? []
    const texts = here?.source.map(({ text, codes }) => readerText(text, codes).trim()) ?? []
    return [target?.id, target?.isLocked === true, texts.join(' ')] as const
  }, isSameList)
  const [told, setTold] = useState({ segment, isLocked, matches: none })
  useEffect(() => {
    if (segment === undefined || isLocked) return
    // What fails here fails loudly wherever the person acts.
    const ask = () => bridge.ask('memory.match', { article, segment }).catch(() => none)
    return askAnew(['memories.changed'], ask, (matches) => setTold({ segment, isLocked, matches }))
  }, [article, segment, isLocked])
  const isOfHere = !isLocked && told.segment === segment && !told.isLocked
  return { matches: isOfHere ? told.matches : none, source }
}
