/** Why the store did not do something: the words for it. */
import type { DoorwayFailure } from '../../contract/rpc/failure.ts'

/** The key of the words, and the facts they take. */
export function doorwayWords(failure: DoorwayFailure) {
  const message = failure.kind === 'bug' ? failure.message : failure.kind
  return [keyOf(failure), { message }] as const
}

function keyOf({ kind }: DoorwayFailure) {
  if (kind === 'disk-full') return 'common:store.diskFull'
  if (kind === 'library-locked') return 'common:store.locked'
  if (kind === 'read-only') return 'opening:readOnly.refused'
  return kind === 'store-restarted' ? 'common:store.restarted' : 'common:store.bug'
}
