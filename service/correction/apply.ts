/** `correction.apply`: a correction at the places a person chose; one action in each article, one to undo in each. */

import type { ArticleChange } from '../../contract/article.ts'
import type { Arguments, Reply } from '../../contract/commands.ts'
import type { SiteChoice } from '../../contract/correction.ts'
import { correctPlaces, findPlacesIn } from '../../core/corrections/find-places.ts'
import type { Correction } from '../../core/model/correction.ts'
import type { ApplicationId, ArticleId, SegmentId } from '../../core/model/ids.ts'
import { asId } from '../../core/model/ids.ts'
import { groupBy } from '../../core/model/lists.ts'
import { fail, ok } from '../../core/model/result.ts'
import type { WriteDb } from '../../db/connection.ts'
import { findCorrection } from '../../db/corrections.ts'
import type { Desk } from '../context/desk.ts'
import { guardEdit } from '../engine/guard.ts'
import type { Op } from '../engine/ops/registry.ts'
import { perform, storeWhole } from '../engine/perform.ts'
import { opsOf, textChange } from '../engine/text-change.ts'

type Corrected = {
  readonly article: ArticleId
  readonly segment: SegmentId
  readonly ops: readonly Op[]
  readonly places: number
}

/** Places that moved on meanwhile, or whose article was closed, are left as they are and counted as skipped. */
export function applyCorrection(desk: Desk, args: Arguments<'correction.apply'>): Reply<'correction.apply'> {
  const reply = storeWhole<Reply<'correction.apply'>>(desk, (db) => {
    const correction = findCorrection(db, args.correction)
    if (correction === undefined) return fail({ kind: 'no-such-correction' })
    const application = asId<ApplicationId>(desk.newId())
    const corrected = [...groupBy(args.places, ({ segment }) => segment).values()].flatMap(
      (choices) => correctSegment(desk, db, correction, choices) ?? [],
    )
    const memory: Op = { kind: 'application', payload: { correction: correction.id, application } }
    const changes = [...byArticle(corrected)].map(([article, here]) => correctArticle(desk, db, article, here, memory))
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
  const places = findPlacesIn(segment, correction).filter(({ span }) => starts.has(span.start))
  const ops = opsOf(textChange(placed.value, correctPlaces(segment.text, places), desk.person()), desk.newId)
  return ops.length === 0 ? undefined : { article, segment: segment.id, ops, places: places.length }
}

function byArticle(corrected: readonly Corrected[]): ReadonlyMap<ArticleId, readonly Corrected[]> {
  const articles = new Map<ArticleId, Corrected[]>()
  for (const one of corrected) {
    const known = articles.get(one.article)
    if (known === undefined) articles.set(one.article, [one])
    else known.push(one)
  }
  return articles
}

function correctArticle(
  desk: Desk,
  db: WriteDb,
  article: ArticleId,
  here: readonly Corrected[],
  memory: Op,
): ArticleChange {
  const segment = here.length === 1 ? here[0]?.segment : undefined
  const ops = [...here.flatMap((one) => one.ops), memory]
  return perform(desk, db, { article, kind: 'correct', segment, ops })
}
