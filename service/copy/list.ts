/** `copy.list`: the copies beside the library, newest first. */
import type { Reply } from '../../contract/commands.ts'
import { describeBackups } from '../../db/restore.ts'
import type { Desk } from '../context/desk.ts'

/** With why the last copy could not be made, if it could not. */
export function listCopies({ library, nativeBinding, copyFailure }: Desk): Reply<'copy.list'> {
  return { copies: describeBackups(library.file, nativeBinding), failure: copyFailure() }
}
