/** `link.lock`: these links stand until somebody unlocks them. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { lockLinks } from '../../core/align/mend/mend-links.ts'
import { ok } from '../../core/model/result.ts'
import type { Desk } from '../context/desk.ts'
import { mendLinks } from '../engine/mend-links.ts'

/** Locks or unlocks; links that are so already stay untouched. */
export function lockChosenLinks(desk: Desk, args: Arguments<'link.lock'>): Reply<'link.lock'> {
  const { article, links, isLocked } = args
  const chosen = new Set(links)
  return mendLinks(desk, {
    article,
    kind: 'linkLock',
    links,
    rule: (alignment) => ok(lockLinks(alignment, chosen, isLocked)),
  })
}
