/** `correction.offers`: what people corrected at least twice, and where in this article and the library it still stands. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import type { CorrectionOffer } from '../../contract/shapes.ts'
import type { ArticleId } from '../../core/model/ids.ts'
import { findArticle } from '../../db/articles.ts'
import { listRepeated, type RepeatedCorrection } from '../../db/corrections.ts'
import type { Desk } from '../desk-context.ts'
import { isClosed } from '../segment/guard.ts'
import { countSites, sitesOf } from './places.ts'

/** Corrections looked for in an article: those made last. */
const mostLookedFor = 60

/** A correction made elsewhere is offered only where this article has a place of it. */
export function offerCorrections(desk: Desk, args: Arguments<'correction.offers'>): Reply<'correction.offers'> {
  const db = desk.library.read
  const article = findArticle(db, args.article)
  if (article === undefined || isClosed(article)) return []
  return listRepeated(db, article.targetLanguage, article.id, desk.person().id, mostLookedFor)
    .map((repeated) => offerOf(desk, repeated, article.id))
    .filter(({ here, elsewhere, isMadeHere }) => here > 0 || (isMadeHere && elsewhere > 0))
    .map(({ isMadeHere: _, ...offer }) => offer)
}

function offerOf(desk: Desk, repeated: RepeatedCorrection, article: ArticleId) {
  const { id, language, before, after, times, own, isMadeHere } = repeated
  const { here, elsewhere, isMore } = countSites(sitesOf(desk, repeated, article), article)
  const offer: CorrectionOffer = { id, language, before, after, times, isOwn: own === times, here, elsewhere, isMore }
  return { ...offer, isMadeHere }
}
