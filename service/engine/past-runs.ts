/** Runs of segments as they were at a point of the log and as they stand, with every text between and who brought it. */
import type { OpUnreadable } from '../../contract/action.ts'
import type { ChangeHand } from '../../contract/change.ts'
import { editReasonOf } from '../../core/model/edit.ts'
import type { ActionId, ArticleId, SegmentId } from '../../core/model/ids.ts'
import { groupBy } from '../../core/model/lists.ts'
import type { Run, RunSegment } from '../../core/model/redline.ts'
import { fail, ok, type Result } from '../../core/model/result.ts'
import { textOfRun } from '../../core/redline/run-places.ts'
import type { ReadDb } from '../../db/connection.ts'
import {
  listCutsSince,
  listEditsSince,
  listPlacedTexts,
  type Part,
  type PastCut,
  type PastEdit,
  type PlacedText,
} from '../../db/past-texts.ts'
import { type Op, readPayload } from './ops/registry.ts'

/** Segments that were cut from each other or joined since the baseline, or one that was not. */
export type PastRun = {
  readonly before: Run
  readonly after: readonly PlacedText[]
  /** The text of the run in the baseline, then after each step; the last one is as it stands. */
  readonly texts: readonly string[]
  /** Whose step it was. */
  readonly hands: readonly ChangeHand[]
  /** Where each step stands in the log: a clock may have been set back between two of them. */
  readonly orders: readonly number[]
  /** Newest first. */
  readonly cuts: readonly SignedCut[]
}

type SignedCut = Pick<Cut, 'before' | 'after'> & { readonly hand: ChangeHand }

/** Without a gap: one that stays. */
type Piece = { readonly segment: SegmentId; readonly text: string; readonly gapBefore?: string }

/** A cut since the baseline, read; or, of an act that made several, a text that was changed between them. */
export type Cut = Pick<PastCut, 'order' | 'by' | 'atMs' | 'kind'> & {
  readonly before: readonly Piece[]
  readonly after: readonly Piece[]
}

/** All cuts of an article after an action, newest first, or which of them cannot be read, and why. */
export function readCutsSince(
  db: ReadDb,
  article: ArticleId,
  since: ActionId | null,
): Result<readonly Cut[], OpUnreadable> {
  const cuts: Cut[] = []
  for (const { op, action, ordinal, order, by, atMs, kind } of listCutsSince(db, article, since)) {
    const read = readPayload(op.kind === 'text' ? 'text' : 'cut', op.version, JSON.parse(op.payload))
    if (!read.ok) return fail({ ...read.failure, kind: 'op-unreadable', action, ordinal })
    cuts.push({ order, by, atMs, kind, ...piecesOf(read.value) })
  }
  return ok(cuts)
}

function piecesOf({ kind, payload }: Op<'cut' | 'text'>): Pick<Cut, 'before' | 'after'> {
  if (kind === 'cut') return payload
  const { segment, before, after } = payload
  return { before: [{ segment, text: before }], after: [{ segment, text: after }] }
}

/** The runs of a part that something was done to since, in the order of the text. */
export function listRuns(
  db: ReadDb,
  article: ArticleId,
  since: ActionId | null,
  part: Part,
  cuts: readonly Cut[],
): readonly PastRun[] {
  const segments = listPlacedTexts(db, article, part)
  const rootOf = kinship(segments, cuts)
  const edits = groupBy(listEditsSince(db, article, since, part), ({ segment }) => rootOf(segment))
  const cutsOf = groupBy(cuts, ({ after }) => rootOf(after[0]?.segment))
  const runs = groupBy(segments, ({ segment }) => rootOf(segment))
  return [...runs].flatMap(([root, after]) => {
    const [written, cut] = [edits.get(root) ?? [], cutsOf.get(root) ?? []]
    return written.length + cut.length === 0 ? [] : [goBack(after, written, cut)]
  })
}

/** Names for each segment the run it is part of. A cut that reaches none of these segments joins nothing here. */
function kinship(segments: readonly PlacedText[], cuts: readonly Cut[]): (segment: SegmentId | undefined) => unknown {
  const root = new Map<SegmentId | undefined, SegmentId>()
  const rootOf = (segment: SegmentId | undefined): SegmentId | undefined => {
    const above = root.get(segment)
    return above === undefined ? segment : rootOf(above)
  }
  const here = new Set(segments.map(({ segment }) => segment))
  // Newest first: what left the text is known by the cut that took it out before the cuts it had part in are met.
  for (const { before, after } of cuts) {
    const kin = [...after, ...before].map(({ segment }) => segment)
    if (!kin.some((segment) => here.has(segment))) continue
    for (const segment of kin) {
      here.add(segment)
      const [one, other] = [rootOf(kin[0]), rootOf(segment)]
      if (one !== undefined && other !== one) root.set(other, one)
    }
  }
  return rootOf
}

type Step = { readonly order: number; readonly hand: ChangeHand; readonly back: (run: Run) => Run }

function goBack(after: readonly PlacedText[], edits: readonly PastEdit[], cuts: readonly Cut[]): PastRun {
  const steps = stepsOf(edits, cuts)
  const texts = [textOfRun(after)]
  let run: Run = after
  for (const { back } of steps) {
    run = back(run)
    texts.push(textOfRun(run))
  }
  const hands = steps.map(({ hand }) => hand).reverse()
  const orders = steps.map(({ order }) => order).reverse()
  return { before: run, after, texts: texts.reverse(), hands, orders, cuts: cuts.map((cut) => signedCut(cut, edits)) }
}

/** Newest first. What a cut did to texts it tells itself, so the edits of its act are no steps of their own. */
function stepsOf(edits: readonly PastEdit[], cuts: readonly Cut[]): readonly Step[] {
  const byCut = new Set(cuts.map(({ order }) => order))
  const written = edits.filter(({ order }) => !byCut.has(order)).map(editStep)
  return [...written, ...cuts.map((cut) => cutStep(cut, edits))].sort((a, b) => b.order - a.order)
}

function editStep({ order, edit, by, atMs, reason, check, segment, before }: PastEdit): Step {
  const back = (run: Run) => run.map((one) => (one.segment === segment ? { ...one, text: before } : one))
  return { order, hand: { edit, by, atMs, reason, check }, back }
}

function signedCut({ order, by, atMs, kind, before, after }: Cut, edits: readonly PastEdit[]): SignedCut {
  const edit = edits.find((one) => one.order === order && after.some(({ segment }) => segment === one.segment))?.edit
  return { before, after, hand: { edit, by, atMs, reason: editReasonOf(kind), check: undefined } }
}

function cutStep(cut: Cut, edits: readonly PastEdit[]): Step {
  const { before, after, hand } = signedCut(cut, edits)
  const came = new Set(after.map(({ segment }) => segment))
  const back = (run: Run) => {
    const at = run.findIndex(({ segment }) => came.has(segment))
    const rest = run.filter(({ segment }) => !came.has(segment))
    const pieces = before.map(({ segment, text, gapBefore = run[at]?.gapBefore ?? '' }): RunSegment => {
      return { segment, gapBefore, text }
    })
    return [...rest.slice(0, at), ...pieces, ...rest.slice(at)]
  }
  return { order: cut.order, hand, back }
}
