/** Stores what a worker finds in the paragraphs of an article while it goes on looking. */

import { wideChecks } from '../../core/check/catalogue.ts'
import type { Bitext, FoundIssue } from '../../core/model/finding.ts'
import type { ArticleId, SegmentId } from '../../core/model/ids.ts'
import { groupBy } from '../../core/model/lists.ts'
import type { Desk } from '../context/desk.ts'
import type { CheckedPart } from '../context/jobs.ts'
import { type StoringControl, storeFoundInSlices } from './store-found.ts'

export type PartStore = {
  /** To be told each part, in the order of the text. Returns at once. */
  take(part: CheckedPart): void
  /** Resolves when all that was taken is stored. Rejects when called off. */
  settled(): Promise<void>
}

/** Findings of checks that look at the whole article are left as they are: the worker comes to them last. */
export function createPartStore(
  desk: Desk,
  article: ArticleId,
  { target }: Bitext,
  control: StoringControl,
): PartStore {
  let storing = Promise.resolve()
  async function store({ start, end, found }: CheckedPart): Promise<void> {
    const foundOn = groupBy(found, ({ segment }) => segment)
    const known = new Set(desk.texts.findings(article).map(({ segment }) => segment))
    const segments = target.slice(start, end).flatMap(({ id }) => (foundOn.has(id) || known.has(id) ? [id] : []))
    const quietly = { ...control, onShare: () => undefined }
    await storeFoundInSlices(desk, article, foundOn, segments, quietly, wideChecks)
    control.onShare(end / target.length)
  }
  return {
    take(part) {
      storing = storing.then(() => store(part))
      // Whoever waits for it hears of it.
      storing.catch(() => undefined)
    },
    settled: () => storing,
  }
}

/** The segments on which checks of the whole article found something, now or before; and those that are no more. */
export function widelyFoundOn(
  desk: Desk,
  article: ArticleId,
  { target }: Bitext,
  wide: readonly FoundIssue[],
): ReadonlySet<SegmentId> {
  const there = new Set<SegmentId>(target.map(({ id }) => id))
  const before = desk.texts
    .findings(article)
    .filter(({ check, segment }) => wideChecks.has(check) || !there.has(segment))
  return new Set([...wide, ...before].map(({ segment }) => segment))
}
