/** Who works here and how the window looks: the desk's state, shared by all screens. */
import { createContext, useContext } from 'react'
import type { DeskState } from '../../contract/desk.ts'
import type { Settings } from '../../contract/settings.ts'

export type Desk = DeskState & {
  /** Takes effect at once and is stored. */
  readonly changeSettings: (change: Partial<Settings>) => Promise<void>
  /** Reads people and settings anew. */
  readonly refresh: () => Promise<void>
}

export const DeskContext = createContext<Desk | undefined>(undefined)

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (desk === undefined) throw new Error('a screen outside the desk')
  return desk
}
