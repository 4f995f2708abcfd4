/** `library.log`: what was done to the memory of the library, newest first. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { listMemoryActs } from '../../db/action-log.ts'
import type { Desk } from '../context/desk.ts'

export function logOfLibrary(desk: Desk, { limit, before }: Arguments<'library.log'>): Reply<'library.log'> {
  return listMemoryActs(desk.library.read, limit, before)
}
