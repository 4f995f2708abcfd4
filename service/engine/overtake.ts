/**
 * What an act does to the findings on the segments it changed, before any check has looked at them: what stood at the
 * changed words is put by, the rest keeps its place in the text, and each segment waits for its check (`due-check.ts`).
 */
import type { Fix } from '../../core/model/finding.ts'
import type { ActionId, ArticleId, FindingId, SegmentId } from '../../core/model/ids.ts'
import { type Span, spansTouch } from '../../core/model/span.ts'
import type { WriteDb } from '../../db/connection.ts'
import { addDueCheck } from '../../db/due-checks.ts'
import { moveFinding, overtakeFinding, type StoredFinding } from '../../db/findings.ts'
import { changedPart, type NewText } from '../base/changed-part.ts'
import type { AlignedTexts } from '../context/article-cache.ts'
import type { Desk } from '../context/desk.ts'
import type { Act } from './act.ts'
import { targetTextIn } from './bitext.ts'
import type { FindingsDelta } from './findings-delta.ts'
import { matchingDismissal } from './silence.ts'

/** `after` is undefined for a segment that left the text. */
type Change = { readonly before: string; readonly after: string | undefined }

/** `before` and `after` are the article around the act; `segments` those it touched. Only inside a transaction. */
export function overtake(
  desk: Desk,
  db: WriteDb,
  { article, taken }: Act,
  action: ActionId,
  [before, after]: readonly [AlignedTexts, AlignedTexts],
  segments: readonly SegmentId[],
): FindingsDelta {
  const changes = new Map<SegmentId, Change>()
  for (const segment of segments) {
    const change = { before: targetTextIn(before, segment), after: targetTextIn(after, segment) }
    const isOther = change.before !== change.after
    addDueCheck(db, article, action, segment, isOther ? change.before : undefined)
    if (isOther) changes.set(segment, { ...change, before: change.before ?? '' })
  }
  const stored = desk.texts.findings(article)
  if (!stored.some(({ segment }) => changes.has(segment))) return { removed: [], added: [] }
  const removed: FindingId[] = []
  const added: StoredFinding[] = []
  const now: StoredFinding[] = []
  for (const finding of stored) {
    const change = changes.get(finding.segment)
    const carried =
      change === undefined ? finding : carry(db, article, finding, change, taken?.has(finding.id) === true)
    if (carried !== undefined) now.push(carried)
    if (carried === finding) continue
    if (carried?.isDismissed === false) added.push(carried)
    else if (!finding.isDismissed) removed.push(finding.id)
  }
  desk.texts.replaceFindings(article, now)
  return { removed, added }
}

/** Stores where the finding stands after the change, or puts it by; answers it, the same value where nothing is other. */
function carry(
  db: WriteDb,
  article: ArticleId,
  finding: StoredFinding,
  change: Change,
  isTaken: boolean,
): StoredFinding | undefined {
  const moved = isTaken ? undefined : moveAlong(finding, change)
  if (moved === finding) return finding
  if (moved === undefined) {
    overtakeFinding(db, finding.id, isTaken)
    return undefined
  }
  const dismissal = matchingDismissal(db, article, moved, change.after ?? '')
  moveFinding(db, moved, dismissal)
  return { ...moved, isDismissed: dismissal !== undefined }
}

/** The finding where its words stand now; undefined if they, or those that a fix of it changes, are others. */
function moveAlong(finding: StoredFinding, { before, after }: Change): StoredFinding | undefined {
  if (after === undefined) return undefined
  const change: NewText = { before, after }
  const part = changedPart(change).before
  if (spansTouch(finding.span, part) || finding.fixes.some((fix) => spansTouch(fix.span, part))) return undefined
  const by = after.length - before.length
  const move = (span: Span): Span => (span.start < part.end ? span : { start: span.start + by, end: span.end + by })
  const span = move(finding.span)
  const fixes = finding.fixes.map((fix): Fix => ({ ...fix, span: move(fix.span) }))
  const isSame = span === finding.span && fixes.every((fix, index) => fix.span === finding.fixes[index]?.span)
  return isSame ? finding : { ...finding, span, fixes }
}
