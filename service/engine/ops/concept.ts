/** `concept`: an entry of the term base was written, rewritten or removed. */
import * as v from 'valibot'
import type { ConceptId } from '../../../core/model/ids.ts'
import { termStatuses } from '../../../core/model/term.ts'
import { putConcept } from '../../../db/terms.ts'
import { id, opKind } from './op-kind.ts'

const term = v.strictObject({
  language: v.string(),
  text: v.string(),
  status: v.picklist(termStatuses),
  partOfSpeech: v.string(),
  note: v.string(),
})

/** Null: there is none. */
const content = v.nullable(
  v.strictObject({ subject: v.string(), definition: v.string(), note: v.string(), terms: v.array(term) }),
)

export const conceptOp = opKind({
  versions: [v.strictObject({ id: id<ConceptId>(), from: content, to: content })],
  invert: ({ id: concept, from, to }) => ({ id: concept, from: to, to: from }),
  touches: () => ({}),
  apply(_, db, { id: concept, to }, { action }) {
    putConcept(db, action, concept, to ?? undefined)
    return undefined
  },
})
