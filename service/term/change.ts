/** `term.add`, `term.change`: a concept of the term base as somebody wrote it. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import type { ConceptFailure, ConceptWritten } from '../../contract/term.ts'
import { hasHalfCharacter } from '../../core/model/half-character.ts'
import { asId, type ConceptId } from '../../core/model/ids.ts'
import { fail, ok, type Result } from '../../core/model/result.ts'
import { type ConceptContent, faultOf, mostConcepts, tidyConcept } from '../../core/model/term.ts'
import { contentOf, isSame } from '../../core/terms/merge-concepts.ts'
import { findConcept } from '../../db/terms.ts'
import type { Desk } from '../context/desk.ts'
import { actOnTerms, conceptOps } from '../engine/act-on-terms.ts'

/** Refused with what is wrong with it. */
export function addConcept(desk: Desk, given: Arguments<'term.add'>): Reply<'term.add'> {
  const read = readContent(given)
  if (!read.ok) return read
  if (desk.terms().length >= mostConcepts) return fail({ kind: 'base-full', limit: mostConcepts })
  return write(desk, 'addTerms', asId<ConceptId>(desk.newId()), undefined, read.value)
}

/** Nothing is logged where nothing is said otherwise. */
export function changeConcept(desk: Desk, { concept, ...given }: Arguments<'term.change'>): Reply<'term.change'> {
  const before = findConcept(desk.library.read, concept)
  if (before === undefined) return fail({ kind: 'no-such-concept' })
  const read = readContent(given)
  return read.ok ? write(desk, 'changeTerms', concept, contentOf(before), read.value) : read
}

/** Names that were left empty are none. */
function readContent(given: ConceptContent): Result<ConceptContent, ConceptFailure> {
  const { subject, definition, note, terms } = given
  const said = [subject, definition, note, ...terms.flatMap((term) => [term.text, term.note, term.partOfSpeech])]
  if (said.some(hasHalfCharacter)) return fail({ kind: 'half-character' })
  const fault = faultOf({ ...given, terms: terms.filter(({ text }) => text.trim() !== '') })
  return fault === undefined ? ok(tidyConcept(given)) : fail({ kind: fault })
}

function write(
  desk: Desk,
  kind: 'addTerms' | 'changeTerms',
  id: ConceptId,
  from: ConceptContent | undefined,
  to: ConceptContent,
): Result<ConceptWritten, ConceptFailure> {
  const isChange = from === undefined || !isSame(from, to)
  const act = actOnTerms(desk, kind, () => (isChange ? conceptOps([{ id, from, to }]) : []))
  return ok({ act, concept: { ...to, id } })
}
