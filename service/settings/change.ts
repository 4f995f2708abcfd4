/** `settings.change`: stores what was given, leaves the rest. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { changeSetting } from '../../db/settings.ts'
import type { Desk } from '../context/desk.ts'
import { keysSetting } from './current.ts'

/** Answers all of them as they are now. */
export function changeSettings(desk: Desk, args: Arguments<'settings.change'>): Reply<'settings.change'> {
  desk.library.write((db) => {
    for (const [name, value] of Object.entries(args))
      if (value !== undefined) changeSetting(db, name === 'keys' ? keysSetting(desk.person().id) : name, value)
  })
  desk.announce({ kind: 'desk.changed' })
  if (args.reach !== undefined) announceShown(desk)
  return desk.settings()
}

/** Other findings are shown now, and counted in every list. */
function announceShown({ announce }: Desk): void {
  announce({ kind: 'checks.changed' })
  announce({ kind: 'library.changed' })
}
