/** Ctrl and a digit takes the repair of that number, of the current finding. */
import { useEffect } from 'react'
import { useOpenArticle } from '../../article/article-context.ts'
import { isMac } from '../../keys/key-map.ts'

export function fixKeyLabel(number: number): string {
  return isMac ? `⌘${number}` : `Ctrl+${number}`
}

/** The number of a repair, if that is what was pressed. By the physical key: Kazakh letters stand on the row of digits. */
function numberPressed(event: KeyboardEvent): number | undefined {
  const hasPrimary = isMac ? event.metaKey : event.ctrlKey
  if (!hasPrimary || event.altKey || event.shiftKey || event.isComposing || event.defaultPrevented) return undefined
  const digit = /^Digit([1-9])$/u.exec(event.code)?.[1]
  return digit === undefined ? undefined : Number(digit)
}

export function useFixKeys(): void {
  const store = useOpenArticle()
  useEffect(() => {
    function take(event: KeyboardEvent): void {
      const number = numberPressed(event)
      const { findings, finding } = store.getState()
      const current = findings.find(({ id }) => id === finding)
      if (number === undefined || current?.fixes[number - 1] === undefined) return
      event.preventDefault()
      const isWriting = document.activeElement instanceof HTMLElement && document.activeElement.isContentEditable
      void store.findings.fix(current.id, number - 1, isWriting)
    }
    window.addEventListener('keydown', take)
    return () => window.removeEventListener('keydown', take)
  }, [store])
}
