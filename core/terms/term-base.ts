/** The terms of a library for one pair of languages, made once and used for every segment. */
import type { Language } from '../language/language.ts'
import type { LanguageTag } from '../model/ids.ts'
import { type Concept, isOfLanguage } from '../model/term.ts'
import { indexTerms, type TermIndex } from './term-index.ts'

export type TermPair = { readonly source: TermIndex; readonly target: TermIndex }

function indexOf(concepts: readonly Concept[], language: Language): TermIndex {
  const terms = concepts.flatMap((concept) =>
    concept.terms.filter((term) => isOfLanguage(term, language.tag)).map((term) => [concept, term] as const),
  )
  const small = language.pack.words?.functionWords
  return indexTerms(terms, language.pack.wordForms, (lower) => small?.has(lower) === true)
}

/** The pair of each two languages of a list of concepts: undefined where no concept has a name in both. */
export type TermPairs = (
  concepts: readonly Concept[] | undefined,
  source: Language | undefined,
  target: Language,
) => TermPair | undefined

/** Keeps the pairs of the list of concepts it was asked for last. */
export function createTermPairs(): TermPairs {
  let known: { readonly concepts: readonly Concept[]; readonly pairs: Map<string, TermPair | undefined> } | undefined
  return (concepts, source, target) => {
    if (concepts === undefined || concepts.length === 0 || source === undefined) return undefined
    if (known?.concepts !== concepts) known = { concepts, pairs: new Map() }
    const { pairs } = known
    const key = `${source.tag} ${target.tag}`
    if (!pairs.has(key)) pairs.set(key, makePair(concepts, source, target))
    return pairs.get(key)
  }
}

/** The concepts with names in both languages. */
export function conceptsBetween(
  concepts: readonly Concept[],
  source: LanguageTag | undefined,
  target: LanguageTag,
): readonly Concept[] {
  if (source === undefined) return []
  return concepts.filter(({ terms }) => [source, target].every((tag) => terms.some((term) => isOfLanguage(term, tag))))
}

function makePair(concepts: readonly Concept[], source: Language, target: Language): TermPair | undefined {
  const both = conceptsBetween(concepts, source.tag, target.tag)
  if (both.length === 0) return undefined
  return { source: indexOf(both, source), target: indexOf(both, target) }
}
