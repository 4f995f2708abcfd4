/** Terms of a file that says nothing of their status. */
import type { Term, TermStatus } from '../../model/term.ts'

export type ReadTerm = Omit<Term, 'status'> & { readonly status: TermStatus | undefined }

/** The first of a language is preferred where none is said to be, the others are admitted. */
export function settleStatuses(terms: readonly ReadTerm[]): readonly Term[] {
  const preferred = new Set(terms.filter(({ status }) => status === 'preferred').map(({ language }) => language))
  return terms.map((term) => {
    const status = term.status ?? (preferred.has(term.language) ? 'admitted' : 'preferred')
    if (status === 'preferred') preferred.add(term.language)
    return { ...term, status }
  })
}
