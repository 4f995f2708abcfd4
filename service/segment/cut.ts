/** Splitting and joining: what they have in common. */
import type { ArticleClosed } from '../../contract/article.ts'
import type { LearnedBoundary } from '../../contract/exception.ts'
import type { CutChanged, EditedMeanwhile, SegmentLocked } from '../../contract/segment.ts'
import { placesOf } from '../../core/align/mend/alignment.ts'
import type { CutChange, LinksChange } from '../../core/model/action.ts'
import type { DismissalId, EditId, ExceptionId, SegmentId } from '../../core/model/ids.ts'
import { asId } from '../../core/model/ids.ts'
import type { Result } from '../../core/model/result.ts'
import { fail, ok } from '../../core/model/result.ts'
import type { SegmentException } from '../../core/segment/exceptions.ts'
import { findArticle } from '../../db/articles.ts'
import type { ReadDb, WriteDb } from '../../db/connection.ts'
import { listDismissals } from '../../db/dismissals.ts'
import { findEdit } from '../../db/edits.ts'
import { findSegment, type PlacedSegment } from '../../db/segments.ts'
import type { Desk } from '../context/desk.ts'
import { withCut } from '../engine/bitext.ts'
import { closedFor } from '../engine/guard.ts'
import { dismissalTold } from '../engine/ops/dismissal.ts'
import { linksOpOf } from '../engine/ops/links.ts'
import type { Op } from '../engine/ops/registry.ts'
import { perform } from '../engine/perform.ts'
import { opsOf } from '../engine/text-change.ts'

type CutRefused = EditedMeanwhile | ArticleClosed | SegmentLocked | { readonly kind: 'no-such-segment' }

/** A segment of either side, of an open article, whose text is still the one the person saw. */
export function guardCut(
  desk: Desk,
  db: ReadDb,
  id: SegmentId,
  basedOn: EditId | null,
): Result<PlacedSegment, CutRefused> {
  const placed = findSegment(db, id)
  const article = placed && findArticle(db, placed.article)
  if (placed === undefined || article === undefined) return fail({ kind: 'no-such-segment' })
  const closed = closedFor(desk, article)
  if (closed !== undefined) return fail(closed)
  const { latestEdit, isLocked } = placed.segment
  if (isLocked === true) return fail({ kind: 'segment-locked' })
  const theirs = latestEdit === undefined ? undefined : findEdit(db, latestEdit)
  return theirs === undefined || theirs.id === basedOn ? ok(placed) : fail({ kind: 'edited-meanwhile', theirs })
}

/** The alignment as the rules of cutting need it: its places already know the pieces that come. */
export function alignmentAround(desk: Desk, { article }: PlacedSegment, cut: CutChange) {
  const texts = desk.texts.get(article)
  const grown = withCut(texts, { before: cut.before, after: [...cut.after, ...goneFrom(cut)] })
  return { rows: texts.links, places: placesOf(grown.source, grown.target) }
}

function goneFrom({ before, after }: CutChange): CutChange['before'] {
  return before.filter(({ segment }) => !after.some((piece) => piece.segment === segment))
}

export type Cut = {
  readonly kind: 'split' | 'join'
  readonly placed: PlacedSegment
  readonly cut: CutChange
  readonly links: LinksChange
  /** The segments it is about: dismissals of one speak for the other too. */
  readonly dismissalsFrom: SegmentId
  readonly dismissalsTo: SegmentId
  readonly learned: SegmentException | undefined
}

/** Stores it as one action. Only inside `inOneTransaction`. */
export function performCut(desk: Desk, db: WriteDb, act: Cut): CutChanged {
  const { kind, placed, cut, links } = act
  const { article, segment } = placed
  const born = asId<EditId>(desk.newId())
  const learned = learnedBoundary(desk, db, act)
  const ops: readonly Op[] = [
    { kind: 'cut', payload: { ...cut, born } },
    linksOpOf(desk.texts.get(article).links, links),
    ...stayingOps(desk, cut),
    ...carriedOps(desk, db, act),
    ...learnedOps(learned),
  ]
  return { ...perform(desk, db, { article, kind, segment: segment.id, ops }), learned }
}

/** How the pieces that stay change. */
function stayingOps(desk: Desk, { before, after }: CutChange): readonly Op[] {
  return after.flatMap(({ segment, text, state }) => {
    const same = before.find((piece) => piece.segment === segment)
    if (same === undefined) return []
    const turn = { segment, text: { before: same.text, after: text }, state: { before: same.state, after: state } }
    return opsOf(turn, desk.newId)
  })
}

/** Dismissals of one segment speak for the other too. */
function carriedOps(desk: Desk, db: WriteDb, { dismissalsFrom, dismissalsTo }: Cut): readonly Op[] {
  return listDismissals(db, dismissalsFrom).map((dismissal) => {
    const carried = { ...dismissalTold(dismissal), id: asId<DismissalId>(desk.newId()), segment: dismissalsTo }
    return { kind: 'dismissal', payload: { ...carried, isRevoked: false } }
  })
}

function learnedBoundary(desk: Desk, db: WriteDb, { placed, learned }: Cut): LearnedBoundary | undefined {
  const article = findArticle(db, placed.article)
  const language = placed.side === 'source' ? article?.sourceLanguage : article?.targetLanguage
  if (learned === undefined || language === undefined) return undefined
  return { id: asId<ExceptionId>(desk.newId()), language, rule: learned.action, after: learned.after }
}

function learnedOps(learned: LearnedBoundary | undefined): readonly Op[] {
  return learned === undefined ? [] : [{ kind: 'exception', payload: { ...learned, isRevoked: false } }]
}
