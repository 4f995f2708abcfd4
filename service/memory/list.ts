/** `memory.list`: the translation memories of the library, and files among them that cannot be read. */
import type { Reply } from '../../contract/commands.ts'
import type { Desk } from '../context/desk.ts'

/** By their names. */
export function listMemories(desk: Desk): Reply<'memory.list'> {
  return desk.memories.list()
}
