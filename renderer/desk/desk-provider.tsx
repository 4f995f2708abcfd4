/** Opens the desk, keeps it fresh, and dresses the window in its language, theme and text size. */
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react'
import type { DeskState, Settings } from '../../contract/shapes.ts'
import { bridge } from '../bridge.ts'
import { switchInterfaceLanguage } from '../words/i18n.ts'
import { type Desk, DeskContext } from './desk-context.ts'
import { dressWindow } from './dress-window.ts'

function useDeskState() {
  const [state, setState] = useState<DeskState>()
  const refresh = useCallback(async () => setState(await bridge.call('desk.open', {})), [])
  useEffect(() => {
    void refresh()
    return bridge.onEvent((event) => {
      if (event.kind === 'desk.changed' || event.kind === 'store.restarted') void refresh()
    })
  }, [refresh])
  return { state, setState, refresh }
}

export function DeskProvider({ children, waiting }: { readonly children: ReactNode; readonly waiting: ReactNode }) {
  const { state, setState, refresh } = useDeskState()
  const settings = state?.settings

  useEffect(() => {
    if (settings === undefined) return
    switchInterfaceLanguage(settings.interfaceLanguage)
    return dressWindow(settings)
  }, [settings])

  const changeSettings = useCallback(
    async (change: Partial<Settings>) => {
      setState((before) => before && { ...before, settings: { ...before.settings, ...change } })
      const changed = await bridge.call('settings.change', change)
      setState((before) => before && { ...before, settings: changed })
    },
    [setState],
  )
  const desk = useMemo<Desk | undefined>(
    () => state && { ...state, changeSettings, refresh },
    [state, changeSettings, refresh],
  )
  if (desk === undefined) return waiting
  return <DeskContext value={desk}>{children}</DeskContext>
}
