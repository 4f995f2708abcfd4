/** Files that were dropped or pasted: read at once, for what stands on the disk may change or go while somebody makes up their mind. */
import { useTranslation } from 'react-i18next'
import { maxFileBytes } from '../../contract/limits.ts'
import type { PickedFile } from '../../contract/window-bridge.ts'
import type { ReadRefused } from '../../core/model/file.ts'
import { notify } from '../ui/notices.ts'
import { sayUnread } from '../words/say-unread.ts'

/** `bytes` is empty, and `sizeBytes` is not, where the file is too large to be read at all. */
export type DroppedFile = { readonly name: string; readonly sizeBytes: number; readonly bytes: Uint8Array }

/** A file that came to the window, whichever way. */
export type ArrivedFile = DroppedFile | PickedFile

/** A source and its translation. */
const mostFiles = 2

/** Says which file is not taken, and why. */
export function useUnreadNotice(): (name: string, why: ReadRefused) => void {
  const { t } = useTranslation(['importing', 'common'])
  return (name, why) => notify({ text: sayUnread(t, name, why), tone: 'warning', topic: 'import' })
}

/** Says that of several files the first two were taken. */
export function useTooManyNotice(): (count: number) => void {
  const { t } = useTranslation(['importing', 'common'])
  return (count) => {
    if (count > mostFiles) notify({ text: t('tooMany', { count }), tone: 'warning', topic: 'import' })
  }
}

/** Reads those that can be read, at most two of them; of the others it is told why. */
export function useReadDropped(): (files: readonly File[]) => Promise<readonly DroppedFile[]> {
  const tellUnread = useUnreadNotice()
  const tellTooMany = useTooManyNotice()
  return async (files) => {
    tellTooMany(files.length)
    const read = await Promise.all(files.slice(0, mostFiles).map(readOne))
    for (const [at, file] of read.entries()) {
      if (file === undefined) tellUnread(files[at]?.name ?? '', { kind: 'unreadable' })
    }
    return read.filter((file) => file !== undefined)
  }
}

async function readOne(file: File): Promise<DroppedFile | undefined> {
  const { name, size: sizeBytes } = file
  if (sizeBytes > maxFileBytes) return { name, sizeBytes, bytes: new Uint8Array() }
  try {
    return { name, sizeBytes, bytes: new Uint8Array(await file.arrayBuffer()) }
  } catch (error) {
    // It went, was changed as it was read, or nobody may read it.
    if (error instanceof DOMException) return undefined
    throw error
  }
}
