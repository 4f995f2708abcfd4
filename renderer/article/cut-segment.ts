/** Splitting the segment one writes in at the caret, and joining it with the next of its paragraph. */
import type { SegmentId } from '../../core/model/ids.ts'
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
