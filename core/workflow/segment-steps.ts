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
