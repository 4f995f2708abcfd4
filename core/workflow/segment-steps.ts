/** What a segment's state becomes when somebody confirms it, edits it or sends it back. */
import type { Role } from '../model/person.ts'
import { never } from '../model/result.ts'
import type { SegmentState } from '../model/segment.ts'

/**
 * The forward step of a role: a translator's word makes a segment translated, an editor's or the desk's approved.
 * Nobody confirms a segment that has no text, and a translator takes no editor's word back.
 */
export function confirmSegment(state: SegmentState, role: Role): SegmentState {
  switch (state) {
    case 'empty':
      return 'empty'
    case 'machine':
    case 'draft':
    case 'translated':
    case 'returned':
      return role === 'translator' ? 'translated' : 'approved'
    case 'reviewed':
      return role === 'translator' ? 'reviewed' : 'approved'
    case 'approved':
      return 'approved'
    default:
      return never(state)
  }
}

/**
 * Typing in an empty or machine-made segment makes it a draft; changing an approved one reopens it.
 * A returned one stays returned until its translator confirms it, so that it cannot slip past the editor.
 */
export function stateAfterEdit(state: SegmentState, role: Role): SegmentState {
  switch (state) {
    case 'empty':
    case 'machine':
    case 'draft':
      return 'draft'
    case 'returned':
      return 'returned'
    case 'translated':
    case 'reviewed':
    case 'approved':
      return role === 'translator' ? 'draft' : 'translated'
    default:
      return never(state)
  }
}

/**
 * A fix that somebody took after a look at it leaves a state they could have given themselves: it was their word on this
 * segment. What stands above them falls as with typing. Many fixes at once are typing, for nobody read each sentence.
 */
export function stateAfterFix(state: SegmentState, role: Role): SegmentState {
  const isOwnWord = role === 'translator' ? state === 'translated' : state === 'reviewed' || state === 'approved'
  return isOwnWord ? state : stateAfterEdit(state, role)
}

/** What is sent back to its translator waits for them, however far it had come. Nobody returns what nobody translated. */
export function returnSegment(state: SegmentState): SegmentState {
  return state === 'empty' ? 'empty' : 'returned'
}

const ranks: Readonly<Record<SegmentState, number>> = {
  empty: 0,
  machine: 0,
  draft: 0,
  returned: 0,
  translated: 1,
  reviewed: 2,
  approved: 3,
}

/** True if somebody's word on the segment was lost by a step: it waits to be confirmed again. */
export function isReopened(before: SegmentState, after: SegmentState): boolean {
  return ranks[after] < ranks[before]
}
