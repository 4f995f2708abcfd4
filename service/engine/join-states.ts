/** Segments that change their state alike do it together. */

import type { StatesChange } from '../../core/model/action.ts'
import type { SegmentId } from '../../core/model/ids.ts'
import { append } from '../../core/model/lists.ts'
import type { Op } from './ops/registry.ts'

/** One op for all that come from one state into another. */
export function joinStates(changes: readonly StatesChange[]): readonly Op<'state'>[] {
  const joined = new Map<string, StatesChange & { readonly segments: SegmentId[] }>()
  for (const { from, to, segments } of changes) {
    const key = `${from} ${to}`
    const gathered = joined.get(key) ?? { from, to, segments: [] }
    append(gathered.segments, segments)
    joined.set(key, gathered)
  }
  return [...joined.values()].map((payload) => ({ kind: 'state', payload }))
}
