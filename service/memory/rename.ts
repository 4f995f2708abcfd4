/** `memory.rename`, `memory.remove`. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { fail } from '../../core/model/result.ts'
import type { Desk } from '../context/desk.ts'

/** The file it lies in keeps its own name. */
export function renameMemoryFile(desk: Desk, { memory, name }: Arguments<'memory.rename'>): Reply<'memory.rename'> {
  if (name === '') return fail({ kind: 'no-name' })
  const renamed = desk.memories.rename(memory, name)
  if (renamed.ok) desk.announce({ kind: 'memories.changed' })
  return renamed
}

/** For good: it is no action of the log. */
export function removeMemoryFile(desk: Desk, { memory }: Arguments<'memory.remove'>): Reply<'memory.remove'> {
  const removed = desk.memories.remove(memory)
  if (removed.ok) desk.announce({ kind: 'memories.changed' })
  return removed
}
