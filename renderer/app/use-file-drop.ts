/** Files dropped anywhere on the window start an import, or come back into the open article; beneath a dialog other than that nothing is dropped. */
import { useEffect, useRef } from 'react'
import { type DroppedFile, useReadDropped, useUnreadNotice } from '../desk/dropped-file.ts'
import { openDialog } from '../keys/use-keys.ts'

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false
}

/** What is dropped can only be asked in this very moment whether it is a folder. */
function namesOfFolders({ dataTransfer }: DragEvent): readonly string[] {
  const entries = [...(dataTransfer?.items ?? [])].map((item) => item.webkitGetAsEntry())
  return entries.flatMap((entry) => (entry?.isDirectory === true ? [entry.name] : []))
}

/** Calls `onDrop` with the dropped files, read; at most the first two are kept. `isImporting`: the dialog on the screen takes them. */
export function useFileDrop(isImporting: boolean, onDrop: (files: readonly DroppedFile[]) => void): void {
  const readDropped = useReadDropped()
  const tellUnread = useUnreadNotice()
  const latest = useRef({ isImporting, onDrop, readDropped, tellUnread })
  latest.current = { isImporting, onDrop, readDropped, tellUnread }
  useEffect(() => {
    const isOpen = (): boolean => latest.current.isImporting || openDialog() === null
    const over = (event: DragEvent): void => {
      if (!hasFiles(event)) return
      event.preventDefault()
      if (!isOpen() && event.dataTransfer !== null) event.dataTransfer.dropEffect = 'none'
    }
    const take = async (files: readonly File[]): Promise<void> => {
      const read = await latest.current.readDropped(files)
      if (read.length > 0) latest.current.onDrop(read)
    }
    const drop = (event: DragEvent): void => {
      if (!hasFiles(event)) return
      event.preventDefault()
      if (!isOpen()) return
      const folders = namesOfFolders(event)
      for (const name of folders) latest.current.tellUnread(name, { kind: 'not-a-file', seems: 'folder' })
      const files = [...(event.dataTransfer?.files ?? [])].filter(({ name }) => !folders.includes(name))
      if (files.length > 0) void take(files)
    }
    window.addEventListener('dragover', over)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('drop', drop)
    }
  }, [])
}
