/** The term base of the library as checks and screens ask for it. */
import type { Bitext } from '../../core/model/finding.ts'
import type { Concept } from '../../core/model/term.ts'
import type { Library } from '../../db/library.ts'
import { listConcepts, markOfTerms } from '../../db/terms.ts'
import type { Desk } from '../context/desk.ts'

/** The same value as long as nothing in it changes, whoever changes it. */
export function createTermBase({ read }: Pick<Library, 'read'>): () => readonly Concept[] {
  let known: { readonly mark: string; readonly concepts: readonly Concept[] } | undefined
  return () => {
    const mark = markOfTerms(read)
    if (known?.mark !== mark) known = { mark, concepts: listConcepts(read) }
    return known.concepts
  }
}

/** The article with the terms it is checked by; the very same value in a library without terms. */
export function withTerms<Text extends Bitext>(desk: Desk, bitext: Text): Text {
  const terms = desk.terms()
  return terms.length === 0 ? bitext : { ...bitext, terms }
}
