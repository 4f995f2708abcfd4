/** What people chose of what is shown to them, as it stands. */
import type { Shown } from '../../core/check/catalogue.ts'
import type { Desk } from '../context/desk.ts'

export function shownTo({ choices, settings }: Pick<Desk, 'choices' | 'settings'>): Shown {
  return { choices: choices(), reach: settings().reach }
}
