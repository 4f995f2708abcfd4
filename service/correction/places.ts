/** `correction.places`: where a correction would change something, this article first, each place with its words around it. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import type { CorrectionSite } from '../../contract/correction.ts'
import { changesMeaning } from '../../core/check/changes-meaning.ts'
import { capitalise } from '../../core/corrections/change-pair.ts'
import { type CorrectionPlace, findPlacesIn } from '../../core/corrections/find-places.ts'
import { packOf } from '../../core/language/packs.ts'
import type { Correction } from '../../core/model/correction.ts'
import type { ArticleId, SegmentId } from '../../core/model/ids.ts'
import { holdsFor } from '../../core/model/language-tag.ts'
import { readerText } from '../../core/model/reader-text.ts'
import { fail, ok } from '../../core/model/result.ts'
import type { SegmentText } from '../../core/model/segment.ts'
import type { Span } from '../../core/model/span.ts'
import { findArticle } from '../../db/articles.ts'
import {
  type CandidateSegment,
  listCandidatesAmong,
  listCandidatesElsewhere,
  listRefusals,
  type Phrase,
} from '../../db/correction-places.ts'
import { findCorrection } from '../../db/corrections.ts'
import { passageOf, samePassage } from '../base/passage.ts'
import { wordsAround } from '../base/words-around.ts'
import type { Desk } from '../context/desk.ts'
import { closedFor } from '../engine/guard.ts'

/** Segments looked at for one correction: whoever has more places works through them page by page. */
const mostCandidates = 1_000

/** Every place at which the person at the desk has not refused the correction, this article first. */
function sitesOf(desk: Desk, correction: Correction, article: ArticleId | undefined): readonly CorrectionSite[] {
  const db = desk.library.read
  const here = article === undefined ? [] : segmentsHere(desk, correction, article).slice(0, mostCandidates)
  const elsewhere = listCandidatesElsewhere(db, phraseOf(correction), article, mostCandidates - here.length)
  const places = unrefused(desk, correction)
  return [...listCandidatesAmong(db, here), ...byArticle(elsewhere)].flatMap((candidate) =>
    places(candidate).map(({ span, replacement }) => siteOf(desk, candidate, span, replacement)),
  )
}

/** The segments of an article with a place of the correction, from the text at hand: that is faster than any index. */
function segmentsHere(desk: Desk, correction: Correction, article: ArticleId): readonly SegmentId[] {
  const { target, targetLanguage } = desk.texts.get(article)
  if (!holdsFor(correction.language, targetLanguage)) return []
  return target.filter((segment) => findPlacesIn(segment, correction).length > 0).map(({ id }) => id)
}

/** Articles in the order of their first segments, each in the order of its text. */
function byArticle(candidates: readonly CandidateSegment[]): readonly CandidateSegment[] {
  const order = new Map([...new Set(candidates.map(({ article }) => article))].map((id, index) => [id, index] as const))
  const place = ({ article }: CandidateSegment) => order.get(article) ?? 0
  return [...candidates].sort((a, b) => place(a) - place(b) || a.row - b.row)
}

/** What the library is searched for. */
export function phraseOf({ language, before }: Correction): Phrase {
  return { language, text: before, capital: capitalise(before) }
}

/** Tells the places of a segment's text, but for those this person refused. */
export function unrefused(
  desk: Desk,
  correction: Correction,
): (candidate: Pick<CandidateSegment, 'segment' | 'text'> & Pick<SegmentText, 'codes'>) => readonly CorrectionPlace[] {
  const refusals = listRefusals(desk.library.read, correction.id, desk.person().id)
  return ({ segment, text, ...rest }) => {
    const places = findPlacesIn({ text, ...rest }, correction)
    const refused = refusals.get(segment)
    if (refused === undefined) return places
    return places.filter(({ span }) => !refused.some((passage) => samePassage(passage, passageOf(text, span))))
  }
}

function siteOf(desk: Desk, candidate: CandidateSegment, span: Span, replacement: string): CorrectionSite {
  const { text, codes, segment, latestEdit, article, headline, row } = candidate
  const closed = closedFor(desk, candidate)?.why
  const around = wordsAround(text, codes, span)
  return {
    segment,
    basedOn: latestEdit ?? null,
    start: span.start,
    article,
    headline,
    row,
    closed,
    replacement: readerText(replacement, codes),
    ...around,
  }
}

export function pageCorrectionPlaces(desk: Desk, args: Arguments<'correction.places'>): Reply<'correction.places'> {
  const correction = findCorrection(desk.library.read, args.correction)
  if (correction === undefined) return fail({ kind: 'no-such-correction' })
  const article = args.article && findArticle(desk.library.read, args.article)?.id
  const sites = sitesOf(desk, correction, article)
  return ok({
    correction,
    wantsLook: changesMeaning({ ...correction, isAtStart: false }, packOf(correction.language)),
    sites: sites.slice(args.start, args.start + args.count),
    ...countSites(sites, args.article),
  })
}

/** How many places there are, and where. */
function countSites(sites: readonly CorrectionSite[], article: ArticleId | undefined) {
  const open = sites.filter(({ closed }) => closed === undefined)
  const here = open.filter((site) => site.article === article).length
  const segments = new Set(sites.map(({ segment }) => segment))
  return {
    total: sites.length,
    here,
    elsewhere: open.length - here,
    closed: sites.length - open.length,
    isMore: segments.size >= mostCandidates,
  }
}
