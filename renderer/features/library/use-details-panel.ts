/** Which article's details stand beside the list. */
import { useCallback, useRef, useState } from 'react'
import type { ArticleId } from '../../../core/model/ids.ts'

/** Also whether whoever asked for them is to stand in the panel. */
export function useDetailsPanel() {
  const [shown, setShown] = useState<{ readonly article: ArticleId; readonly takesFocus: boolean }>()
  const stoodOn = useRef<ArticleId>(undefined)
  // Whoever walks the list with the panel open reads one article's details after the other.
  const stand = useCallback((article: ArticleId): void => {
    stoodOn.current = article
    setShown((now) => (now === undefined || now.article === article ? now : { article, takesFocus: false }))
  }, [])
  const show = (article: ArticleId | undefined): void =>
    setShown(article === undefined ? undefined : { article, takesFocus: true })
  const toggle = (): void => show(shown === undefined ? stoodOn.current : undefined)
  return { shown, stand, show, toggle }
}
