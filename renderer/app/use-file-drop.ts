/** Files dropped anywhere on the window start an import, or come back into the open article; beneath a dialog other than that nothing is dropped. */
import { useEffect, useRef } from 'react'
import { openDialog } from '../keys/use-keys.ts'

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false
}

/** Calls `onDrop` with the dropped files; at most the first two are kept. `isImporting`: the dialog on the screen takes them. */
export function useFileDrop(isImporting: boolean, onDrop: (files: readonly File[]) => void): void {
  const latest = useRef({ isImporting, onDrop })
  latest.current = { isImporting, onDrop }
  useEffect(() => {
    const isOpen = (): boolean => latest.current.isImporting || openDialog() === null
    const over = (event: DragEvent): void => {
      if (!hasFiles(event)) return
      event.preventDefault()
      if (!isOpen() && event.dataTransfer !== null) event.dataTransfer.dropEffect = 'none'
    }
    const drop = (event: DragEvent): void => {
      if (!hasFiles(event)) return
      event.preventDefault()
      const files = [...(event.dataTransfer?.files ?? [])].slice(0, 2)
      if (files.length > 0 && isOpen()) latest.current.onDrop(files)
    }
    window.addEventListener('dragover', over)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('drop', drop)
    }
  }, [])
}
