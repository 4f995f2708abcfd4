/** What stands against an edit, asked before anything is stored. */
import type { ArticleClosed } from '../../contract/article.ts'
import type { EditFailure } from '../../contract/segment.ts'
import { findCodeFaults } from '../../core/formats/code-faults.ts'
import type { Article } from '../../core/model/article.ts'
import { hasHalfCharacter } from '../../core/model/half-character.ts'
import type { EditId, SegmentId } from '../../core/model/ids.ts'
import type { Person } from '../../core/model/person.ts'
import type { Result } from '../../core/model/result.ts'
import { fail, ok } from '../../core/model/result.ts'
import type { Segment } from '../../core/model/segment.ts'
import { whyClosed } from '../../core/workflow/close-text.ts'
import { findArticle } from '../../db/articles.ts'
import type { ReadDb } from '../../db/connection.ts'
import { findEdit } from '../../db/edits.ts'
import { findSegment, type PlacedSegment } from '../../db/segments.ts'
import type { Desk } from '../context/desk.ts'

/** Whoever may be asked about: the person at the desk, and its rules. */
type Rules = Pick<Desk, 'person' | 'settings'>

/** Why the text of an article is not to be changed by this person now, as a failure; undefined if it may be. */
export function closedFor(
  desk: Rules,
  { state, isBinned }: Pick<Article, 'state' | 'isBinned'>,
  { role }: Pick<Person, 'role'> = desk.person(),
): ArticleClosed | undefined {
  if (isBinned === true) return { kind: 'article-closed', why: 'binned' }
  const { translatorsEditInReview } = desk.settings()
  const why = whyClosed({ state, role, translatorsEditInReview })
  return why && { kind: 'article-closed', why }
}

/** A target segment, whatever became of its article. */
export function findTarget(db: ReadDb, id: SegmentId): Result<PlacedSegment, EditFailure> {
  const placed = findSegment(db, id)
  return placed === undefined || placed.side !== 'target' ? fail({ kind: 'no-such-segment' }) : ok(placed)
}

/** A target segment of an article that is open for this person. */
export function findOpenSegment(
  desk: Rules,
  db: ReadDb,
  id: SegmentId,
  by?: Person,
): Result<PlacedSegment, EditFailure> {
  const target = findTarget(db, id)
  const article = target.ok ? findArticle(db, target.value.article) : undefined
  if (!target.ok || article === undefined) return fail({ kind: 'no-such-segment' })
  const closed = closedFor(desk, article, by)
  return closed === undefined ? target : fail(closed)
}

/** As above, if its text is still the one the person saw, and the new text keeps its mark-up. */
export function guardEdit(
  desk: Rules,
  db: ReadDb,
  id: SegmentId,
  basedOn: EditId | null,
  text: string | undefined,
): Result<PlacedSegment, EditFailure> {
  if (hasHalfCharacter(text ?? '')) return fail({ kind: 'half-character' })
  const placed = findOpenSegment(desk, db, id)
  if (!placed.ok) return placed
  const { segment } = placed.value
  if (segment.isLocked === true) return fail({ kind: 'segment-locked' })
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
