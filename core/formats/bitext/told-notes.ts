/** What an import says of the notes it took in. */
import type { Diagnostic } from '../../model/file.ts'
import type { Unit } from '../format.ts'

type Noted = Pick<Unit, 'notes'>

/** All remarks at all units. */
export function countNotes(units: readonly Noted[]): number {
  return units.reduce((sum, { notes = [] }) => sum + notes.reduce((own, { remarks }) => own + remarks.length, 0), 0)
}

export function toldOfNotes(units: readonly Noted[]): readonly Diagnostic[] {
  const count = countNotes(units)
  return count > 0 ? [{ kind: 'comments-taken', count }] : []
}
