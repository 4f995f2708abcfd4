/** Who may take an action back. */
import type { Person } from '../../core/model/person.ts'
import type { Reversible } from '../../db/actions.ts'

/** Texts may be turned by anyone at the desk; a move, say an approval, only by the one who made it. */
export function mayTurn(action: Reversible, person: Person): boolean {
  return action.kind !== 'move' || action.person === person.id
}
