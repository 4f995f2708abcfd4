/** A file comes back into the open article: dropped on it, opened with the app, or chosen by the menu or the palette. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PickedFile } from '../../../contract/window-bridge.ts'
import { bridge } from '../../bridge.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { notify } from '../../ui/notices.ts'
import { sayUnread } from '../../words/say-unread.ts'
import { ReimportDialog } from './reimport-dialog.tsx'
import { type FileBack, fileBack } from './use-reimport.ts'

type ReimportProps = {
  /** A file that came to the article. */
  readonly arrived: File | PickedFile | undefined
  readonly onClose: () => void
  readonly onImport: (file: File | PickedFile) => void
}

export function Reimport({ arrived, onClose, onImport }: ReimportProps) {
  const { t } = useTranslation(['importing', 'common'])
  const [file, setFile] = useState<FileBack>()
  useEffect(() => {
    if (arrived !== undefined) void fileBack(arrived).then(setFile)
  }, [arrived])
  const pick = async (): Promise<void> => {
    const outcome = await bridge.pickFiles()
    if (outcome.kind === 'unread') {
      notify({ text: sayUnread(t, outcome.name, outcome.why), tone: 'warning', topic: 'import' })
    }
    const [picked] = outcome.kind === 'picked' ? outcome.files : []
    if (picked !== undefined) setFile(await fileBack(picked))
  }
  useKeys({ 'article.reimport': () => void pick() })
  if (file === undefined) return undefined
  const close = (): void => {
    setFile(undefined)
    onClose()
  }
  const importInstead = (): void => {
    close()
    if (arrived !== undefined) onImport(arrived)
  }
  return <ReimportDialog file={file} onClose={close} onImport={arrived && importInstead} />
}
