/** `action.memoryLog`: what was done to the memory of the library, newest first. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { listMemoryActs } from '../../db/action-log.ts'
import type { Desk } from '../context/desk.ts'

export function logOfMemory(desk: Desk, { limit, before }: Arguments<'action.memoryLog'>): Reply<'action.memoryLog'> {
  return listMemoryActs(desk.library.read, limit, before)
}
