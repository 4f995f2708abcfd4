/** What changed between two texts, word by word, as an editor would mark it. */

import type { DiffPart } from '../model/diff-part.ts'
import { type Change, findChanges, isRefinable, tidyChanges } from './changes.ts'
import { joinParts, refineWord } from './refine-word.ts'

/** What stayed, and the change behind it: one thought of an editor. Of a last one nothing may have changed. */
export type WordChange = {
  readonly kept: string
  readonly removed: string
  readonly added: string
  /** The change letter by letter, where one word became another of which most stayed. */
  readonly letters: readonly DiffPart[] | undefined
}

/**
 * The changes in reading order. Kept and removed texts joined are `before`, kept and added ones joined are `after`. Words,
 * letters with their marks and inline codes are never torn; a word of which more than 60 % stayed is shown letter by
 * letter. Time grows with the number of differences, and is bounded: texts with little in common come out as one change.
 */
export function listChanges(before: string, after: string): readonly WordChange[] {
  return tidyChanges(findChanges(before, after)).map(told)
}

function told(change: Change): WordChange {
  const removed = change.removed.join('')
  const added = change.added.join('')
  const letters = isRefinable(change) ? refineWord(removed, added) : undefined
  return { kept: change.kept.join(''), removed, added, letters }
}

/** The same in parts, removed before added. */
export function diffWords(before: string, after: string): readonly DiffPart[] {
  return joinParts(listChanges(before, after).flatMap(partsOf))
}

function partsOf({ kept, removed, added, letters }: WordChange): readonly DiffPart[] {
  return [
    { kind: 'kept', text: kept },
    ...(letters ?? [{ kind: 'removed', text: removed } as const, { kind: 'added', text: added } as const]),
  ]
}
