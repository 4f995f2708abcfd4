/** `segment.takeCodes`: a translation takes inline codes of its source. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { formatOf } from '../../core/formats/registry.ts'
import type { ArticleId, SegmentId } from '../../core/model/ids.ts'
import { fail, ok } from '../../core/model/result.ts'
import type { SegmentText } from '../../core/model/segment.ts'
import type { Span } from '../../core/model/span.ts'
import { takeCodes } from '../../core/text/take-codes.ts'
import type { ReadDb } from '../../db/connection.ts'
import { listDocuments } from '../../db/documents.ts'
import { dropDraft } from '../../db/drafts.ts'
import { findCodes } from '../../db/segments.ts'
import type { Desk } from '../context/desk.ts'
import { inOneTransaction, perform } from '../engine/perform.ts'
import { opsOf, textChange } from '../engine/text-change.ts'
import { guardCut } from './cut.ts'

export function takeCodesOfSource(
  desk: Desk,
  { segment, basedOn, start, end }: Arguments<'segment.takeCodes'>,
): Reply<'segment.takeCodes'> {
  return inOneTransaction(desk, (db) => {
    const placed = guardCut(desk, db, segment, basedOn)
    if (!placed.ok) return placed
    if (placed.value.side !== 'target') return fail({ kind: 'no-such-segment' })
    const { article, segment: target } = placed.value
    const own = { text: target.text, codes: findCodes(db, segment) }
    const length = own.text.length
    const at = { start: Math.min(start, end, length), end: Math.min(Math.max(start, end), length) }
    const taken = takenFrom(desk, db, article, segment, own, at)
    if (taken === undefined) return fail({ kind: 'no-code-to-take' })
    dropDraft(db, segment)
    const text = opsOf(textChange(placed.value, taken.text, desk.person()), desk.newId)
    const codes = { kind: 'codes', payload: { segment, codes: taken.added, isAdded: true } } as const
    return ok(perform(desk, db, { article, kind: 'edit', segment, ops: [codes, ...text] }))
  })
}

/** Mark-up of another format would be mere signs in this one. */
function takenFrom(
  desk: Desk,
  db: ReadDb,
  article: ArticleId,
  segment: SegmentId,
  own: Pick<SegmentText, 'text' | 'codes'>,
  at: Span,
) {
  const [first, ...others] = listDocuments(db, article).map(({ format }) => format)
  if (others.some((format) => format !== first)) return undefined
  const { links, source } = desk.texts.get(article)
  const linked = new Set(links.find(({ target }) => target.includes(segment))?.source)
  const mayTake = first === undefined ? [] : formatOf(first).capabilities.codesToTake
  const sources = source.filter(({ id }) => linked.has(id))
  return takeCodes(
    sources.map((one) => ({ ...one, codes: one.codes?.filter(({ canonical }) => mayTake.includes(canonical)) ?? [] })),
    own,
    at,
  )
}
