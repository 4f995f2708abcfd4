/** The words of the source that were marked last: they are remembered while others are marked in the translation. */
import { useEffect, useRef } from 'react'

export type MarkedSource = { readonly row: number; readonly words: string }

const mostChars = 200

function marked(): MarkedSource | undefined {
  const selection = document.getSelection()
  const words = selection?.toString().replace(/\s+/gu, ' ').trim() ?? ''
  const node = selection?.anchorNode
  const sentence = (node instanceof Element ? node : node?.parentElement)?.closest('[data-side="source"]')
  const row = Number(sentence?.getAttribute('data-row') ?? '')
  if (words === '' || words.length > mostChars || !sentence) return undefined
  return { row, words }
}

/** Until something is marked elsewhere in a source. */
export function useMarkedSource(): () => MarkedSource | undefined {
  const last = useRef<MarkedSource>(undefined)
  useEffect(() => {
    const listen = (): void => {
      last.current = marked() ?? last.current
    }
    document.addEventListener('selectionchange', listen)
    return () => document.removeEventListener('selectionchange', listen)
  }, [])
  return () => last.current
}
