/** `change.redline`: what changed in some rows of an article since a baseline. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { ok } from '../../core/model/result.ts'
import type { Desk } from '../context/desk.ts'
import { listChangedSegments } from '../engine/compare/changed-segments.ts'
import { compareWith } from '../engine/compare/compared.ts'
import { keptBy } from '../engine/compare/kept.ts'

export function redlineRows(desk: Desk, args: Arguments<'change.redline'>): Reply<'change.redline'> {
  const { article, since, rows } = args
  const db = desk.library.read
  const cuts = compareWith(db, article, since)
  if (!cuts.ok) return cuts
  const changed = listChangedSegments(db, article, since, { rows }, cuts.value, keptBy(db, article, desk.person().id))
  const asked = new Set(rows)
  return ok(changed.filter(({ row }) => asked.has(row)))
}
