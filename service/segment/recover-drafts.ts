/** Drafts found after a crash become edits, signed by whoever was typing. */

import type { ArticleChange } from '../../contract/article.ts'
import type { EditFailure } from '../../contract/segment.ts'
import { ok, type Result } from '../../core/model/result.ts'
import type { WriteDb } from '../../db/connection.ts'
import { type Draft, dropDraft, listDrafts } from '../../db/drafts.ts'
import { findPerson } from '../../db/people.ts'
import type { Desk } from '../context/desk.ts'
import { brokenCode, findOpenSegment } from '../engine/guard.ts'
import { inOneTransaction } from '../engine/perform.ts'
import { keepInHistory, storeTyped } from './set-aside.ts'

/** One transaction a draft. A draft of an article closed meanwhile stays until that is opened again. */
export function recoverDrafts(desk: Desk): void {
  for (const draft of listDrafts(desk.library.read)) inOneTransaction(desk, (db) => recover(desk, db, draft))
}

function recover(desk: Desk, db: WriteDb, draft: Draft): Result<ArticleChange, EditFailure> {
  const by = findPerson(db, draft.person) ?? desk.person()
  const placed = findOpenSegment(desk, db, draft.segment, by)
  if (!placed.ok) return placed
  dropDraft(db, draft.segment)
  const { segment } = placed.value
  const isLatest = segment.latestEdit === draft.basedOn
  const isWhole = brokenCode(segment, draft.text) === undefined
  if (isLatest && isWhole) return ok(storeTyped(desk, db, placed.value, draft.text, by))
  return ok(keepInHistory(desk, db, placed.value, draft.text, by))
}
