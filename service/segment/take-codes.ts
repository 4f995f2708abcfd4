/** `segment.takeCodes` and `segment.layLine`: a translation takes inline codes of its source, alone or with a line that had some. */
import type { ArticleChange } from '../../contract/article.ts'
import type { Arguments, Reply } from '../../contract/commands.ts'
import { formatOf } from '../../core/formats/registry.ts'
import type { EditId, SegmentId } from '../../core/model/ids.ts'
import { fail, ok } from '../../core/model/result.ts'
import type { SegmentText } from '../../core/model/segment.ts'
import type { Span } from '../../core/model/span.ts'
import { layLine } from '../../core/text/lay-line.ts'
import { type TakenCodes, takeCodes } from '../../core/text/take-codes.ts'
import type { ReadDb, WriteDb } from '../../db/connection.ts'
import { listDocuments } from '../../db/documents.ts'
import { dropDraft } from '../../db/drafts.ts'
import { findCodes, type PlacedSegment } from '../../db/segments.ts'
import type { Desk } from '../context/desk.ts'
import { inOneTransaction, perform, unchanged } from '../engine/perform.ts'
import { opsOf, textChange } from '../engine/text-change.ts'
import { guardCut } from './cut.ts'

export function takeCodesOfSource(
  desk: Desk,
  { segment, basedOn, start, end }: Arguments<'segment.takeCodes'>,
): Reply<'segment.takeCodes'> {
  return inOneTransaction(desk, (db) => {
    const target = guardTarget(desk, db, segment, basedOn)
    if (!target.ok) return target
    const { placed, own } = target.value
    const taken = takeCodes(sourcesToTake(desk, db, placed), own, spanIn(own.text, start, end))
    return taken === undefined ? fail({ kind: 'no-code-to-take' }) : ok(writeTaken(desk, db, placed, taken))
  })
}

export function layLineInto(
  desk: Desk,
  { segment, basedOn, start, end, line }: Arguments<'segment.layLine'>,
): Reply<'segment.layLine'> {
  return inOneTransaction(desk, (db) => {
    const target = guardTarget(desk, db, segment, basedOn)
    if (!target.ok) return target
    const { placed, own } = target.value
    const laid = layLine(sourcesToTake(desk, db, placed), own, spanIn(own.text, start, end), line)
    const isSame = laid.text === placed.segment.text
    const change = isSame ? unchanged(desk, placed.article) : writeTaken(desk, db, placed, laid)
    return ok({ ...change, leftOut: laid.leftOut, end: laid.end })
  })
}

function guardTarget(desk: Desk, db: ReadDb, segment: SegmentId, basedOn: EditId | null) {
  const placed = guardCut(desk, db, segment, basedOn)
  if (!placed.ok) return placed
  if (placed.value.side !== 'target') return fail({ kind: 'no-such-segment' } as const)
  return ok({ placed: placed.value, own: { text: placed.value.segment.text, codes: findCodes(db, segment) } })
}

function spanIn({ length }: string, start: number, end: number): Span {
  return { start: Math.min(start, end, length), end: Math.min(Math.max(start, end), length) }
}

/** The block can hold the codes, then the text has them. */
function writeTaken(desk: Desk, db: WriteDb, placed: PlacedSegment, taken: TakenCodes): ArticleChange {
  const segment = placed.segment.id
  dropDraft(db, segment)
  const text = opsOf(textChange(placed, taken.text, desk.person()), desk.newId)
  const codes = { kind: 'codes', payload: { segment, codes: taken.added, isAdded: true } } as const
  const ops = taken.added.length === 0 ? text : [codes, ...text]
  return perform(desk, db, { article: placed.article, kind: 'edit', segment, ops })
}

/** None from a source of another format, whose mark-up would be mere signs in this one. */
function sourcesToTake(
  desk: Desk,
  db: ReadDb,
  { article, segment: { id: segment } }: PlacedSegment,
): readonly Pick<SegmentText, 'text' | 'codes'>[] {
  const [first, ...others] = listDocuments(db, article).map(({ format }) => format)
  if (first === undefined || others.some((format) => format !== first)) return []
  const { links, source } = desk.texts.get(article)
  const linked = new Set(links.find(({ target }) => target.includes(segment))?.source)
  const mayTake = formatOf(first).capabilities.codesToTake
  return source
    .filter(({ id }) => linked.has(id))
    .map((one) => ({ ...one, codes: one.codes?.filter(({ canonical }) => mayTake.includes(canonical)) ?? [] }))
}
