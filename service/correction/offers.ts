/** `correction.offers`: what people corrected at least twice, and where in this article and the library it still stands. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import type { CorrectionOffer } from '../../contract/correction.ts'
import type { ArticleId } from '../../core/model/ids.ts'
import type { SegmentText } from '../../core/model/segment.ts'
import { findArticle } from '../../db/articles.ts'
import { listCandidatesElsewhere } from '../../db/correction-places.ts'
import { listRepeated, type RepeatedCorrection } from '../../db/corrections.ts'
import type { Desk } from '../context/desk.ts'
import { closedFor } from '../engine/guard.ts'
import { phraseOf, unrefused } from './places.ts'

/** Corrections looked for in an article, those made last: fewer in a long one, for this is asked after every edit. */
const lookedFor = { most: 60, fewest: 3, segments: 200_000 }
/** More offers at once would be noise. */
const mostOffered = 12
/** Segments of other articles looked at for one offer; whoever looks at its places sees them all. */
const mostElsewhere = 200

/** A correction made elsewhere is offered only where this article has a place of it. */
export function offerCorrections(desk: Desk, args: Arguments<'correction.offers'>): Reply<'correction.offers'> {
  const db = desk.library.read
  const article = findArticle(db, args.article)
  if (article === undefined || closedFor(desk, article) !== undefined) return []
  const { most, fewest, segments } = lookedFor
  const known = listRepeated(db, article.targetLanguage, article.id, desk.person().id, most)
  if (known.length === 0) return []
  const { target } = desk.texts.get(article.id)
  return known
    .slice(0, Math.max(fewest, Math.floor(segments / target.length)))
    .map((repeated) => ({ repeated, here: countHere(desk, repeated, target) }))
    .filter(({ repeated, here }) => here > 0 || repeated.isMadeHere)
    .slice(0, mostOffered)
    .map(({ repeated, here }) => offerOf(desk, repeated, article.id, here))
    .filter(({ here, elsewhere }) => here + elsewhere > 0)
}

function countHere(desk: Desk, repeated: RepeatedCorrection, target: readonly SegmentText[]): number {
  const places = unrefused(desk, repeated)
  return target.reduce((sum, { id, ...rest }) => sum + places({ segment: id, ...rest }).length, 0)
}

function offerOf(desk: Desk, repeated: RepeatedCorrection, article: ArticleId, here: number): CorrectionOffer {
  const { id, language, before, after, times, own } = repeated
  const candidates = listCandidatesElsewhere(desk.library.read, phraseOf(repeated), article, mostElsewhere)
  const places = unrefused(desk, repeated)
  const open = candidates.filter((candidate) => closedFor(desk, candidate) === undefined)
  const elsewhere = open.reduce((sum, candidate) => sum + places(candidate).length, 0)
  const isMore = candidates.length === mostElsewhere
  return { id, language, before, after, times, isOwn: own === times, here, elsewhere, isMore }
}
