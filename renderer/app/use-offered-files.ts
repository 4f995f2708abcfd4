/** Files that were opened with the app, by a double click or on the command line, start an import as dropped ones do. */
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { PickedFile } from '../../contract/window-bridge.ts'
import { bridge } from '../bridge.ts'
import { openDialog } from '../keys/use-keys.ts'
import { notify } from '../ui/notices.ts'
import { sayUnread } from '../words/say-unread.ts'

/** Beneath a dialog nothing is begun: what stands in it would be covered. */
const lookAgainMs = 500

/** `isImporting`: the dialog on the screen takes them. */
export function useOfferedFiles(isImporting: boolean, onFiles: (files: readonly PickedFile[]) => void): void {
  const { t } = useTranslation(['importing', 'common'])
  const latest = useRef({ t, isImporting, onFiles })
  latest.current = { t, isImporting, onFiles }
  useEffect(() => {
    const take = async (): Promise<void> => {
      if (!latest.current.isImporting && openDialog() !== null) return void setTimeout(() => void take(), lookAgainMs)
      const outcome = await bridge.takeOffered()
      if (outcome.kind === 'picked') latest.current.onFiles(outcome.files)
      if (outcome.kind === 'unread') {
        notify({ text: sayUnread(latest.current.t, outcome.name, outcome.why), tone: 'warning', topic: 'import' })
      }
    }
    // The shell offers no way to stop listening, and the window never needs one.
    bridge.onOffered(() => void take())
    void take()
  }, [])
}
