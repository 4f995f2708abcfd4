/** `link.join`: these segments answer each other. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { joinLinks } from '../../core/align/mend/mend-links.ts'
import type { Desk } from '../context/desk.ts'
import { mendLinks } from '../engine/mend-links.ts'

/** See `joinLinks`. Refused if one of their links is locked. */
export function joinSegmentLinks(desk: Desk, { article, segments }: Arguments<'link.join'>): Reply<'link.join'> {
  const chosen = new Set(segments)
  return mendLinks(desk, {
    article,
    kind: 'linkJoin',
    segments,
    rule: (alignment, newId) => joinLinks(alignment, chosen, newId),
  })
}
