/** Terminology used: each term of the sources with how it is rendered, and each place of it. */

import { groupBy } from '../model/lists.ts'
import type { DataOf, ReportSection, SayWords, TermsOfArticle } from '../model/report.ts'
import { termRenderings, type UsedTerm } from '../model/used-terms.ts'
import type { Body } from './parts.ts'

type Place = UsedTerm & { readonly of: TermsOfArticle }

/** The terms used most stand first; of several articles the places say which. */
export function termsBody(say: SayWords, { articles }: DataOf<'terms'>): Body {
  const places = articles.flatMap((of) => of.used.map((used): Place => ({ ...used, of })))
  if (places.length === 0) return { notes: [say('reports:terms.none')], sections: [] }
  const terms = [...groupBy(places, ({ concept, given }) => `${concept} ${given}`).values()].toSorted(
    (a, b) => b.length - a.length,
  )
  const totals = termRenderings.map((rendering) =>
    say('reports:countOf', { what: say(`reports:terms.${rendering}`), count: countOf(places, rendering) }),
  )
  return {
    notes: [say('reports:terms.how'), ...totals],
    sections: [byTerm(say, terms, articles.length === 1), eachPlace(say, terms.flat(), articles.length > 1)],
  }
}

function countOf(places: readonly Place[], rendering: UsedTerm['rendering']): number {
  return places.filter((one) => one.rendering === rendering).length
}

function byTerm(say: SayWords, terms: readonly (readonly Place[])[], isOfOne: boolean): ReportSection {
  const rows = terms.map((places) => {
    const { name = '', given = '' } = places[0] ?? {}
    const counts = termRenderings.map((rendering) => String(countOf(places, rendering)))
    const where = places.map(({ row }) => row + 1).join(', ')
    return [name, given, String(places.length), ...counts, ...(isOfOne ? [where] : [])]
  })
  const columns = ['term', 'given', 'segments', ...termRenderings, ...(isOfOne ? ['where'] : [])]
  return { name: 'terms', title: say('reports:terms.byTerm'), columns, rows }
}

function eachPlace(say: SayWords, places: readonly Place[], isOfSeveral: boolean): ReportSection {
  const rows = places.map(({ of, row, name, found, rendered, rendering }) => [
    ...(isOfSeveral ? [of.headline] : []),
    String(row + 1),
    name,
    found,
    rendered,
    say(`reports:terms.${rendering}`),
  ])
  return {
    name: 'places',
    title: say('reports:terms.places'),
    columns: [...(isOfSeveral ? ['headline'] : []), 'segment', 'term', 'inSource', 'inTranslation', 'rendering'],
    rows,
    articles: places.map(({ of }) => of.article),
  }
}
