/** The desk: all a window needs before it shows an article. */
import type { ReadOnly, Recovery } from '../core/model/library-access.ts'
import type { Person } from '../core/model/person.ts'
import type { ReturnReason } from '../core/model/return-reason.ts'
import { nothing } from './arguments.ts'
import { reading } from './command.ts'
import type { Settings } from './settings.ts'

/** All a window needs before it shows an article. */
export type DeskState = {
  readonly person: Person
  readonly people: readonly Person[]
  readonly settings: Settings
  /** What work is returned for here, in its order; those that are offered no more too. */
  readonly returnReasons: readonly ReturnReason[]
  /** True while the sample articles of a first library are being read in; `desk.changed` tells the end of it. */
  readonly isBeingStocked: boolean
  /** Told as long as the store runs that found its library damaged and recovered what could be read of it. */
  readonly recovery: Recovery | undefined
  /** Why nothing can be changed here; undefined where everything can. */
  readonly readOnly: ReadOnly | undefined
  /** The name of the library's file, without its folder. */
  readonly libraryName: string
  /** A copy was restored: the library that was open before is the newest copy now. */
  readonly isRestored: boolean
}

export const deskCommands = {
  'desk.open': reading<DeskState>()(nothing),
} as const
