/** Aligns one stretch anew, in the light of the rows around it. */
import type { IndexLink } from '../../model/alignment.ts'
import type { Side } from '../../model/article.ts'
import { readerText } from '../../model/reader-text.ts'
import type { SegmentText } from '../../model/segment.ts'
import { type AlignControl, type AlignInput, alignSegments } from '../align-segments.ts'
import { type Alignment, membersOf } from './alignment.ts'
import { type RowRange, segmentsIn } from './realign-rows.ts'

type SegmentWords = Pick<SegmentText, 'text' | 'block' | 'codes'>

/** One side of a stretch: what is open, and what stands before and after it. */
export type StretchSide = {
  readonly lead: readonly SegmentWords[]
  readonly open: readonly SegmentWords[]
  readonly tail: readonly SegmentWords[]
}

/** What is known before a text is read: its languages, and their words. */
export type KnownLanguages = Pick<AlignInput, 'sourceLanguage' | 'targetLanguage' | 'lexicons'>

export type StretchTexts = Readonly<Record<Side, StretchSide>>

/** So many rows around it tell the words and the pace of the text. */
const rowsAround = 30

/** Gathers the texts of a stretch, and of the rows around it as far as they lie wholly before and after it. */
export function textsOfStretch(
  alignment: Alignment,
  stretch: RowRange,
  texts: Readonly<Record<Side, readonly SegmentText[]>>,
): StretchTexts {
  const { rows } = alignment
  const lead = { first: Math.max(0, stretch.first - rowsAround), end: stretch.first }
  const tail = { first: stretch.end, end: Math.min(rows.length, stretch.end + rowsAround) }
  const hasLead = liesBefore(alignment, lead, stretch)
  const hasTail = liesBefore(alignment, stretch, tail)
  const piecesOf = (part: RowRange, side: Side) =>
    segmentsIn(alignment, part, side).flatMap((id) => texts[side][alignment.places[side].get(id) ?? -1] ?? [])
  const sideOf = (side: Side): StretchSide => ({
    lead: hasLead ? piecesOf(lead, side) : [],
    open: piecesOf(stretch, side),
    tail: hasTail ? piecesOf(tail, side) : [],
  })
  return { source: sideOf('source'), target: sideOf('target') }
}

/** True if no link of the one crosses a link of the other. */
function liesBefore(alignment: Alignment, above: RowRange, below: RowRange): boolean {
  return (['source', 'target'] as const).every((side) => {
    const place = (id: Parameters<(typeof alignment.places)['source']['get']>[0]) => alignment.places[side].get(id) ?? 0
    const last = segmentsIn(alignment, above, side).at(-1)
    const [first] = segmentsIn(alignment, below, side)
    return last === undefined || first === undefined || place(last) < place(first)
  })
}

/**
 * The links of what is open, by index into it. Rows around only lend their evidence: where a new link would reach into
 * them, the stretch is aligned by itself. Throws `AlignmentCancelled` when called off.
 */
export function realignStretch(
  { source, target }: StretchTexts,
  known: KnownLanguages,
  control: AlignControl,
): readonly IndexLink[] {
  const whole = (side: StretchSide) => [...side.lead, ...side.open, ...side.tail]
  const links = alignPieces(whole(source), whole(target), known, control)
  const inside = links.filter((link) => isOpen(link.source, source) && isOpen(link.target, target))
  const isApart = links.every((link) => inside.includes(link) || !touchesOpen(link, source, target))
  if (!isApart) return alignPieces(source.open, target.open, known, control)
  return inside.map(({ confidence, ...link }) => ({
    source: link.source.map((index) => index - source.lead.length),
    target: link.target.map((index) => index - target.lead.length),
    confidence,
  }))
}

function isOpenIndex(index: number, { lead, open }: StretchSide): boolean {
  return index >= lead.length && index < lead.length + open.length
}

function isOpen(indexes: readonly number[], side: StretchSide): boolean {
  return indexes.every((index) => isOpenIndex(index, side))
}

function touchesOpen(link: IndexLink, source: StretchSide, target: StretchSide): boolean {
  const touches = (indexes: readonly number[], side: StretchSide) => indexes.some((index) => isOpenIndex(index, side))
  return touches(link.source, source) || touches(link.target, target)
}

function alignPieces(
  source: readonly SegmentWords[],
  target: readonly SegmentWords[],
  known: KnownLanguages,
  control: AlignControl,
): readonly IndexLink[] {
  const input = {
    ...known,
    source: source.map(({ text, codes }) => readerText(text, codes)),
    target: target.map(({ text, codes }) => readerText(text, codes)),
    sourceBlocks: source.map(({ block }) => block),
    targetBlocks: target.map(({ block }) => block),
  }
  return alignSegments(input, control)
}

/** True if there is anything on both sides to link. */
export function isAlignable({ rows }: Alignment, { first, end }: RowRange): boolean {
  const open = rows.slice(first, end)
  const members = open.flatMap(membersOf).length
  const sources = open.flatMap(({ source }) => source).length
  return sources > 0 && sources < members
}
