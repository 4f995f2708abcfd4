/** `error.takeFindings`: what checks found, and people agree is wrong. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { qualityOf } from '../../core/check/catalogue.ts'
import { asId, type FindingId, type MarkedErrorId } from '../../core/model/ids.ts'
import { readerText } from '../../core/model/reader-text.ts'
import { fail, ok } from '../../core/model/result.ts'
import { findArticle } from '../../db/articles.ts'
import type { ReadDb } from '../../db/connection.ts'
import { findFinding } from '../../db/findings.ts'
import { listErrors, type NewError } from '../../db/marked-errors.ts'
import { findSegment } from '../../db/segments.ts'
import type { Desk } from '../context/desk.ts'
import type { Op } from '../engine/ops/registry.ts'
import { inOneTransaction, perform, unchanged } from '../engine/perform.ts'

/** Of the type and severity of their check, as the library has it. Findings that are gone, or dismissed, are none. */
export function takeFindings(desk: Desk, args: Arguments<'error.takeFindings'>): Reply<'error.takeFindings'> {
  const { article, findings } = args
  return inOneTransaction<Reply<'error.takeFindings'>>(desk, (db) => {
    if (findArticle(db, article) === undefined) return fail({ kind: 'no-such-article' })
    const known = new Set(listErrors(db, article).map(placeOf))
    const found = [...new Set(findings)].flatMap((id) => errorOf(desk, db, id) ?? [])
    const fresh = found.filter((error) => !known.has(placeOf(error)))
    const [first] = fresh
    const told = { taken: fresh.length, known: found.length - fresh.length }
    if (first === undefined) return ok({ ...unchanged(desk, article), ...told })
    const ops = fresh.map((error): Op => ({ kind: 'error', payload: { ...error, isWithdrawn: false } }))
    const segment = fresh.length === 1 ? first.anchor.segment : undefined
    return ok({ ...perform(desk, db, { article, kind: 'markError', segment, ops }), ...told })
  })
}

/** One check finds one thing at one place. */
function placeOf({ check, anchor }: Pick<NewError, 'check' | 'anchor'>): string {
  return JSON.stringify([check, anchor.segment, anchor.span?.start, anchor.span?.end])
}

function errorOf(desk: Desk, db: ReadDb, id: FindingId): NewError | undefined {
  const finding = findFinding(db, id)
  const placed = finding && findSegment(db, finding.segment)
  if (finding === undefined || finding.isDismissed || placed?.side !== 'target') return undefined
  const { text, codes } = placed.segment
  const { check, span, segment } = finding
  const { mqm, issueType } = qualityOf(check)
  return {
    id: asId<MarkedErrorId>(desk.newId()),
    anchor: { segment, span },
    quote: readerText(text.slice(span.start, span.end), codes),
    type: mqm,
    severity: desk.choices().get(check)?.severity ?? finding.severity,
    note: '',
    check,
    its: issueType,
  }
}
