/** Every command that mends links: gather the rows, let a rule of core decide, store what it says as one action. */

import type { ArticleChange } from '../../contract/article.ts'
import type { LinkFailure } from '../../contract/link.ts'
import { type Alignment, isTurning, placesOf } from '../../core/align/mend/alignment.ts'
import type { MendResult } from '../../core/align/mend/mend-links.ts'
import type { ActionKind } from '../../core/model/action.ts'
import type { ArticleId, LinkId, SegmentId } from '../../core/model/ids.ts'
import { asId } from '../../core/model/ids.ts'
import { fail, ok, type Result } from '../../core/model/result.ts'
import { findArticle } from '../../db/articles.ts'
import type { AlignedTexts } from '../context/article-cache.ts'
import type { Desk } from '../context/desk.ts'
import { closedFor } from './guard.ts'
import { linksOpOf } from './ops/links.ts'
import { inOneTransaction, perform, unchanged } from './perform.ts'

export type Mending = {
  readonly article: ArticleId
  readonly kind: ActionKind
  /** The segment or links it is about; all have to be of the article. */
  readonly segments?: readonly SegmentId[]
  readonly links?: readonly LinkId[]
  readonly rule: (alignment: Alignment, newId: () => LinkId) => MendResult
}

/** The rows of an article with the place of each segment, as rules of mending see them. */
export function alignmentOf({ source, target, links }: AlignedTexts): Alignment {
  return { rows: links, places: placesOf(source, target) }
}

/**
 * One action of the log, unless the rule changes nothing. Refused where the text is closed to this person, or the rule
 * says so.
 */
export function mendLinks(desk: Desk, mending: Mending): Result<ArticleChange, LinkFailure> {
  const { article, kind, rule } = mending
  return inOneTransaction(desk, (db) => {
    const found = findArticle(db, article)
    if (found === undefined) return fail({ kind: 'no-such-article' })
    const closed = closedFor(desk, found)
    if (closed !== undefined) return fail(closed)
    const alignment = alignmentOf(desk.texts.get(article))
    const stranger = findStranger(alignment, mending)
    if (stranger !== undefined) return fail(stranger)
    const turn = rule(alignment, () => asId<LinkId>(desk.newId()))
    if (!turn.ok) return turn
    if (!isTurning(turn.value)) return ok(unchanged(desk, article))
    const [segment] = mending.segments ?? []
    const ops = [linksOpOf(alignment.rows, turn.value)]
    return ok(perform(desk, db, { article, kind, segment, ops }))
  })
}

function findStranger({ rows, places }: Alignment, { segments, links }: Mending): LinkFailure | undefined {
  const isKnown = (segment: SegmentId) => places.source.has(segment) || places.target.has(segment)
  if (segments?.every(isKnown) === false) return { kind: 'no-such-segment' }
  const known = links === undefined ? undefined : new Set(rows.map(({ id }) => id))
  return known !== undefined && links?.every((link) => known.has(link)) === false ? { kind: 'no-such-link' } : undefined
}
