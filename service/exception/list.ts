/** `exception.list`: what people taught about where segments end, latest first. */
import type { Reply } from '../../contract/commands.ts'
import { listExceptions } from '../../db/exceptions.ts'
import type { Desk } from '../context/desk.ts'

/** For every language; of one token only what was taught last. */
export function listLearned(desk: Desk): Reply<'exception.list'> {
  return listExceptions(desk.library.read)
}
