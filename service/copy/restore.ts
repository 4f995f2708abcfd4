/** `copy.restore`: a copy takes the place of the library at the restart that this command asks for. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { fail, ok } from '../../core/model/result.ts'
import { readyNamed } from '../../db/restore.ts'
import type { Desk } from '../context/desk.ts'

/** Refused, and nothing restarted, if the copy is gone or cannot be read. */
export function restoreCopy(
  { library, nativeBinding, restart }: Desk,
  { copy }: Arguments<'copy.restore'>,
): Reply<'copy.restore'> {
  const ready = readyNamed(library.file, copy, nativeBinding)
  if (ready !== 'ready') return fail({ kind: ready })
  restart()
  return ok(undefined)
}
