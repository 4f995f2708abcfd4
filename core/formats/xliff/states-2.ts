/** How far a segment of XLIFF 2 is, and what we write for ours. */
import type { SegmentState } from '../../model/segment.ts'
import type { AttributeChanges } from '../xml/edit-tag.ts'

const read: Readonly<Record<string, SegmentState>> = {
  translated: 'translated',
  reviewed: 'reviewed',
  final: 'approved',
}

/** Ours that XLIFF has no word of its own for are told by a `subState`. */
const written: Readonly<Record<SegmentState, readonly [state: string, subState?: string]>> = {
  empty: ['initial'],
  machine: ['initial', 'sverka:machine'],
  draft: ['initial', 'sverka:draft'],
  translated: ['translated'],
  returned: ['translated', 'sverka:returned'],
  reviewed: ['reviewed'],
  approved: ['final'],
}

/** Of a `segment`. A text nobody vouches for is taken for a machine's. */
export function stateOf2(segment: ReadonlyMap<string, string>): SegmentState {
  const subState = segment.get('subState')
  if (subState === 'sverka:draft') return 'draft'
  if (subState === 'sverka:returned') return 'returned'
  return read[segment.get('state') ?? ''] ?? 'machine'
}

/** Whoever changes the state changes the `subState` with it, or takes it away. */
export function attributes2(state: SegmentState): AttributeChanges {
  const [name, subState] = written[state]
  return { state: name, subState }
}
