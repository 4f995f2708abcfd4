/** `finding.fixMany`: the repairs a person looked through, made as one act. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import type { CheckId, Fix } from '../../core/model/finding.ts'
import type { FindingId, SegmentId } from '../../core/model/ids.ts'
import { append } from '../../core/model/lists.ts'
import { fail, ok } from '../../core/model/result.ts'
import { findArticle } from '../../db/articles.ts'
import type { WriteDb } from '../../db/connection.ts'
import type { StoredFinding } from '../../db/findings.ts'
import { fitsIn, liesApart, mend } from '../base/repairs.ts'
import type { Desk } from '../context/desk.ts'
import { closedFor, findOpenSegment, guardEdit } from '../engine/guard.ts'
import type { Op } from '../engine/ops/registry.ts'
import { inOneTransaction, perform } from '../engine/perform.ts'
import { opsOf, textChange } from '../engine/text-change.ts'
import { isOpen } from './open.ts'

type Chosen = { readonly finding: StoredFinding; readonly fix: Fix }

/** What no longer fits is left out and counted: a finding that is gone, a fix it does not offer, two that overlap. */
export function fixManyFindings(desk: Desk, args: Arguments<'finding.fixMany'>): Reply<'finding.fixMany'> {
  const { article, fixes } = args
  return inOneTransaction<Reply<'finding.fixMany'>>(desk, (db) => {
    const found = findArticle(db, article)
    if (found === undefined) return fail({ kind: 'no-such-article' })
    const closed = closedFor(desk, found)
    if (closed !== undefined) return fail(closed)
    const chosen = apart(choose(desk, args))
    const check = onlyCheck(chosen)
    const ops: Op[] = []
    const taken = new Set<FindingId>()
    for (const [segment, here] of chosen) {
      const mended = opsIn(desk, db, segment, here, check)
      if (mended.length === 0) continue
      append(ops, mended)
      for (const { finding } of here) taken.add(finding.id)
    }
    const skipped = fixes.length - taken.size
    if (ops.length === 0) return fail({ kind: 'nothing-fixed', skipped })
    const change = perform(desk, db, { article, kind: 'fixMany', ops, taken })
    return ok({ ...change, fixed: taken.size, skipped })
  })
}

function choose(desk: Desk, { article, fixes }: Arguments<'finding.fixMany'>): readonly Chosen[] {
  const byId = new Map(desk.texts.findings(article).map((finding) => [finding.id, finding]))
  const choices = desk.choices()
  const asked = new Map(fixes.map((one) => [one.finding, one.fix]))
  return [...asked].flatMap(([id, index]) => {
    const finding = byId.get(id)
    const fix = finding?.fixes[index]
    return finding && fix && isOpen(finding, choices) ? [{ finding, fix }] : []
  })
}

/** The repairs of each segment; of two that overlap the one named first. */
function apart(chosen: readonly Chosen[]): ReadonlyMap<SegmentId, readonly Chosen[]> {
  const bySegment = new Map<SegmentId, Chosen[]>()
  for (const one of chosen) {
    const here = bySegment.get(one.finding.segment) ?? []
    if (here.every(({ fix }) => liesApart(fix.span, one.fix.span))) here.push(one)
    bySegment.set(one.finding.segment, here)
  }
  return bySegment
}

/** None if the segment may not be changed this way: its mark-up would be lost, or nothing would change. */
function opsIn(
  desk: Desk,
  db: WriteDb,
  segment: SegmentId,
  here: readonly Chosen[],
  check: CheckId | undefined,
): readonly Op[] {
  const open = findOpenSegment(desk, db, segment)
  if (!open.ok) return []
  const { text, latestEdit } = open.value.segment
  const fixes = here.map(({ fix }) => fix)
  if (!fixes.every((fix) => fitsIn(text, fix))) return []
  const mended = mend(text, fixes)
  const guarded = guardEdit(desk, db, segment, latestEdit ?? null, mended)
  return guarded.ok ? opsOf(textChange(guarded.value, mended, desk.person()), desk.newId, check) : []
}

function onlyCheck(chosen: ReadonlyMap<SegmentId, readonly Chosen[]>): CheckId | undefined {
  const checks = new Set([...chosen.values()].flat().map(({ finding }) => finding.check))
  return checks.size === 1 ? [...checks][0] : undefined
}
