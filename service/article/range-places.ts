/** Where the segments of a text, and what is said of them, stand among the ranges that are put back into its file. */
import type { ExportComment } from '../../core/formats/redline-edits.ts'
import type { Anchor } from '../../core/model/comment.ts'
import type { SegmentId } from '../../core/model/ids.ts'
import type { BlockSegment } from '../../db/block-segments.ts'
import { sharesRange } from '../engine/edited-ranges.ts'

/** `segment`: the number of the range (`editedRangesOf`); `at`: from where on in its text. */
type Placed = { readonly segment: number; readonly at: number; readonly length: number }

/** Of each segment. */
export function rangePlaces(segments: readonly BlockSegment[]): ReadonlyMap<SegmentId, Placed> {
  const places = new Map<SegmentId, Placed>()
  let range = -1
  let end = 0
  for (const [index, segment] of segments.entries()) {
    const before = segments[index - 1]
    const continues = before !== undefined && sharesRange(before, segment)
    if (!continues) range++
    const at = continues ? end + (end === 0 || segment.text === '' ? 0 : segment.gapBefore.length) : 0
    places.set(segment.id, { segment: range, at, length: segment.text.length })
    end = at + segment.text.length
  }
  return places
}

/** Undefined for the whole text; range -1 for a segment that left the text. */
export function placeOfAnchor(
  anchor: Anchor | undefined,
  places: ReadonlyMap<SegmentId, Placed>,
): ExportComment['place'] {
  if (anchor === undefined) return undefined
  const place = places.get(anchor.segment)
  if (place === undefined) return { segment: -1, span: undefined }
  const { start, end } = anchor.span ?? { start: 0, end: place.length }
  return { segment: place.segment, span: { start: place.at + start, end: place.at + end } }
}
