/** The way of each paragraph from a point of the log to its text as it stands. */
import type { OpUnreadable } from '../../contract/action.ts'
import type { BlockPast, Hand } from '../../core/formats/redline-edits.ts'
import type { Block } from '../../core/model/article.ts'
import type { ActionId, ArticleId, SegmentId } from '../../core/model/ids.ts'
import { groupBy } from '../../core/model/lists.ts'
import { ok, type Result } from '../../core/model/result.ts'
import type { Span } from '../../core/model/span.ts'
import type { BlockSegment } from '../../db/block-segments.ts'
import type { ReadDb } from '../../db/connection.ts'
import { sharesRange } from './edited-ranges.ts'
import { listRuns, type PastRun, readCutsSince } from './past-runs.ts'

export type Target = { readonly blocks: readonly Block[]; readonly segments: readonly BlockSegment[] }

/** Of the blocks that something was done to since. Fails where the way cannot be read. */
export function listBlockPasts(
  db: ReadDb,
  article: ArticleId,
  { blocks, segments }: Target,
  since: ActionId | null,
): Result<readonly BlockPast[], OpUnreadable> {
  const cuts = readCutsSince(db, article, since)
  if (!cuts.ok) return cuts
  const runs = listRuns(db, article, since, { segments: segments.map(({ id }) => id) }, cuts.value)
  const runOf = new Map(runs.flatMap((run) => run.after.map(({ segment }) => [segment, run] as const)))
  const touched = groupBy(segments, ({ block }) => block)
  const pasts = [...touched].flatMap(([block, own]): readonly BlockPast[] => {
    if (!own.some(({ id }) => runOf.has(id))) return []
    const past = pastOf(blocks[block]?.text ?? '', own, runOf)
    const [, ...later] = past.texts
    // Whatever stood between its segments, as imported it is the document.
    const texts = since === null ? [blocks[block]?.text ?? '', ...later] : past.texts
    return [{ block, ...past, texts }]
  })
  return ok(pasts)
}

/** Segments that share a place, or belong to one run, stand in one stretch of the block. */
type Stretch = { range: Span; readonly segments: BlockSegment[] }

type Place = { readonly text: (at: ReadonlyMap<PastRun, number>) => string; readonly range: Span }

function pastOf(
  blockText: string,
  segments: readonly BlockSegment[],
  runOf: ReadonlyMap<SegmentId, PastRun>,
): Omit<BlockPast, 'block'> {
  const places = stretchesOf(segments, runOf).map((one) => placeOf(one, runOf))
  const runs = [...new Set(segments.flatMap(({ id }) => runOf.get(id) ?? []))]
  const at = new Map(runs.map((run) => [run, 0]))
  const texts = [compose(blockText, places, at)]
  const hands: Hand[] = []
  for (const { run, hand } of inOrder(runs)) {
    at.set(run, (at.get(run) ?? 0) + 1)
    texts.push(compose(blockText, places, at))
    hands.push(hand)
  }
  return { texts, hands }
}

function inOrder(runs: readonly PastRun[]) {
  return runs
    .flatMap((run) =>
      run.hands.map(({ by, atMs }, nth) => ({ run, order: run.orders[nth] ?? 0, hand: { name: by.name, atMs } })),
    )
    .sort((a, b) => a.order - b.order)
}

function stretchesOf(segments: readonly BlockSegment[], runOf: ReadonlyMap<SegmentId, PastRun>): readonly Stretch[] {
  const stretches: Stretch[] = []
  for (const segment of segments) {
    const last = stretches.at(-1)
    const run = runOf.get(segment.id)
    const isOfLast = run !== undefined && last?.segments.some(({ id }) => runOf.get(id) === run) === true
    const before = last?.segments.at(-1)
    if (last !== undefined && (isOfLast || (before !== undefined && sharesRange(before, segment)))) {
      last.segments.push(segment)
      last.range = { start: last.range.start, end: Math.max(last.range.end, segment.range.end) }
    } else stretches.push({ range: segment.range, segments: [segment] })
  }
  return stretches
}

/** What stands there at a moment: of each run the text it had then, of other segments the text they have. */
function placeOf({ range, segments }: Stretch, runOf: ReadonlyMap<SegmentId, PastRun>): Place {
  const told = new Set<PastRun>()
  const parts = segments.flatMap((segment): readonly { gap: string; text: Place['text'] }[] => {
    const run = runOf.get(segment.id)
    if (run === undefined) return [{ gap: segment.gapBefore, text: () => segment.text }]
    if (told.has(run)) return []
    told.add(run)
    return [{ gap: segment.gapBefore, text: (at) => run.texts[at.get(run) ?? 0] ?? '' }]
  })
  return {
    range,
    text: (at) =>
      parts.reduce((text, part) => {
        const own = part.text(at)
        return text === '' || own === '' ? text + own : text + part.gap + own
      }, ''),
  }
}

function compose(blockText: string, places: readonly Place[], at: ReadonlyMap<PastRun, number>): string {
  let copiedTo = 0
  let text = ''
  for (const place of places) {
    text += blockText.slice(copiedTo, place.range.start) + place.text(at)
    copiedTo = place.range.end
  }
  return text + blockText.slice(copiedTo)
}
