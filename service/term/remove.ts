/** `term.remove`: concepts leave the term base, in one act. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { findConcept } from '../../db/terms.ts'
import type { Desk } from '../context/desk.ts'
import { actOnTerms, conceptOps } from '../engine/act-on-terms.ts'

/** Those that are not there are passed over. */
export function removeConcepts(desk: Desk, { concepts }: Arguments<'term.remove'>): Reply<'term.remove'> {
  let removed = 0
  const act = actOnTerms(desk, 'removeTerms', (db) => {
    const there = [...new Set(concepts)].flatMap((concept) => findConcept(db, concept) ?? [])
    removed = there.length
    return conceptOps(there.map((concept) => ({ id: concept.id, from: concept, to: undefined })))
  })
  return { act, removed }
}
