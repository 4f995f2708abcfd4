/** `segment.setAside`: a text that lost to another; the segment keeps what it has, and its history keeps both. */

import type { ArticleChange } from '../../contract/article.ts'
import type { Arguments, Reply } from '../../contract/commands.ts'
import type { Person } from '../../core/model/person.ts'
import { ok } from '../../core/model/result.ts'
import type { WriteDb } from '../../db/connection.ts'
import { dropDraft } from '../../db/drafts.ts'
import type { PlacedSegment } from '../../db/segments.ts'
import type { Desk } from '../context/desk.ts'
import { inSequence } from '../engine/findings-delta.ts'
import { findOpenSegment } from '../engine/guard.ts'
import { inOneTransaction, perform, unchanged } from '../engine/perform.ts'
import { opsOf, textChange } from '../engine/text-change.ts'

export function setAsideText(desk: Desk, { segment, text }: Arguments<'segment.setAside'>): Reply<'segment.setAside'> {
  return inOneTransaction(desk, (db) => {
    const placed = findOpenSegment(desk, db, segment)
    if (!placed.ok) return placed
    dropDraft(db, segment)
    return ok(keepInHistory(desk, db, placed.value, text, desk.person()))
  })
}

/** One edit of what `by` typed. */
export function storeTyped(desk: Desk, db: WriteDb, placed: PlacedSegment, text: string, by: Person): ArticleChange {
  const { article, segment } = placed
  const ops = opsOf(textChange(placed, text, by), desk.newId)
  if (ops.length === 0) return unchanged(desk, article)
  return perform(desk, db, { article, kind: 'edit', segment: segment.id, ops, by })
}

/** Two edits: what `by` typed, and on top of it the text that stays. */
export function keepInHistory(desk: Desk, db: WriteDb, placed: PlacedSegment, text: string, by: Person): ArticleChange {
  const { article, segment } = placed
  if (text === segment.text) return unchanged(desk, article)
  const typed = storeTyped(desk, db, placed, text, by)
  const after = typed.segments[0]?.state ?? segment.state
  const turn = {
    segment: segment.id,
    text: { before: text, after: segment.text },
    state: { before: after, after: segment.state },
  }
  const ops = opsOf(turn, desk.newId)
  return bothChanges(typed, perform(desk, db, { article, kind: 'restore', segment: segment.id, ops }))
}

/** What a window has to show that saw neither. */
function bothChanges(first: ArticleChange, second: ArticleChange): ArticleChange {
  const { removed, added } = inSequence(
    [first, second].map(({ findingsRemoved, findingsAdded }) => ({ removed: findingsRemoved, added: findingsAdded })),
  )
  return { ...second, findingsRemoved: removed, findingsAdded: added }
}
