/** How far a unit of XLIFF 1.2 is, in its own words and in those of Trados and memoQ, and what we write for ours. */
import type { SegmentState } from '../../model/segment.ts'
import type { AttributeChanges } from '../xml/edit-tag.ts'

/** Texts nobody vouches for are taken for a machine's, as in any import. */
type Attributes = ReadonlyMap<string, string>

const plain: Readonly<Record<string, SegmentState>> = {
  new: 'draft',
  'needs-translation': 'draft',
  'needs-adaptation': 'draft',
  'needs-l10n': 'draft',
  'needs-review-translation': 'translated',
  'needs-review-adaptation': 'translated',
  'needs-review-l10n': 'translated',
  translated: 'translated',
  'signed-off': 'reviewed',
  final: 'approved',
}

/** Of a `target` and its `trans-unit`. */
export function plainState(target: Attributes, unit: Attributes): SegmentState {
  const qualifier = target.get('state-qualifier') ?? ''
  const state = target.get('state')
  if (qualifier.startsWith('rejected-')) return 'returned'
  if (unit.get('approved') === 'yes') return 'approved'
  if (qualifier === 'leveraged-mt' || qualifier === 'mt-suggestion') return 'machine'
  return plain[state ?? ''] ?? 'machine'
}

const written: Readonly<Record<SegmentState, readonly [state: string, qualifier?: string]>> = {
  empty: ['new'],
  machine: ['needs-review-translation', 'mt-suggestion'],
  draft: ['needs-translation'],
  translated: ['translated'],
  returned: ['needs-review-translation', 'rejected-inaccurate'],
  reviewed: ['signed-off'],
  approved: ['final'],
}

/** Attributes of the `target`. */
export function plainAttributes(state: SegmentState): AttributeChanges {
  const [name, qualifier] = written[state]
  return { state: name, 'state-qualifier': qualifier }
}

/** `conf` of a Trados segment. */
const trados: Readonly<Record<string, SegmentState>> = {
  Draft: 'draft',
  Translated: 'translated',
  RejectedTranslation: 'returned',
  ApprovedTranslation: 'reviewed',
  RejectedSignOff: 'returned',
  ApprovedSignOff: 'approved',
}

/** Of a `sdl:seg`; a draft that a machine made is a machine's. */
export function tradosState(seg: Attributes): SegmentState {
  const state = trados[seg.get('conf') ?? ''] ?? 'machine'
  return state === 'draft' && (seg.get('origin') === 'mt' || seg.get('origin') === 'nmt') ? 'machine' : state
}

/** What `conf` is to be. */
export function tradosConfirmation(state: SegmentState): string | undefined {
  if (state === 'empty') return undefined
  if (state === 'machine') return 'Draft'
  return Object.entries(trados).find(([, ours]) => ours === state)?.[0]
}

/** `mq:status` of a memoQ unit. */
const memoq: Readonly<Record<string, SegmentState>> = {
  NotStarted: 'machine',
  AssembledFromFragments: 'machine',
  PreTranslated: 'machine',
  Pretranslated: 'machine',
  MachineTranslated: 'machine',
  PartiallyEdited: 'draft',
  Edited: 'draft',
  ManuallyConfirmed: 'translated',
  Confirmed: 'translated',
  Reviewer1Confirmed: 'reviewed',
  Proofread: 'approved',
  Reviewer2Confirmed: 'approved',
  Rejected: 'returned',
}

/** By `mq:status`; what is unknown counts as a machine's. */
export function memoqState(status: string): SegmentState {
  return memoq[status] ?? 'machine'
}

const memoqWritten: Readonly<Record<SegmentState, string>> = {
  empty: 'NotStarted',
  machine: 'PreTranslated',
  draft: 'PartiallyEdited',
  translated: 'ManuallyConfirmed',
  returned: 'Rejected',
  reviewed: 'Reviewer1Confirmed',
  approved: 'Proofread',
}

/** What `mq:status` is to be. */
export function memoqStatus(state: SegmentState): string {
  return memoqWritten[state]
}
