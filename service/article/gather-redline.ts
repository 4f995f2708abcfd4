/** What a redline of a document is made of: the way of each paragraph since the baseline, whose each step was, and what is said in the margin. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import type { BlockPast, ExportComment, Hand } from '../../core/formats/redline-edits.ts'
import type { Block } from '../../core/model/article.ts'
import type { Anchor } from '../../core/model/comment.ts'
import type { ArticleId, DocumentId, SegmentId } from '../../core/model/ids.ts'
import { groupBy } from '../../core/model/lists.ts'
import { type Failed, fail, ok, type Result } from '../../core/model/result.ts'
import type { Span } from '../../core/model/span.ts'
import { isOfLog } from '../../db/baselines.ts'
import type { ReadDb } from '../../db/connection.ts'
import { type BlockSegment, listBlockSegments } from '../../db/segments.ts'
import { listThreads } from '../../db/threads.ts'
import type { RedlineParts } from '../context/jobs.ts'
import { listRuns, type PastRun, readCutsSince } from '../engine/past-runs.ts'
import { sharesRange } from './edited-ranges.ts'

type Wish = NonNullable<Arguments<'article.export'>['redline']>
type Refused = Extract<Reply<'article.export'>, Failed<unknown>>['failure']

type Target = { readonly file: DocumentId; readonly blocks: readonly Block[] }

/** Fails where there is no such baseline, or where the way from it cannot be read. */
export function gatherRedline(
  db: ReadDb,
  article: ArticleId,
  { file, blocks }: Target,
  { since, withComments }: Wish,
): Result<RedlineParts, Refused> {
  if (since !== null && !isOfLog(db, article, since)) return fail({ kind: 'no-such-baseline' })
  const cuts = readCutsSince(db, article, since)
  if (!cuts.ok) return cuts
  const segments = listBlockSegments(db, file)
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
  return ok({ pasts, comments: withComments ? commentsOf(db, article, segments) : [] })
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

type Placed = { readonly segment: number; readonly at: number; readonly length: number }

/** A comment a remark; what came with the file stands in it as it came, and is answered there. */
function commentsOf(db: ReadDb, article: ArticleId, segments: readonly BlockSegment[]): readonly ExportComment[] {
  const places = placesOf(segments)
  const comments: ExportComment[] = []
  for (const { anchor, remarks, isResolved } of listThreads(db, article)) {
    const place = placeOfAnchor(anchor, places)
    const [first] = remarks
    let answers: ExportComment['answers'] = first?.native === undefined ? undefined : { native: first.native }
    for (const { by, atMs, words } of remarks) {
      if (by.id === undefined || atMs === undefined) continue
      comments.push({ name: by.name, atMs, words, place, answers, isResolved })
      answers ??= { index: comments.length - 1 }
    }
  }
  return comments
}

function placesOf(segments: readonly BlockSegment[]): ReadonlyMap<SegmentId, Placed> {
  const places = new Map<SegmentId, Placed>()
  let range = -1
  let end = 0
  for (const [index, segment] of segments.entries()) {
    const before = segments[index - 1]
    const continues = before !== undefined && sharesRange(before, segment)
    if (!continues) range++
    const at = continues ? end + (end === 0 || segment.text === '' ? 0 : segment.gapBefore.length) : 0
    places.set(segment.id, { segment: range, at, length: segment.text.length })
    end = at + segment.text.length
  }
  return places
}

function placeOfAnchor(anchor: Anchor | undefined, places: ReadonlyMap<SegmentId, Placed>): ExportComment['place'] {
  if (anchor === undefined) return undefined
  const place = places.get(anchor.segment)
  if (place === undefined) return { segment: -1, span: undefined }
  const { start, end } = anchor.span ?? { start: 0, end: place.length }
  return { segment: place.segment, span: { start: place.at + start, end: place.at + end } }
}
