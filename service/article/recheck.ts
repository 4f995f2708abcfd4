/** After a change: checks again what it can have touched, and stores what came and what went. */
import type { PlacedFinding } from '../../contract/shapes.ts'
import { recheck } from '../../core/check/check-bitext.ts'
import type { Bitext, Finding, FoundIssue } from '../../core/model/finding.ts'
import type { ArticleId, FindingId, SegmentId } from '../../core/model/ids.ts'
import { asId } from '../../core/model/ids.ts'
import type { WriteDb } from '../../db/connection.ts'
import { listDismissals } from '../../db/dismissals.ts'
import { addFinding, findFinding, listFindings, removeFinding, type StoredFinding } from '../../db/findings.ts'
import type { Desk } from '../desk-context.ts'
import type { FindingsDelta } from '../finding/findings-delta.ts'
import { passageOf, samePassage } from '../finding/passage.ts'
import type { AlignedTexts } from './text-shelf.ts'

function keyOf({ check, segment, span, severity, confidence, facts, fixes }: FoundIssue): string {
  return JSON.stringify([check, segment, span.start, span.end, severity, confidence, facts, fixes])
}

/** Those of `issues` that `others` do not tell; most are the very same values in both, for `recheck` hands on what it kept. */
function notAmong<Issue extends FoundIssue>(issues: readonly Issue[], others: readonly FoundIssue[]): readonly Issue[] {
  const same = new Set<FoundIssue>(others)
  const unsure = issues.filter((issue) => !same.has(issue))
  const mine = new Set<FoundIssue>(issues)
  const keys = new Set(others.filter((other) => !mine.has(other)).map(keyOf))
  return unsure.filter((issue) => !keys.has(keyOf(issue)))
}

/** `bitext` is the article as it stands after the change. Findings that stay keep their identity; one that a dismissal speaks of comes back silenced. */
export function recheckArticle(
  desk: Desk,
  db: WriteDb,
  article: ArticleId,
  bitext: AlignedTexts,
  changed: readonly SegmentId[],
): FindingsDelta {
  if (changed.length === 0) {
    desk.texts.replace(article, bitext)
    return { removed: [], added: [] }
  }
  const stored = listFindings(db, article)
  const found = recheck(bitext, changed, stored)
  desk.texts.replace(article, bitext)
  const gone = notAmong(stored, found)
  for (const { id } of gone) removeFinding(db, id)
  const fresh = notAmong(found, stored)
  const added = fresh.flatMap((issue) => storeIssue(desk, db, article, bitext, issue) ?? [])
  return { removed: gone.filter(({ isDismissed }) => !isDismissed).map(({ id }) => id), added }
}

function textOf(bitext: Bitext, segment: SegmentId): string {
  const found = bitext.target.find(({ id }) => id === segment) ?? bitext.source.find(({ id }) => id === segment)
  return found?.text ?? ''
}

function storeIssue(
  desk: Desk,
  db: WriteDb,
  article: ArticleId,
  bitext: Bitext,
  issue: FoundIssue,
): PlacedFinding | undefined {
  const { check, segment, span, severity, confidence, facts, fixes } = issue
  const id = asId<FindingId>(desk.newId())
  const finding: Finding = { id, check, segment, span, severity, confidence, facts, fixes }
  const passage = passageOf(textOf(bitext, segment), span)
  const dismissal = listDismissals(db, segment).find((past) => past.check === check && samePassage(past, passage))
  addFinding(db, article, finding, dismissal?.row)
  const stored = dismissal === undefined ? findFinding(db, id) : undefined
  return stored && placedOf(stored)
}

/** What screens know of a finding. */
export function placedOf({ isDismissed: _, ...placed }: StoredFinding): PlacedFinding {
  return placed
}
