/** Drafts found after a crash become edits, signed by whoever was typing. */

import type { EditFailure } from '../../contract/failures.ts'
import type { ArticleChange } from '../../contract/shapes.ts'
import { ok, type Result } from '../../core/model/result.ts'
import type { WriteDb } from '../../db/connection.ts'
import { type Draft, dropDraft, listDrafts } from '../../db/drafts.ts'
import { findPerson } from '../../db/people.ts'
import type { PlacedSegment } from '../../db/segments.ts'
import { inOneTransaction, perform, unchanged } from '../article/act.ts'
import type { Desk } from '../desk-context.ts'
import { brokenCode, findOpenSegment } from './guard.ts'
import { isTurn, retext } from './retext.ts'

/** One transaction a draft. A draft of an article closed meanwhile stays until that is opened again. */
export function recoverDrafts(desk: Desk): void {
  for (const draft of listDrafts(desk.library.read)) inOneTransaction(desk, (db) => recover(desk, db, draft))
}

function recover(desk: Desk, db: WriteDb, draft: Draft): Result<ArticleChange, EditFailure> {
  const placed = findOpenSegment(db, draft.segment)
  if (!placed.ok) return placed
  dropDraft(db, draft.segment)
  const by = findPerson(db, draft.person) ?? desk.person()
  const { article, segment } = placed.value
  const isLatest = segment.latestEdit === draft.basedOn
  const isWhole = brokenCode(segment, draft.text) === undefined
  const turn = retext(placed.value, draft.text, by)
  if (!isTurn(turn)) return ok(unchanged(desk, article))
  const typed = perform(desk, db, {
    article,
    kind: 'edit',
    segment: segment.id,
    turns: [turn],
    reason: 'typed',
    reversal: { segments: [turn] },
    by,
  })
  return ok(isLatest && isWhole ? typed : giveBack(desk, db, placed.value, draft))
}

/** The segment went on without this draft: the history keeps it, but the text stays what it was. */
function giveBack(desk: Desk, db: WriteDb, { article, segment }: PlacedSegment, draft: Draft): ArticleChange {
  const turn = {
    segment: segment.id,
    text: { before: draft.text, after: segment.text },
    state: { before: segment.state, after: segment.state },
  }
  return perform(desk, db, {
    article,
    kind: 'restore',
    segment: segment.id,
    turns: [turn],
    reason: 'restore',
    reversal: { segments: [turn] },
  })
}
