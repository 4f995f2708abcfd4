/** `link.unlink`: nothing on the other side answers these segments, or not what they were linked with. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { unlinkSegments } from '../../core/align/mend/mend-links.ts'
import type { Desk } from '../context/desk.ts'
import { mendLinks } from '../engine/mend-links.ts'

/** See `unlinkSegments`. Refused if one of their links is locked. */
export function unlinkFromRows(desk: Desk, { article, segments }: Arguments<'link.unlink'>): Reply<'link.unlink'> {
  const chosen = new Set(segments)
  return mendLinks(desk, {
    article,
    kind: 'linkUnlink',
    segments,
    rule: (alignment, newId) => unlinkSegments(alignment, chosen, newId),
  })
}
