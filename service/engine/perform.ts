/** Every change of an article goes through here: one transaction, one row of the log, one answer that tells all of it. */
import type { ArticleChange, RowsChanged } from '../../contract/article.ts'
import type { ActionKind } from '../../core/model/action.ts'
import type { ActionId, ArticleId, SegmentId } from '../../core/model/ids.ts'
import { asId } from '../../core/model/ids.ts'
import type { Result } from '../../core/model/result.ts'
import type { Segment } from '../../core/model/segment.ts'
import { isReopened } from '../../core/workflow/segment-steps.ts'
import { addAction } from '../../db/actions.ts'
import { changeHeadline, touchArticle } from '../../db/articles.ts'
import type { WriteDb } from '../../db/connection.ts'
import { findSegment, listHeadlineSegments } from '../../db/segments.ts'
import { addVisits, countReadAmong, type ReadCounts } from '../../db/visits.ts'
import { headlineOf } from '../base/headline.ts'
import type { AlignedTexts, ArticleCounts } from '../context/article-cache.ts'
import type { Desk } from '../context/desk.ts'
import type { Act } from './act.ts'
import { recountRead } from './counts.ts'
import { checkDueAmong } from './due-check.ts'
import { type FindingsDelta, inSequence } from './findings-delta.ts'
import { withAnchors } from './follow-anchors.ts'
import { freshHead } from './head.ts'
import { learnFromAct } from './learn-from-act.ts'
import { firstRowOf } from './ops/links.ts'
import type { Signature } from './ops/op-kind.ts'
import { applyOps, type Op, recountBy, reshapeAll, reshapes, touchedBy } from './ops/registry.ts'
import { storeOps } from './ops/stored.ts'
import { overtake } from './overtake.ts'
import { placedIn } from './placed.ts'

/** Runs a handler's whole work in one transaction; tells the windows only after it is on the disk. */
export function inOneTransaction<Outcome extends Result<ArticleChange, unknown>>(
  desk: Desk,
  work: (db: WriteDb) => Outcome,
): Outcome {
  const outcome = storeWhole(desk, work)
  if (outcome.ok) desk.announce({ kind: 'article.changed', article: outcome.value.head.article.id })
  return outcome
}

/** One transaction, without telling anyone: all of it is stored, or nothing is and no text at hand speaks of it. */
export function storeWhole<Outcome>(desk: Desk, work: (db: WriteDb) => Outcome): Outcome {
  let isStored = false
  try {
    const outcome = desk.library.write(work)
    isStored = true
    desk.endTransaction(true)
    return outcome
  } finally {
    if (!isStored) {
      desk.endTransaction(false)
      desk.texts.clear()
    }
  }
}

/**
 * Does the ops of an act and stores it. What they touched is checked when it is answered (`due-check.ts`): of the findings
 * there the answer keeps those whose words stand as they stood. An act that takes many back does so step by step, each as
 * it would be done alone: what became of findings and threads on the way decides what they are at its end.
 * Only inside `inOneTransaction` or `storeWhole`.
 */
export function perform(desk: Desk, db: WriteDb, act: Act): ArticleChange {
  const { article } = act
  const signature = sign(desk, db, act)
  const steps = stepsOf(act.ops).map((ops) => doStep(desk, db, { ...act, ops }, signature))
  const ops = steps.flatMap((step) => step.ops)
  storeOps(db, signature.action, ops)
  touchArticle(db, article, signature.atMs)
  const { removed, added } = inSequence(steps.flatMap((step) => step.findings))
  const reach = reachOf(ops)
  return {
    head: freshHead(desk, article),
    segments: reach.shown.flatMap((id) => findSegment(db, id)?.segment ?? []),
    findingsRemoved: removed,
    findingsAdded: placedIn(desk, article, added),
    rows: rowsChanged(desk, article, ops, steps.find(({ before }) => before !== undefined)?.before),
    reopened: tellsReopened(act.kind) ? countReopened(ops) : 0,
    restated: reach.isManyStates,
    discussed: reach.isDiscussed,
    action: signature.action,
  }
}

/** Mostly one; where an act says of others that they stand or not, a step of its own for each. */
function stepsOf(ops: readonly Op[]): readonly (readonly Op[])[] {
  const steps: Op[][] = [[]]
  for (const op of ops) {
    steps.at(-1)?.push(op)
    if (op.kind === 'standing') steps.push([])
  }
  return steps.filter((step, index) => index === 0 || step.length > 0)
}

type DoneStep = {
  readonly ops: readonly Op[]
  /** The texts before it, if it changed any. */
  readonly before: AlignedTexts | undefined
  readonly findings: readonly FindingsDelta[]
}

function doStep(desk: Desk, db: WriteDb, asked: Act, signature: Signature): DoneStep {
  const act = { ...asked, ops: withAnchors(db, asked.ops) }
  const { article, ops } = act
  const reach = reachOf(ops)
  const before = ops.some(reshapes) ? desk.texts.get(article) : undefined
  const readBefore = countReadAmong(db, reach.shown)
  const caughtUp = checkDueAmong(desk, db, article, reach.checked, act.kind)
  const silenced = applyOps(desk, db, ops, signature)
  if (isLook(act)) {
    const seen = reach.shown.flatMap((id) => findSegment(db, id)?.segment ?? [])
    addVisits(db, signature.by, signature.atMs, seen.map(asVisit))
  }
  keepCounts(desk, act, readBefore, countReadAmong(db, reach.shown))
  const overtaken = before && reshapeArticle(desk, db, act, signature, before, reach.checked)
  return { ops, before, findings: [caughtUp, ...silenced, ...(overtaken === undefined ? [] : [overtaken])] }
}

/** Acts on one segment by somebody who reads it; what is done to many at once is read by nobody. */
const looksAtAll: readonly ActionKind[] = ['edit', 'confirm', 'fix', 'restore', 'split', 'join']
function isLook({ kind, segment }: Act): boolean {
  return looksAtAll.includes(kind) && (kind !== 'confirm' || segment !== undefined)
}
const looksBack: readonly ActionKind[] = ['undo', 'redo', 'goBack']

/** They turn another act, and are no step of their own on the way back. */
const turns: readonly ActionKind[] = ['undo', 'redo']

/** Looking back reopens on purpose, and a cut shows by itself what came of its segments. */
function tellsReopened(kind: ActionKind): boolean {
  return !looksBack.includes(kind) && kind !== 'split' && kind !== 'join'
}

/** Writes the act into the log. */
function sign(desk: Desk, db: WriteDb, act: Act): Signature {
  const { article, kind, segment, turned, note } = act
  const isReversible = act.isFinal !== true && !turns.includes(kind)
  const action = asId<ActionId>(desk.newId())
  const by = act.by ?? desk.person()
  const atMs = desk.nowMs()
  addAction(db, { id: action, article, kind, by, atMs, segment, turned, note, isReversible })
  return { action, article, kind, by, atMs }
}

type Reach = {
  readonly shown: readonly SegmentId[]
  readonly checked: readonly SegmentId[]
  readonly isManyStates: boolean
  readonly isDiscussed: boolean
}

/** What the ops reach, each segment once. */
function reachOf(ops: readonly Op[]): Reach {
  const touched = ops.map(touchedBy)
  return {
    shown: [...new Set(touched.flatMap(({ shown = [] }) => shown))],
    checked: [...new Set(touched.flatMap(({ checked = [] }) => checked))],
    isManyStates: touched.some(({ isManyStates }) => isManyStates === true),
    isDiscussed: touched.some(({ isDiscussed }) => isDiscussed === true),
  }
}

/** The texts and links as the act makes them, what it teaches, and the findings on what it touched. */
function reshapeArticle(
  desk: Desk,
  db: WriteDb,
  act: Act,
  { action }: Signature,
  before: AlignedTexts,
  checked: readonly SegmentId[],
): FindingsDelta {
  const { article, ops } = act
  learnFromAct(desk, db, act, action, before.targetLanguage)
  const after = reshapeAll(before, ops)
  desk.texts.replace(article, after)
  changeHeadline(db, article, headlineOf(listHeadlineSegments(db, article)))
  if (checked.length > 0) desk.checking.follow()
  return overtake(desk, db, act, action, [before, after], checked)
}

/** Whoever wrote a text has seen it. */
function asVisit({ id: segment, latestEdit: edit }: Segment) {
  return { segment, edit }
}

function countReopened(ops: readonly Op[]): number {
  const lost = ops.map(({ kind, payload }) => {
    return kind === 'state' && isReopened(payload.from, payload.to) ? payload.segments.length : 0
  })
  return lost.reduce((sum, count) => sum + count, 0)
}

/** Counted before the act if they are at hand, and otherwise when they are asked for. */
function keepCounts(desk: Desk, { article, ops }: Act, readBefore: ReadCounts, readAfter: ReadCounts): void {
  const counts = ops.reduce<ArticleCounts | undefined>(recountBy, desk.texts.countsAtHand(article))
  desk.texts.replaceCounts(article, counts && recountRead(counts, readBefore, readAfter))
}

/** Where rows changed at several places, all of them are asked for again. */
function rowsChanged(
  desk: Desk,
  article: ArticleId,
  ops: readonly Op[],
  before: AlignedTexts | undefined,
): RowsChanged | undefined {
  const [only, ...more] = ops.flatMap((op) => (op.kind === 'links' ? [op.payload] : []))
  if (only === undefined) return undefined
  const { links } = desk.texts.get(article)
  if (more.length > 0) return { first: 0, removed: before?.links.length ?? 0, added: links.length }
  return { first: firstRowOf(links, only), removed: only.before.length, added: only.after.length }
}

/** The answer when there was nothing to do. */
export function unchanged(desk: Desk, article: ArticleId): ArticleChange {
  return {
    head: freshHead(desk, article),
    segments: [],
    findingsRemoved: [],
    findingsAdded: [],
    rows: undefined,
    reopened: 0,
    restated: false,
    discussed: false,
    action: undefined,
  }
}
