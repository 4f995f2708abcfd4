/** With what a person compares a text unless they choose: in the next round, with where they left it. */
import type { ActionId } from '../model/ids.ts'
import type { Role } from '../model/person.ts'
import type { BaselineKind } from '../model/redline.ts'

type Point = { readonly action: ActionId | undefined; readonly kind: BaselineKind }

/**
 * Of the baselines, newest first: for an editor the last return, so that only the news is seen; for the translator the
 * delivery it answered, so that they see what the editor changed. Null, the text as imported, before the first return.
 */
export function usualBaseline(role: Role, baselines: readonly Point[]): ActionId | null {
  const at = baselines.findIndex(({ kind }) => kind === 'returned')
  if (at < 0) return null
  const kept = role === 'translator' ? baselines.slice(at).find(({ kind }) => kind === 'delivered') : baselines[at]
  return kept?.action ?? null
}
