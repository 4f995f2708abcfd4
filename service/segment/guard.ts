/** What stands against an edit, asked before anything is stored. */
import type { EditFailure } from '../../contract/failures.ts'
import { findCodeFaults } from '../../core/formats/code-faults.ts'
import type { Article, ArticleState } from '../../core/model/article.ts'
import { hasHalfCharacter } from '../../core/model/half-character.ts'
import type { EditId, SegmentId } from '../../core/model/ids.ts'
import type { Result } from '../../core/model/result.ts'
import { fail, ok } from '../../core/model/result.ts'
import type { Segment } from '../../core/model/segment.ts'
import { findArticle } from '../../db/articles.ts'
import type { ReadDb } from '../../db/connection.ts'
import { findEdit } from '../../db/edits.ts'
import { findSegment, type PlacedSegment } from '../../db/segments.ts'

const closedStates: readonly ArticleState[] = ['approved', 'published', 'spiked']

/** Nobody changes a text that was signed off or put away; it has to be reopened first. */
export function isClosed({ state }: Article): boolean {
  return closedStates.includes(state)
}

/** A target segment, whatever became of its article. */
export function findTarget(db: ReadDb, id: SegmentId): Result<PlacedSegment, EditFailure> {
  const placed = findSegment(db, id)
  return placed === undefined || placed.side !== 'target' ? fail({ kind: 'no-such-segment' }) : ok(placed)
}

/** A target segment of an article that is still open for work. */
export function findOpenSegment(db: ReadDb, id: SegmentId): Result<PlacedSegment, EditFailure> {
  const target = findTarget(db, id)
  if (!target.ok) return target
  const placed = target.value
  const article = findArticle(db, placed.article)
  if (article === undefined || isClosed(article)) return fail({ kind: 'article-closed' })
  return ok(placed)
}

/** As above, if its text is still the one the person saw, and the new text keeps its mark-up. */
export function guardEdit(
  db: ReadDb,
  id: SegmentId,
  basedOn: EditId | null,
  text: string | undefined,
): Result<PlacedSegment, EditFailure> {
  if (hasHalfCharacter(text ?? '')) return fail({ kind: 'half-character' })
  const placed = findOpenSegment(db, id)
  if (!placed.ok) return placed
  const { segment } = placed.value
  const theirs = segment.latestEdit === undefined ? undefined : findEdit(db, segment.latestEdit)
  if (theirs !== undefined && theirs.id !== basedOn) return fail({ kind: 'edited-meanwhile', theirs })
  const lost = text === undefined ? undefined : brokenCode(segment, text)
  return lost === undefined ? placed : fail({ kind: 'code-lost', raw: lost })
}

/**
 * The first piece of mark-up that the new text lost, doubled or put where it does not belong, by the rule of the export.
 * A sentence may be emptied with all it holds: the export keeps what belongs to its neighbours.
 */
export function brokenCode({ codes, text }: Segment, typed: string): string | undefined {
  return typed.trim() === '' ? undefined : findCodeFaults(codes, text, typed)[0]?.raw
}
