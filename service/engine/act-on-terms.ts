/** Acts on the term base, and what they mean for the articles. */
import type { MemoryActKind } from '../../core/model/action.ts'
import type { ActionId, ConceptId } from '../../core/model/ids.ts'
import { languagePart } from '../../core/model/language-tag.ts'
import type { ConceptContent, Term } from '../../core/model/term.ts'
import { lettersOfTerm } from '../../core/terms/letters-of-term.ts'
import { contentOf } from '../../core/terms/merge-concepts.ts'
import type { WriteDb } from '../../db/connection.ts'
import { uncheckTextsWith } from '../../db/terms.ts'
import type { Desk } from '../context/desk.ts'
import { actOnMemory } from './act-on-memory.ts'
import type { Op } from './ops/registry.ts'
import { storeWhole } from './perform.ts'

/** More than these at once, and every article of their languages is looked at again. */
const mostLookedFor = 40

export type ConceptOp = Op<'concept'>

/** What stood, and what is to stand; undefined: nothing. */
type ConceptChange = {
  readonly id: ConceptId
  readonly from: ConceptContent | undefined
  readonly to: ConceptContent | undefined
}

/** The changes as they are done and logged. */
export function conceptOps(changes: readonly ConceptChange[]): readonly ConceptOp[] {
  const payloadOf = (content: ConceptContent | undefined) => {
    return content === undefined ? null : { ...contentOf(content), terms: [...content.terms] }
  }
  return changes.map(({ id, from, to }) => ({
    kind: 'concept',
    payload: { id, from: payloadOf(from), to: payloadOf(to) },
  }))
}

/** One act on the term base; the articles it may concern are checked again behind the scenes. Answers the act. */
export function actOnTerms(
  desk: Desk,
  kind: MemoryActKind,
  opsOf: (db: WriteDb) => readonly ConceptOp[],
): ActionId | undefined {
  const act = storeWhole(desk, (db) => {
    const ops = opsOf(db)
    const action = actOnMemory(desk, db, kind, ops)
    if (action !== undefined) uncheckArticles(db, ops)
    return action
  })
  if (act === undefined) return undefined
  desk.announce({ kind: 'terms.changed' })
  desk.announce({ kind: 'library.changed' })
  desk.checking.begin()
  return act
}

function uncheckArticles(db: WriteDb, ops: readonly ConceptOp[]): void {
  const terms = ops.flatMap(({ payload: { from, to } }): readonly Term[] => [
    ...(from?.terms ?? []),
    ...(to?.terms ?? []),
  ])
  const wishes = new Map<string, { readonly language: string; readonly letters: string | undefined }>()
  for (const { language: tag, text } of terms) {
    const language = languagePart(tag)
    const letters = ops.length > mostLookedFor ? undefined : lettersOfTerm(text)
    wishes.set(`${language} ${letters ?? ''}`, { language, letters })
  }
  for (const wish of wishes.values()) uncheckTextsWith(db, wish)
}
