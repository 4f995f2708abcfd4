/** `link.move`: a segment answers what stands above or below. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { moveSegmentLink } from '../../core/align/mend/mend-links.ts'
import { fail } from '../../core/model/result.ts'
import { findSegment } from '../../db/segments.ts'
import type { Desk } from '../context/desk.ts'
import { mendLinks } from '../engine/mend-links.ts'

/** See `moveSegmentLink`. Refused at the ends of the text and at locked links. */
export function moveLink(desk: Desk, { segment, direction }: Arguments<'link.move'>): Reply<'link.move'> {
  const placed = findSegment(desk.library.read, segment)
  if (placed === undefined) return fail({ kind: 'no-such-segment' })
  return mendLinks(desk, {
    article: placed.article,
    kind: 'linkMove',
    segments: [segment],
    rule: (alignment) => moveSegmentLink(alignment, segment, direction),
  })
}
