/** `correction.apply`: a correction at the places a person chose; one action in each article, one to undo in each. */

import type { ArticleChange } from '../../contract/article.ts'
import type { Arguments, Reply } from '../../contract/commands.ts'
import type { SiteChoice } from '../../contract/correction.ts'
import { correctPlaces, findPlaces } from '../../core/corrections/find-places.ts'
import type { SegmentTurn } from '../../core/model/action.ts'
import type { Correction } from '../../core/model/correction.ts'
import type { ApplicationId, ArticleId, SegmentId } from '../../core/model/ids.ts'
import { asId } from '../../core/model/ids.ts'
import { fail, ok } from '../../core/model/result.ts'
import type { WriteDb } from '../../db/connection.ts'
import { addApplied } from '../../db/correction-places.ts'
import { findCorrection } from '../../db/corrections.ts'
import { perform, storeWhole } from '../article/act.ts'
import type { Desk } from '../desk-context.ts'
import { guardEdit } from '../segment/guard.ts'
import { isTurn, retext } from '../segment/retext.ts'

type Corrected = { readonly article: ArticleId; readonly turn: SegmentTurn; readonly places: number }

/** Places that moved on meanwhile, or whose article was closed, are left as they are and counted as skipped. */
export function applyCorrection(desk: Desk, args: Arguments<'correction.apply'>): Reply<'correction.apply'> {
  const reply = storeWhole<Reply<'correction.apply'>>(desk, (db) => {
    const correction = findCorrection(db, args.correction)
    if (correction === undefined) return fail({ kind: 'no-such-correction' })
    const application = asId<ApplicationId>(desk.newId())
    const corrected = [...choicesBySegment(args.places).values()].flatMap(
      (choices) => correctSegment(desk, db, correction, choices) ?? [],
    )
    const changes = [...turnsByArticle(corrected)].map(([article, turns]) =>
      correctArticle(desk, db, article, turns, correction, application),
    )
    const applied = corrected.reduce((sum, { places }) => sum + places, 0)
    return ok({ application, applied, skipped: args.places.length - applied, changes })
  })
  if (reply.ok) announceChanges(desk, reply.value.changes)
  return reply
}

/** Tells the windows of every article that changed; only after all of it is stored. */
export function announceChanges(desk: Desk, changes: readonly ArticleChange[]): void {
  for (const { head } of changes) desk.announce({ kind: 'article.changed', article: head.article.id })
}

function choicesBySegment(places: readonly SiteChoice[]): ReadonlyMap<SegmentId, readonly SiteChoice[]> {
  const bySegment = new Map<SegmentId, SiteChoice[]>()
  for (const place of places) {
    const known = bySegment.get(place.segment)
    if (known === undefined) bySegment.set(place.segment, [place])
    else known.push(place)
  }
  return bySegment
}

function correctSegment(
  desk: Desk,
  db: WriteDb,
  correction: Correction,
  choices: readonly SiteChoice[],
): Corrected | undefined {
  const [first] = choices
  const placed = first && guardEdit(desk, db, first.segment, first.basedOn, undefined)
  if (placed?.ok !== true) return undefined
  const { segment, article } = placed.value
  const starts = new Set(choices.map(({ start }) => start))
  const places = findPlaces(segment.text, correction).filter(({ span }) => starts.has(span.start))
  const turn = retext(placed.value, correctPlaces(segment.text, places), desk.person())
  return isTurn(turn) ? { article, turn, places: places.length } : undefined
}

function turnsByArticle(corrected: readonly Corrected[]): ReadonlyMap<ArticleId, readonly SegmentTurn[]> {
  const byArticle = new Map<ArticleId, SegmentTurn[]>()
  for (const { article, turn } of corrected) {
    const known = byArticle.get(article)
    if (known === undefined) byArticle.set(article, [turn])
    else known.push(turn)
  }
  return byArticle
}

function correctArticle(
  desk: Desk,
  db: WriteDb,
  article: ArticleId,
  turns: readonly SegmentTurn[],
  { id }: Correction,
  application: ApplicationId,
): ArticleChange {
  return perform(desk, db, {
    article,
    kind: 'correct',
    segment: turns.length === 1 ? turns[0]?.segment : undefined,
    turns,
    reason: 'correction',
    reversal: { segments: turns },
    also: (inside, action) => {
      addApplied(inside, action, id, application)
      return undefined
    },
  })
}
