/** What is done to the segment one writes in, at its caret: split, join with the next, take inline codes of the source. */

import type { SegmentId } from '../../core/model/ids.ts'
import { withoutCodes } from '../../core/model/inline-text.ts'
import type { CaretPlace } from './left-at.ts'
import type { OpenArticle } from './open-article.ts'
import { stepFrom } from './place.ts'
import { targetSegment } from './row-cache.ts'

function latestEdit(store: OpenArticle, segment: SegmentId) {
  return targetSegment(store.getState().rows, segment)?.latestEdit ?? null
}

/** `at` is an offset in the text as it stands on the screen; what is being typed is stored first. */
export function splitAt(store: OpenArticle, segment: SegmentId, at: number): Promise<boolean> {
  return store.mend('segment.split', () => ({ segment, basedOn: latestEdit(store, segment), at }))
}

/** Answers false if there is no next segment. */
export async function joinWithNext(store: OpenArticle, segment: SegmentId): Promise<boolean> {
  const { rows, place } = store.getState()
  const step = stepFrom(rows, place, 1)
  const next = step.kind === 'place' ? step.place.segment : undefined
  if (next === undefined) return false
  return store.mend('segment.join', () => ({
    segment,
    basedOn: latestEdit(store, segment),
    nextBasedOn: latestEdit(store, next),
  }))
}

/** One goes on writing between the halves of a pair, behind a code that stands alone, or before all of an empty segment. */
export async function takeCodesAt(store: OpenArticle, { segment, start, end }: CaretPlace): Promise<boolean> {
  const words = withoutCodes(store.beingTyped(segment) ?? targetSegment(store.getState().rows, segment)?.text ?? '')
  const isDone = await store.mend('segment.takeCodes', () => ({
    segment,
    basedOn: latestEdit(store, segment),
    start,
    end,
  }))
  const caret = words.trim() === '' ? start : end + 1
  if (isDone) store.goTo(store.getState().place, { kind: 'span', start: caret, end: caret })
  return isDone
}
