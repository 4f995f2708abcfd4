/** `term.export`: the whole term base as a file. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { endingOfTerms, writeTerms } from '../../core/formats/terms/write-terms.ts'
import type { Desk } from '../context/desk.ts'

/** Named by its kind. */
export function exportTerms(desk: Desk, { as }: Arguments<'term.export'>): Reply<'term.export'> {
  return { name: `terms.${endingOfTerms(as)}`, bytes: writeTerms(desk.terms(), as) }
}
