/** How a check of house style is made from data: the ways to write one thing; the article's own usual way is the measure. */
import type { LanguageTag } from '../../model/ids.ts'
import type { Catch, DocumentCheck, Example } from '../check.ts'
import { isHeadlineLike } from '../headline-like.ts'
import { countOf, createTally, inOrder } from '../tally.ts'
import type { ArticleView, SegmentView } from '../view.ts'

/** One way to write a thing. `others` gives the same thing written in each other way it can be turned into. */
export type Way = {
  readonly id: string
  readonly pattern: RegExp
  readonly others: Readonly<Record<string, (match: RegExpMatchArray) => string | undefined>>
}

export type Style = {
  readonly id: string
  readonly languages: 'all' | readonly LanguageTag[]
  readonly mqm: DocumentCheck['mqm']
  readonly issueType: DocumentCheck['issueType']
  readonly isQuiet?: true
  /** How often the usual way must stand. */
  readonly leastUsual: number
  /** A cheap look: without it no way can be there. */
  readonly hint: RegExp
  readonly ways: readonly Way[]
  readonly bad: readonly Example[]
  readonly good: readonly Example[]
}

type Use = {
  readonly key: string
  readonly segment: SegmentView
  readonly start: number
  readonly text: string
  readonly fixes: Readonly<Record<string, string | undefined>>
}

/** The usual way must make up so much of all. */
const leastShare = 0.66

/**
 * The check that flags the rarer ways of an article. Silent if no way is clearly usual: of two habits used alike, neither
 * is wrong.
 */
export function evenStyle({
  id,
  languages,
  mqm,
  issueType,
  isQuiet,
  leastUsual,
  hint,
  ways,
  bad,
  good,
}: Style): DocumentCheck {
  const tally = createTally<Use>((paragraph) =>
    paragraph.segments.flatMap((segment) =>
      hint.test(segment.text) && !isHeadlineLike(segment) ? ways.flatMap((way) => usesOf(way, segment)) : [],
    ),
  )
  return {
    id,
    family: 'consistency',
    issueType,
    mqm,
    severity: 'neutral',
    givesWayTo: [],
    needs: 'article',
    ...(isQuiet ? { isQuiet } : {}),
    scope: 'document',
    languages,
    find: (article) => unevenIn(article, tally, ways, leastUsual),
    bad,
    good,
  }
}

function usesOf(way: Way, segment: SegmentView): readonly Use[] {
  return [...segment.text.matchAll(way.pattern)].map((match) => ({
    key: way.id,
    segment,
    start: match.index,
    text: match[0],
    fixes: Object.fromEntries(Object.entries(way.others).map(([other, turn]) => [other, turn(match)])),
  }))
}

function unevenIn(
  article: ArticleView,
  tallyOf: ReturnType<typeof createTally<Use>>,
  ways: readonly Way[],
  leastUsual: number,
): readonly Catch[] {
  const tally = tallyOf(article)
  if (tally.size < 2) return []
  const counts = ways.map(({ id }) => ({ id, count: countOf(tally.get(id)) })).sort((a, b) => b.count - a.count)
  const usual = counts[0]
  const all = counts.reduce((sum, { count }) => sum + count, 0)
  if (!usual || usual.count < leastUsual || usual.count < all * leastShare) return []
  const example = inOrder([tally.get(usual.id)])[0]?.text ?? ''
  return inOrder(counts.slice(1).map(({ id }) => tally.get(id))).map((use) => caught(use, usual, example))
}

function caught(
  { segment, start, text, fixes }: Use,
  usual: { readonly id: string; readonly count: number },
  example: string,
): Catch {
  const span = { start, end: start + text.length }
  const replacement = fixes[usual.id]
  return {
    segment: segment.id,
    span,
    severity: 'neutral',
    confidence: Math.min(0.9, 0.6 + usual.count / 20),
    facts: { found: shortened(text), usual: shortened(example), count: usual.count },
    fixes: replacement === undefined ? [] : [{ span, replacement }],
  }
}

/** Of a long quotation only its marks are told: “…”. */
function shortened(text: string): string {
  const bare = text.trim()
  return bare.length <= longestTold ? bare : `${bare.slice(0, 1)}…${bare.slice(-1)}`
}

const longestTold = 24
