/** One stored change of one segment: who, when, before, after, and why. */
import type { ActionKind, MemoryActKind } from './action.ts'
import type { CheckId } from './finding.ts'
import type { EditId, PersonId, SegmentId } from './ids.ts'

/**
 * What made an edit: a person typing, splitting or joining, a fix taken, a learned correction applied, an
 * earlier text restored, or undo and redo.
 */
export const editReasons = ['typed', 'fix', 'restore', 'undo', 'redo', 'split', 'join', 'correction'] as const
export type EditReason = (typeof editReasons)[number]

/** Acts whose edits say more of themselves than that somebody typed. */
const reasons: Partial<Record<ActionKind | MemoryActKind, EditReason>> = {
  fix: 'fix',
  fixMany: 'fix',
  correct: 'correction',
  restore: 'restore',
  undo: 'undo',
  goBack: 'undo',
  redo: 'redo',
  split: 'split',
  join: 'join',
}

/** Why an act of this kind changes texts. */
export function editReasonOf(kind: ActionKind | MemoryActKind): EditReason {
  return reasons[kind] ?? 'typed'
}

export type Edit = {
  readonly id: EditId
  readonly segment: SegmentId
  readonly before: string
  readonly after: string
  readonly by: PersonId
  readonly atMs: number
  readonly reason: EditReason
  /** The check whose fix was taken, if `reason` is `fix`. */
  readonly check: CheckId | undefined
  /** The edit this one was based on; undefined if it changed the imported text. */
  readonly basedOn: EditId | undefined
}
