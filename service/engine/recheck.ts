/** After a change: checks again what it can have touched, and stores what came and what went. */
import { idleChecks, wideChecks } from '../../core/check/catalogue.ts'
import type { CheckId, Finding, FoundIssue } from '../../core/model/finding.ts'
import type { ArticleId, FindingId, SegmentId } from '../../core/model/ids.ts'
import { asId } from '../../core/model/ids.ts'
import { markChecked } from '../../db/articles.ts'
import type { WriteDb } from '../../db/connection.ts'
import { hasDismissals } from '../../db/dismissals.ts'
import { addFinding, removeFinding, type StoredFinding } from '../../db/findings.ts'
import type { Desk } from '../context/desk.ts'
import { textsIn } from './bitext.ts'
import { excerptAround } from './excerpt.ts'
import { matchingDismissal } from './silence.ts'
import { withTerms } from './term-base.ts'

/** What a check of the article changed in what is known of it. */
export type Recheck = {
  readonly removed: readonly FindingId[]
  readonly added: readonly StoredFinding[]
  /** The findings that went, open ones and dismissed ones, and those put by that were not found again. */
  readonly gone: readonly StoredFinding[]
  /** Checks that were not asked whether what they found still stands. */
  readonly unasked: ReadonlySet<CheckId>
}

const nobody: ReadonlySet<CheckId> = new Set()

/**
 * Looks at changed segments of an article as it stands. `overtaken` are the findings put by since; those that are found
 * again come back as what they were. Only inside a transaction.
 */
export function recheckArticle(
  desk: Desk,
  db: WriteDb,
  article: ArticleId,
  changed: readonly SegmentId[],
  overtaken: readonly StoredFinding[],
): Recheck {
  const bitext = desk.texts.get(article)
  if (desk.checking.takesOver(article, bitext, changed)) return checkNearby(desk, db, article, changed, overtaken)
  const stored = desk.texts.findings(article)
  const found = desk.checker.recheck(withTerms(desk, bitext), changed, stored, idleChecks(desk.choices()))
  const { now, ...rechecked } = exchange(desk, db, article, stored, found, overtaken)
  desk.texts.replaceFindings(article, now)
  return { ...rechecked, unasked: nobody }
}

/**
 * Of a long article only what stands around the changed texts is looked at now, and only by checks that need no more;
 * what others found there is left until they have looked, behind the scenes.
 */
function checkNearby(
  desk: Desk,
  db: WriteDb,
  article: ArticleId,
  changed: readonly SegmentId[],
  overtaken: readonly StoredFinding[],
): Recheck {
  markChecked(db, article, undefined)
  const bitext = desk.texts.get(article)
  const touched = new Set(changed)
  const here = excerptAround(bitext, touched)
  const stored = desk.texts.findings(article)
  const stays = ({ segment, check }: StoredFinding) => !touched.has(segment) || wideChecks.has(check)
  const found = desk.checker.recheck(
    withTerms(desk, here),
    changed,
    [],
    new Set([...idleChecks(desk.choices()), ...wideChecks]),
  )
  const { now, ...rechecked } = exchange(
    desk,
    db,
    article,
    stored.filter((finding) => !stays(finding)),
    found.filter(({ segment }) => touched.has(segment)),
    overtaken,
  )
  desk.texts.replaceFindings(article, [...stored.filter(stays), ...now])
  return { ...rechecked, unasked: wideChecks }
}

/**
 * What was found on some segments takes the place of what is known of them, but for findings of checks that are named in
 * `but`. Only inside a transaction.
 */
export function storeFoundOn(
  desk: Desk,
  db: WriteDb,
  article: ArticleId,
  found: ReadonlyMap<SegmentId, readonly FoundIssue[]>,
  but: ReadonlySet<CheckId>,
): void {
  const stored = desk.texts.findings(article)
  const isHere = ({ segment, check }: StoredFinding) => found.has(segment) && !but.has(check)
  const here = stored.filter(isHere)
  const { now, added, gone } = exchange(desk, db, article, here, [...found.values()].flat())
  if (added.length === 0 && gone.length === 0) return
  desk.texts.replaceFindings(article, [...stored.filter((finding) => !isHere(finding)), ...now])
}

/**
 * Stores what came and removes what went. Findings that stay keep their identity, those put by get it back; one that a
 * dismissal speaks of comes in silenced.
 */
function exchange(
  desk: Desk,
  db: WriteDb,
  article: ArticleId,
  stored: readonly StoredFinding[],
  found: readonly FoundIssue[],
  overtaken: readonly StoredFinding[] = [],
): Omit<Recheck, 'unasked'> & { readonly now: readonly StoredFinding[] } {
  const { kept, gone } = match([...stored, ...overtaken], found)
  const putBy = new Set(overtaken.map(({ id }) => id))
  const went = gone.filter(({ id }) => !putBy.has(id))
  for (const { id } of went) removeFinding(db, id)
  const stays = (issue: FoundIssue) => {
    const before = kept.get(issue)
    return before !== undefined && !putBy.has(before.id) ? before : undefined
  }
  const fresh = found.filter((issue) => stays(issue) === undefined)
  const added = storeFresh(desk, db, article, fresh, (issue) => kept.get(issue)?.id)
  const addedBy = new Map(added.map((finding, index) => [fresh[index], finding]))
  return {
    removed: went.filter(({ isDismissed }) => !isDismissed).map(({ id }) => id),
    added,
    gone,
    now: found.flatMap((issue) => stays(issue) ?? addedBy.get(issue) ?? []),
  }
}

type Match = {
  /** What was found again, with the finding it was before. */
  readonly kept: ReadonlyMap<FoundIssue, StoredFinding>
  readonly gone: readonly StoredFinding[]
}

/** Most are the very same values in both, for `recheck` hands on what it kept; the others are compared by what they say. */
function match(stored: readonly StoredFinding[], found: readonly FoundIssue[]): Match {
  const same = new Set<FoundIssue>(found)
  const kept = new Map<FoundIssue, StoredFinding>()
  const unsure = new Map<string, StoredFinding[]>()
  for (const finding of stored) {
    if (same.has(finding)) kept.set(finding, finding)
    else unsure.set(keyOf(finding), [...(unsure.get(keyOf(finding)) ?? []), finding])
  }
  for (const issue of found) {
    if (kept.has(issue) || unsure.size === 0) continue
    const before = unsure.get(keyOf(issue))?.pop()
    if (before !== undefined) kept.set(issue, before)
  }
  return { kept, gone: [...unsure.values()].flat() }
}

function keyOf({ check, segment, span, severity, confidence, facts, fixes }: FoundIssue): string {
  return JSON.stringify([check, segment, span.start, span.end, severity, confidence, facts, fixes])
}

/** In the order given. */
function storeFresh(
  desk: Desk,
  db: WriteDb,
  article: ArticleId,
  fresh: readonly FoundIssue[],
  idOf: (issue: FoundIssue) => FindingId | undefined,
): readonly StoredFinding[] {
  if (fresh.length === 0) return []
  const isAnyDismissed = hasDismissals(db)
  const texts = isAnyDismissed ? textsIn(desk.texts.get(article)) : undefined
  return fresh.map((issue) => {
    const { check, segment, span, severity, confidence, facts, fixes } = issue
    const id = idOf(issue) ?? asId<FindingId>(desk.newId())
    const finding: Finding = { id, check, segment, span, severity, confidence, facts, fixes }
    const dismissal = texts && matchingDismissal(db, article, finding, texts.get(segment) ?? '')
    addFinding(db, article, finding, dismissal)
    return { ...finding, isDismissed: dismissal !== undefined }
  })
}
