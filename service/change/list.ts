/** `change.list`: the changes of an article, page by page, those of one person or one kind if that is asked. */
import type { ChangedSegment } from '../../contract/change.ts'
import type { Arguments, Reply } from '../../contract/commands.ts'
import { append } from '../../core/model/lists.ts'
import { isChange } from '../../core/model/redline.ts'
import { ok } from '../../core/model/result.ts'
import type { Desk } from '../context/desk.ts'
import { changedRows } from '../engine/compare/changed-rows.ts'
import { hasChange, listChangedSegments } from '../engine/compare/changed-segments.ts'
import { compareWith } from '../engine/compare/compared.ts'
import { keptBy } from '../engine/compare/kept.ts'

/** Rows that are compared at once. */
const stretch = 200

export function listChanges(desk: Desk, args: Arguments<'change.list'>): Reply<'change.list'> {
  const { article, since, start, count } = args
  const db = desk.library.read
  const cuts = compareWith(db, article, since)
  if (!cuts.ok) return cuts
  const rows = changedRows(db, article, since, cuts.value).filter((row) => row >= start)
  const isKept = keptBy(db, article, desk.person().id)
  const listed: ChangedSegment[] = []
  for (let at = 0; at < rows.length; ) {
    const first = rows[at] ?? 0
    if (listed.length >= count) return ok({ segments: listed, next: first })
    const beyond = rows.findIndex((row, index) => index > at && (row >= first + stretch || index - at >= count))
    const end = beyond === -1 ? rows.length : beyond
    const last = rows[end - 1] ?? first
    const changed = listChangedSegments(db, article, since, { first, count: last - first + 1 }, cuts.value, isKept)
    append(
      listed,
      changed.filter((one) => one.row >= first && one.row <= last && hasChange(one) && isWanted(one, args)),
    )
    at = end
  }
  return ok({ segments: listed, next: undefined })
}

function isWanted({ gap, pieces }: ChangedSegment, { by, reason }: Arguments<'change.list'>): boolean {
  if (by === undefined && reason === undefined) return true
  const hands = [...gap, ...pieces].flatMap((piece) => (isChange(piece) ? piece.hands : []))
  return hands.some((hand) => (by ?? hand.by.id) === hand.by.id && (reason ?? hand.reason) === hand.reason)
}
