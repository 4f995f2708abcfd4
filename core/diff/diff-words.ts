/** What changed between two texts, word by word, as an editor would mark it. */
import { type Change, findChanges, isRefinable, tidyChanges } from './changes.ts'
import type { DiffPart } from './diff-part.ts'
import { joinParts, refineWord } from './refine-word.ts'

/**
 * The parts in reading order, removed before added. Kept and removed ones joined are `before`,
 * kept and added ones joined are `after`. Words, letters with their marks and inline codes are never torn;
 * a word of which more than 60 % stayed is shown letter by letter. Time grows with the number of
 * differences, and is bounded: texts with little in common come out as one replacement.
 */
export function diffWords(before: string, after: string): readonly DiffPart[] {
  return joinParts(tidyChanges(findChanges(before, after)).flatMap(partsOf))
}

function partsOf(change: Change): readonly DiffPart[] {
  const removed = change.removed.join('')
  const added = change.added.join('')
  const kept: DiffPart = { kind: 'kept', text: change.kept.join('') }
  const refined = isRefinable(change) ? refineWord(removed, added) : undefined
  return [kept, ...(refined ?? [{ kind: 'removed', text: removed } as const, { kind: 'added', text: added } as const])]
}
