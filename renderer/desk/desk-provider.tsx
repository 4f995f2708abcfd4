/** Opens the desk, keeps it fresh, and dresses the window in its language, theme and text size. */
import { Fragment, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { DeskState } from '../../contract/desk.ts'
import type { Settings } from '../../contract/settings.ts'
import { bridge } from '../bridge.ts'
import { chooseKeys } from '../keys/key-map.ts'
import { sendOrTell } from '../store-port.ts'
import { switchInterfaceLanguage } from '../words/i18n.ts'
import { applyAppearance } from './apply-appearance.ts'
import { type Desk, DeskContext } from './desk-context.ts'

/** What was chosen and is not stored yet: no older answer of the store may take it back. */
function useUnstored() {
  const unstored = useRef<{ changes: Partial<Settings>; calls: number }>({ changes: {}, calls: 0 })
  const withUnstored = useCallback(
    (state: DeskState): DeskState => ({ ...state, settings: { ...state.settings, ...unstored.current.changes } }),
    [],
  )
  const store = useCallback(async (change: Partial<Settings>): Promise<void> => {
    unstored.current = { changes: { ...unstored.current.changes, ...change }, calls: unstored.current.calls + 1 }
    try {
      await sendOrTell('settings.change', change)
    } finally {
      const calls = unstored.current.calls - 1
      unstored.current = { changes: calls === 0 ? {} : unstored.current.changes, calls }
    }
  }, [])
  return { withUnstored, store }
}

function useDeskState(withUnstored: (state: DeskState) => DeskState) {
  const [state, setState] = useState<DeskState>()
  const refresh = useCallback(async () => setState(withUnstored(await bridge.ask('desk.open', {}))), [withUnstored])
  // Nothing on the screen is of the library that a restored copy brings: all of it begins anew.
  const [library, setLibrary] = useState(0)
  const reopen = useCallback(async () => {
    const reopened = await bridge.ask('desk.open', {})
    setState(withUnstored(reopened))
    if (reopened.isRestored) setLibrary((before) => before + 1)
  }, [withUnstored])
  useEffect(() => {
    void refresh()
    return bridge.onEvent((event) => {
      if (event.kind === 'desk.changed') void refresh()
      if (event.kind === 'store.restarted') void reopen()
    })
  }, [refresh, reopen])
  return { state, setState, refresh, library }
}

export function DeskProvider({ children, waiting }: { readonly children: ReactNode; readonly waiting: ReactNode }) {
  const { withUnstored, store } = useUnstored()
  const { state, setState, refresh, library } = useDeskState(withUnstored)
  const settings = state?.settings

  const keys = settings?.keys
  // While it is drawn: what is drawn next shows these keys.
  useMemo(() => keys && chooseKeys(keys), [keys])
  useEffect(() => {
    if (settings === undefined) return
    void switchInterfaceLanguage(settings.interfaceLanguage)
    return applyAppearance(settings)
  }, [settings])

  const changeSettings = useCallback(
    async (change: Partial<Settings>) => {
      setState((before) => before && { ...before, settings: { ...before.settings, ...change } })
      await store(change)
    },
    [setState, store],
  )
  const desk = useMemo<Desk | undefined>(
    () => state && { ...state, changeSettings, refresh },
    [state, changeSettings, refresh],
  )
  if (desk === undefined) return waiting
  return (
    <DeskContext value={desk}>
      <Fragment key={library}>{children}</Fragment>
    </DeskContext>
  )
}
