/** `term.takeBack`: what an act did to the term base is undone, where nobody wrote since. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { isSame } from '../../core/terms/merge-concepts.ts'
import type { ReadDb } from '../../db/connection.ts'
import { findConcept } from '../../db/terms.ts'
import type { Desk } from '../context/desk.ts'
import { actOnTerms, type ConceptOp } from '../engine/act-on-terms.ts'
import { invertOps } from '../engine/ops/registry.ts'
import { readOps } from '../engine/ops/stored.ts'

/** An act that is none of the term base, or cannot be read, takes nothing back. */
export function takeBackTerms(desk: Desk, { act }: Arguments<'term.takeBack'>): Reply<'term.takeBack'> {
  let all = 0
  let taken = 0
  actOnTerms(desk, 'takeBackTerms', (db) => {
    const read = readOps(db, act)
    const back = read.ok ? invertOps(read.value, desk.newId).filter((op) => op.kind === 'concept') : []
    const possible = back.filter((op) => standsAs(db, op))
    all = back.length
    taken = possible.length
    return possible
  })
  return { taken, left: all - taken }
}

function standsAs(db: ReadDb, { payload: { id, from } }: ConceptOp): boolean {
  const now = findConcept(db, id)
  return now === undefined || from === null ? now === undefined && from === null : isSame(now, from)
}
