/** What a list of concepts adds to a term base: new ones, and what it says otherwise of those that are there. */
import { languagePart } from '../model/language-tag.ts'
import { type Concept, type ConceptContent, faultOf, type Term } from '../model/term.ts'

export type MergedConcept = {
  /** Undefined: it is new. */
  readonly known: Concept | undefined
  readonly content: ConceptContent
}

/** Nothing for what is known already, word for word. Of a concept that comes twice the later words count. */
export function mergeConcepts(
  known: readonly Concept[],
  incoming: readonly ConceptContent[],
): readonly MergedConcept[] {
  const all: { readonly known: Concept | undefined; content: ConceptContent }[] = []
  const byTerm = new Map<string, Set<number>>()
  const note = (at: number, { terms }: ConceptContent) => {
    for (const term of terms) byTerm.set(keyOf(term), (byTerm.get(keyOf(term)) ?? new Set()).add(at))
  }
  const add = (concept: Concept | undefined, content: ConceptContent) => {
    all.push({ known: concept, content })
    note(all.length - 1, content)
  }
  for (const concept of known) add(concept, contentOf(concept))
  for (const content of incoming) {
    const same = findSame(content, byTerm)
    const there = same === undefined ? undefined : all[same]
    const joined = there && join(there.content, content)
    if (same === undefined || there === undefined || joined === undefined || faultOf(joined) !== undefined) {
      add(undefined, content)
      continue
    }
    there.content = joined
    note(same, joined)
  }
  return all.filter(({ known: before, content }) => before === undefined || !isSame(contentOf(before), content))
}

function keyOf({ language, text }: Term): string {
  return `${languagePart(language)} ${text.toLowerCase()}`
}

/** What is said of a concept, without its identity. */
export function contentOf({ subject, definition, note, terms }: ConceptContent): ConceptContent {
  return { subject, definition, note, terms }
}

/** A concept with a name in common in two languages; in one, for a concept that has names in no other. */
function findSame({ terms }: ConceptContent, byTerm: ReadonlyMap<string, ReadonlySet<number>>): number | undefined {
  const shared = new Map<number, Set<string>>()
  for (const term of terms)
    for (const at of byTerm.get(keyOf(term)) ?? [])
      shared.set(at, (shared.get(at) ?? new Set()).add(languagePart(term.language)))
  const wanted = Math.min(2, new Set(terms.map(({ language }) => languagePart(language))).size)
  return [...shared].find(([, languages]) => languages.size >= wanted)?.[0]
}

function join(before: ConceptContent, after: ConceptContent): ConceptContent {
  const isSameTerm = (a: Term, b: Term) => a.language === b.language && a.text === b.text
  const renewed = before.terms.map((term) => {
    const news = after.terms.find((one) => isSameTerm(one, term))
    if (news === undefined) return term
    return {
      ...term,
      status: news.status,
      partOfSpeech: news.partOfSpeech || term.partOfSpeech,
      note: news.note || term.note,
    }
  })
  const fresh = after.terms.filter((term) => !before.terms.some((one) => isSameTerm(one, term)))
  return {
    subject: after.subject || before.subject,
    definition: after.definition || before.definition,
    note: after.note || before.note,
    terms: [...renewed, ...fresh],
  }
}

const termFields = ['language', 'text', 'status', 'partOfSpeech', 'note'] as const

/** True if nothing is said otherwise. */
export function isSame(a: ConceptContent, b: ConceptContent): boolean {
  if (a.subject !== b.subject || a.definition !== b.definition || a.note !== b.note) return false
  if (a.terms.length !== b.terms.length) return false
  return a.terms.every((term, at) => {
    const other = b.terms[at]
    return other !== undefined && termFields.every((field) => term[field] === other[field])
  })
}
