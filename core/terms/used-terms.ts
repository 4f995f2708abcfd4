/** Looks for terms in a row, and how each is rendered there. */
import { wordsOf } from '../language/word.ts'
import type { LanguageTag } from '../model/ids.ts'
import { groupBy } from '../model/lists.ts'
import { type Concept, isForbidden, termsOf } from '../model/term.ts'
import type { UsedTerm } from '../model/used-terms.ts'
import type { TermPair } from './term-base.ts'
import { longestOf, type TermMatch } from './term-index.ts'

/** Both texts of a row as a reader sees them, with their languages. */
export type RowOfTerms = {
  readonly row: number
  readonly source: string
  readonly target: string
  readonly languages: { readonly source: LanguageTag; readonly target: LanguageTag }
}

/** In the order of the source, each concept once. Of concepts that share a name the one that is rendered counts. */
export function usedTerms(pair: TermPair, row: RowOfTerms): readonly UsedTerm[] {
  const said = longestOf(pair.source.find(row.source, wordsOf(row.source)))
  if (said.length === 0) return []
  const here = pair.target.find(row.target, wordsOf(row.target))
  const meant = new Set(said.map(({ concept }) => concept))
  const told = new Set<Concept>()
  return [...groupBy(said, ({ start, end }) => `${start} ${end}`).values()].flatMap((matches) => {
    const match = matches.find(({ concept }) => here.some((one) => one.concept === concept)) ?? matches[0]
    if (match === undefined || matches.some(({ concept }) => told.has(concept))) return []
    told.add(match.concept)
    return [usedAt(pair, row, match, { here, meant })]
  })
}

type Rendered = { readonly here: readonly TermMatch[]; readonly meant: ReadonlySet<Concept> }

function usedAt(pair: TermPair, row: RowOfTerms, match: TermMatch, rendered: Rendered): UsedTerm {
  const { concept, start, end } = match
  const { source, target } = row.languages
  const [best] = termsOf(concept, target)
  return {
    row: row.row,
    concept: concept.id,
    name: termsOf(concept, source)[0]?.text ?? match.term.text,
    given: best !== undefined && !isForbidden(best) ? best.text : '',
    found: row.source.slice(start, end),
    ...renderingOf(pair, row, concept, rendered),
  }
}

/** As the check of terms judges it: a forbidden name inside an allowed one is none. */
function renderingOf(
  pair: TermPair,
  { target: text, languages }: RowOfTerms,
  concept: Concept,
  { here, meant }: Rendered,
): Pick<UsedTerm, 'rendered' | 'rendering'> {
  const own = longestOf(here.filter((one) => one.concept === concept))
  const allowed = here.filter((one) => meant.has(one.concept) && !isForbidden(one.term))
  const isCovered = (one: TermMatch) => allowed.some(({ start, end }) => start <= one.start && one.end <= end)
  const names = termsOf(concept, languages.target).filter((term) => !isForbidden(term))
  const wordsAt = ({ start, end }: TermMatch) => text.slice(start, end)
  const forbidden = own.find((one) => isForbidden(one.term) && !isCovered(one))
  if (forbidden !== undefined) return { rendered: wordsAt(forbidden), rendering: 'forbidden' }
  const given = own.find(({ term }) => term.status === names[0]?.status && !isForbidden(term))
  if (given !== undefined) return { rendered: wordsAt(given), rendering: 'asGiven' }
  const other = own.find(({ term }) => !isForbidden(term))
  if (other !== undefined) return { rendered: wordsAt(other), rendering: 'otherName' }
  // Its words may stand in another order.
  const loose = names.find((term) => pair.target.hasWordsOf(term, wordsOf(text)))
  if (loose === undefined) return { rendered: '', rendering: 'missing' }
  return { rendered: loose.text, rendering: loose.status === names[0]?.status ? 'asGiven' : 'otherName' }
}
