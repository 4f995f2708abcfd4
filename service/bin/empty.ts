/** `bin.empty`: articles of the bin are erased with all that was done to them. The log keeps who, when and the headline. */
import type { JobControl } from '../../contract/command.ts'
import type { Arguments, Reply } from '../../contract/commands.ts'
import { fail, ok } from '../../core/model/result.ts'
import { listBinned } from '../../db/bin.ts'
import { withoutTraces } from '../../db/without-keys.ts'
import { yieldToEventLoop } from '../base/yield-to-event-loop.ts'
import type { Desk } from '../context/desk.ts'
import { actOnMemory } from '../engine/act-on-memory.ts'

/** One act an article, so that others are answered in between, and one that is called off leaves the rest in the bin. */
export async function emptyBin(
  desk: Desk,
  { articles }: Arguments<'bin.empty'>,
  { signal }: JobControl,
): Promise<Reply<'bin.empty'>> {
  if (desk.person().role === 'translator') return fail({ kind: 'wrong-role' })
  const chosen = listBinned(desk.library.read).filter(({ article }) => articles?.includes(article) ?? true)
  let erased = 0
  try {
    for (const { article, headline } of chosen) {
      await yieldToEventLoop(signal)
      const op = { kind: 'erasure' as const, payload: { article, headline } }
      const isThere = listBinned(desk.library.read).some((one) => one.article === article)
      if (!isThere) continue
      withoutTraces(desk.library, (db) => actOnMemory(desk, db, 'erase', [op]))
      erased += 1
    }
  } finally {
    if (erased > 0) {
      desk.texts.clear()
      desk.announce({ kind: 'library.changed' })
    }
  }
  return ok({ erased })
}
