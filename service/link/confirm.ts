/** `link.confirm`: these links are right, says whoever sits here. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { confirmLinks } from '../../core/align/mend/mend-links.ts'
import { ok } from '../../core/model/result.ts'
import type { Desk } from '../context/desk.ts'
import { mendLinks } from '../engine/mend-links.ts'

/** Confirmed links are no more doubtful, and aligning again leaves them as they are. */
export function confirmChosenLinks(desk: Desk, { article, links }: Arguments<'link.confirm'>): Reply<'link.confirm'> {
  const chosen = new Set(links)
  return mendLinks(desk, {
    article,
    kind: 'linkConfirm',
    links,
    rule: (alignment) => ok(confirmLinks(alignment, chosen)),
  })
}
