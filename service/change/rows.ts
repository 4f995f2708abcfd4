/** `change.rows`: where an article has other words than in a baseline. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { ok } from '../../core/model/result.ts'
import type { Desk } from '../context/desk.ts'
import { changedRows } from '../engine/compare/changed-rows.ts'
import { compareWith } from '../engine/compare/compared.ts'

export function listChangedRows(desk: Desk, { article, since }: Arguments<'change.rows'>): Reply<'change.rows'> {
  const db = desk.library.read
  const cuts = compareWith(db, article, since)
  return cuts.ok ? ok(changedRows(db, article, since, cuts.value)) : cuts
}
