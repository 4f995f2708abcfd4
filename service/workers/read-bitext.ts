/** From a file that holds both texts to the two sides of an article, linked as the file links them. */
import type { UnitNote } from '../../core/formats/format.ts'
import { type OpenedBitextFile, openBitext } from '../../core/formats/open-file.ts'
import { mostSentences } from '../../core/formats/too-long.ts'
import type { IndexLink } from '../../core/model/alignment.ts'
import type { Block, Side } from '../../core/model/article.ts'
import type { FileRefused } from '../../core/model/file.ts'
import { asId, type SegmentId } from '../../core/model/ids.ts'
import { append } from '../../core/model/lists.ts'
import { readerText } from '../../core/model/reader-text.ts'
import type { Result } from '../../core/model/result.ts'
import { fail, ok } from '../../core/model/result.ts'
import { type Span, sliceSpan } from '../../core/model/span.ts'
import type { NewSegment } from '../../db/segments.ts'
import { countWords } from '../base/count-words.ts'
import type { NewId } from '../context/desk.ts'
import type { AcceptedBitext, PlacedComment, PreparedSide } from '../context/jobs.ts'
import type { WorkControl } from './job-control.ts'

export type PreparedBitext = {
  readonly source: PreparedSide
  readonly target: PreparedSide
  readonly links: readonly IndexLink[]
}

/** Where a translation that is not there yet will stand: the place of its first letter. */
const placeToCome: Span = { start: 0, end: 1 }

/** Each unit is one segment a side, as whoever made the file cut it. One without a word on either side is left out. */
export function readBitext(
  file: AcceptedBitext,
  newId: NewId,
  control: WorkControl,
): Result<PreparedBitext, FileRefused> {
  const opened = openBitext(file)
  if (!opened.ok) return opened
  const segments = { source: [] as NewSegment[], target: [] as NewSegment[] }
  const links: IndexLink[] = []
  const comments: PlacedComment[] = (opened.value.notes ?? []).map((note) => ({
    ...note,
    anchor: undefined,
    quote: '',
  }))
  for (const [block, { source, target, state, isLocked, hasPlace, notes = [] }] of opened.value.units.entries()) {
    control.checkpoint('segmenting', block / opened.value.units.length)
    const [own, translated] = [wordsOf(source), wordsOf(target)]
    if (own === undefined && translated === undefined) continue
    const sides = {
      source: own === undefined ? [] : [newSegment(source, block, own, newId)],
      target: hasPlace
        ? [{ ...newSegment(target, block, translated ?? placeToCome, newId), state, ...(isLocked && { isLocked }) }]
        : [],
    }
    append(
      comments,
      notes.map((note) => notedAt(note, sides.target[0], target)),
    )
    const at = { source: segments.source.length, target: segments.target.length }
    links.push({ source: sides.source.map(() => at.source), target: sides.target.map(() => at.target), confidence: 1 })
    append(segments.source, sides.source)
    append(segments.target, sides.target)
  }
  if (segments.source.length === 0 || segments.target.length === 0) return fail({ kind: 'blank' })
  if (Math.max(segments.source.length, segments.target.length) > mostSentences) {
    return fail({ kind: 'too-many-sentences', limit: mostSentences })
  }
  const side = (name: Side) => sideOf(name, opened.value, segments[name])
  return ok({ source: side('source'), target: { ...side('target'), comments }, links })
}

/** A note of a unit that has no place for a translation is of the whole text. */
function notedAt({ span: all, ...note }: UnitNote, own: NewSegment | undefined, { codes }: Block): PlacedComment {
  if (own === undefined) return { ...note, anchor: undefined, quote: '' }
  const { id: segment, range, text } = own
  const span = all && { start: Math.max(0, all.start - range.start), end: Math.min(all.end, range.end) - range.start }
  if (span === undefined || span.end <= span.start) return { ...note, anchor: { segment }, quote: '' }
  return { ...note, anchor: { segment, span }, quote: readerText(sliceSpan(text, span), codes) }
}

function sideOf(side: Side, opened: OpenedBitextFile, segments: readonly NewSegment[]): PreparedSide {
  const { format, encoding, hasByteOrderMark, units } = opened
  const diagnostics = side === 'target' ? opened.diagnostics : []
  return {
    side,
    format,
    encoding,
    hasByteOrderMark,
    blocks: units.map((unit) => unit[side]),
    segments,
    diagnostics,
    comments: [],
  }
}

/** Where the words of a block stand, without the white space around them; undefined where there are none. */
function wordsOf({ text }: Block): Span | undefined {
  const start = text.search(/\S/u)
  return start < 0 ? undefined : { start, end: text.trimEnd().length }
}

function newSegment({ text: all }: Block, block: number, range: Span, newId: NewId): NewSegment {
  const text = sliceSpan(all, range)
  return { id: asId<SegmentId>(newId()), block, range, gapBefore: '', text, words: countWords(text) }
}
