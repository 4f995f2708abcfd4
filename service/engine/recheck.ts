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
import type { AlignedTexts } from '../context/text-shelf.ts'
import { excerptAround } from './excerpt.ts'
import { silencerOf } from './silence.ts'
import { textsIn } from './text-shelf.ts'

/** What a check of the article changed in what is known of it. */
export type Recheck = {
  readonly removed: readonly FindingId[]
  readonly added: readonly StoredFinding[]
  /** The findings that went, open ones and dismissed ones. */
  readonly gone: readonly StoredFinding[]
  /** Checks that were not asked whether what they found still stands. */
  readonly unasked: ReadonlySet<CheckId>
}

const nobody: ReadonlySet<CheckId> = new Set()
const nothing: Recheck = { removed: [], added: [], gone: [], unasked: nobody }

/** `bitext` is the article as it stands after the change. Only inside a transaction. */
export function recheckArticle(
  desk: Desk,
  db: WriteDb,
  article: ArticleId,
  bitext: AlignedTexts,
  changed: readonly SegmentId[],
): Recheck {
  const stored = desk.texts.findings(article)
  desk.texts.replace(article, bitext)
  if (changed.length === 0) return nothing
  if (desk.checking.takesOver(article, bitext, changed)) return checkNearby(desk, db, article, bitext, changed)
  const found = desk.checker.recheck(bitext, changed, stored, idleChecks(desk.choices()))
  const { now, ...rechecked } = exchange(desk, db, article, stored, found)
  desk.texts.replaceFindings(article, now)
  return { ...rechecked, unasked: nobody }
}

/**
 * Of a long article only what stands around the changed texts is looked at now, and only by checks that need no more;
 * the rest is done behind the scenes.
 */
function checkNearby(
  desk: Desk,
  db: WriteDb,
  article: ArticleId,
  bitext: AlignedTexts,
  changed: readonly SegmentId[],
): Recheck {
  markChecked(db, article, undefined)
  const touched = new Set(changed)
  const here = excerptAround(bitext, touched)
  const stored = desk.texts.findings(article)
  const stays = ({ segment }: StoredFinding) => !touched.has(segment)
  const found = desk.checker.recheck(here, changed, [], new Set([...idleChecks(desk.choices()), ...wideChecks]))
  const { now, ...rechecked } = exchange(
    desk,
    db,
    article,
    stored.filter((finding) => !stays(finding)),
    found.filter(({ segment }) => touched.has(segment)),
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
 * Stores what came and removes what went. Findings that stay keep their identity; one that a dismissal speaks of comes
 * in silenced.
 */
function exchange(
  desk: Desk,
  db: WriteDb,
  article: ArticleId,
  stored: readonly StoredFinding[],
  found: readonly FoundIssue[],
): Omit<Recheck, 'unasked'> & { readonly now: readonly StoredFinding[] } {
  const { kept, gone } = match(stored, found)
  for (const { id } of gone) removeFinding(db, id)
  const fresh = found.filter((issue) => !kept.has(issue))
  const stays = storeFresh(desk, db, article, fresh)
  const added = new Map(stays.map((finding, index) => [fresh[index], finding]))
  return {
    removed: gone.filter(({ isDismissed }) => !isDismissed).map(({ id }) => id),
    added: stays,
    gone,
    now: found.flatMap((issue) => kept.get(issue) ?? added.get(issue) ?? []),
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
): readonly StoredFinding[] {
  if (fresh.length === 0) return []
  const isAnyDismissed = hasDismissals(db)
  const texts = isAnyDismissed ? textsIn(desk.texts.get(article)) : undefined
  return fresh.map(({ check, segment, span, severity, confidence, facts, fixes }) => {
    const id = asId<FindingId>(desk.newId())
    const finding: Finding = { id, check, segment, span, severity, confidence, facts, fixes }
    const dismissal = texts && silencerOf(db, article, finding, texts.get(segment) ?? '')
    addFinding(db, article, finding, dismissal)
    return { ...finding, isDismissed: dismissal !== undefined }
  })
}
