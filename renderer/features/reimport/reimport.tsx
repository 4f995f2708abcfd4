/** A file comes back into the open article: dropped on it, opened with the app, or chosen by the menu or the palette. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { bridge } from '../../bridge.ts'
import { type ArrivedFile, useUnreadNotice } from '../../desk/dropped-file.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { notify } from '../../ui/notices.ts'
import { ReimportDialog } from './reimport-dialog.tsx'
import { type FileBack, fileBack } from './use-reimport.ts'

type ReimportProps = {
  /** A file that came to the article. */
  readonly arrived: ArrivedFile | undefined
  readonly onClose: () => void
  readonly onImport: (file: ArrivedFile) => void
}

export function Reimport({ arrived, onClose, onImport }: ReimportProps) {
  const { t } = useTranslation('reimport')
  const tellUnread = useUnreadNotice()
  const [file, setFile] = useState<FileBack>()
  useEffect(() => {
    if (arrived !== undefined) setFile(fileBack(arrived))
  }, [arrived])
  const pick = async (): Promise<void> => {
    const outcome = await bridge.pickFiles()
    if (outcome.kind === 'unread') tellUnread(outcome.name, outcome.why)
    const [picked, ...others] = outcome.kind === 'picked' ? outcome.files : []
    if (picked === undefined) return
    if (others.length > 0) notify({ text: t('oneAtATime', { file: picked.name }), tone: 'warning', topic: 'import' })
    setFile(fileBack(picked))
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
