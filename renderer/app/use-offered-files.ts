/**
 * What was opened with the app, by a double click or on the command line: files start an import as dropped ones do, a library
 * takes the place of the one that stands open once that has all that is typed.
 */
import { useEffect, useRef } from 'react'
import type { PickedFile } from '../../contract/window-bridge.ts'
import { forgetPlaces } from '../article/left-at.ts'
import { settleForGood } from '../article/open-articles.ts'
import { bridge } from '../bridge.ts'
import { useTooManyNotice, useUnreadNotice } from '../desk/dropped-file.ts'
import { openDialog } from '../keys/use-keys.ts'

/** Beneath a dialog nothing is begun: what stands in it would be covered. */
const lookAgainMs = 500

async function openLibrary(): Promise<void> {
  await settleForGood()
  forgetPlaces()
  bridge.openOffered()
}

/** `isImporting`: the dialog on the screen takes them. */
export function useOfferedFiles(
  isImporting: boolean,
  onFiles: (files: readonly PickedFile[]) => void,
  onLarge: (memory: PickedFile) => void,
): void {
  const tellUnread = useUnreadNotice()
  const tellTooMany = useTooManyNotice()
  const latest = useRef({ tellUnread, tellTooMany, isImporting, onFiles, onLarge })
  latest.current = { tellUnread, tellTooMany, isImporting, onFiles, onLarge }
  useEffect(() => {
    const take = async (): Promise<void> => {
      const isBeneath = openDialog() !== null
      const lookAgain = (): void => void setTimeout(() => void take(), lookAgainMs)
      if (isBeneath && !latest.current.isImporting) return lookAgain()
      const outcome = await bridge.takeOffered()
      if (outcome.kind === 'library') return isBeneath ? lookAgain() : openLibrary()
      if (outcome.kind === 'unread' && outcome.memory !== undefined) return latest.current.onLarge(outcome.memory)
      if (outcome.kind === 'unread') latest.current.tellUnread(outcome.name, outcome.why)
      if (outcome.kind !== 'picked') return
      latest.current.tellTooMany(outcome.files.length + outcome.left)
      latest.current.onFiles(outcome.files)
    }
    // The shell offers no way to stop listening, and the window never needs one.
    bridge.onOffered(() => void take())
    void take()
  }, [])
}
