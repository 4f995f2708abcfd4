/** `correction.places`: where a correction would change something, this article first, each place with its words around it. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import type { CorrectionSite } from '../../contract/shapes.ts'
import { capitalise } from '../../core/corrections/change-pair.ts'
import { findPlaces } from '../../core/corrections/find-places.ts'
import type { Correction } from '../../core/model/correction.ts'
import type { ArticleId } from '../../core/model/ids.ts'
import { fail, ok } from '../../core/model/result.ts'
import type { Span } from '../../core/model/span.ts'
import { type CandidateSegment, listCandidates, listRefusals } from '../../db/correction-places.ts'
import { findCorrection } from '../../db/corrections.ts'
import type { Desk } from '../desk-context.ts'
import { passageOf, samePassage } from '../finding/passage.ts'

/** Segments looked at for one correction: whoever has more places works through them page by page. */
export const mostCandidates = 1_000

/** Every place at which the person at the desk has not refused the correction, in the order of the candidates. */
export function sitesOf(desk: Desk, correction: Correction, article: ArticleId | undefined): readonly CorrectionSite[] {
  const db = desk.library.read
  const candidates = listCandidates(db, correction, capitalise(correction.before), article, mostCandidates)
  if (candidates.length === 0) return []
  const refusals = listRefusals(db, correction.id, desk.person().id)
  return candidates.flatMap((candidate) => {
    const refused = refusals.get(candidate.segment) ?? []
    return findPlaces(candidate.text, correction)
      .filter(({ span }) => !refused.some((passage) => samePassage(passage, passageOf(candidate.text, span))))
      .map(({ span, replacement }) => siteOf(candidate, span, replacement))
  })
}

function siteOf(candidate: CandidateSegment, span: Span, replacement: string): CorrectionSite {
  const { text, segment, latestEdit, article, headline, state, row } = candidate
  const closed = state === 'approved' || state === 'published' ? state : undefined
  const around = excerpt(text, span)
  return {
    segment,
    basedOn: latestEdit ?? null,
    start: span.start,
    article,
    headline,
    row,
    closed,
    replacement,
    ...around,
  }
}

/** Characters shown on either side of a place. */
const aroundChars = 60

/** The words themselves and whole words around them, without mark-up. */
function excerpt(text: string, { start, end }: Span) {
  const from = start <= aroundChars ? 0 : text.indexOf(' ', start - aroundChars) + 1
  const space = end + aroundChars >= text.length ? text.length : text.lastIndexOf(' ', end + aroundChars)
  const to = Math.max(space, end)
  return {
    lead: `${from > 0 ? '… ' : ''}${visible(text.slice(Math.min(from, start), start))}`,
    words: text.slice(start, end),
    tail: `${visible(text.slice(end, to))}${to < text.length ? ' …' : ''}`,
  }
}

function visible(text: string): string {
  return text.replace(/[\uE000-\uF8FF]/gu, '')
}

export function pageCorrectionPlaces(desk: Desk, args: Arguments<'correction.places'>): Reply<'correction.places'> {
  const correction = findCorrection(desk.library.read, args.correction)
  if (correction === undefined) return fail({ kind: 'no-such-correction' })
  const sites = sitesOf(desk, correction, args.article)
  return ok({ correction, sites: sites.slice(args.start, args.start + args.count), ...countSites(sites, args.article) })
}

/** How many places there are, and where. */
export function countSites(sites: readonly CorrectionSite[], article: ArticleId | undefined) {
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
