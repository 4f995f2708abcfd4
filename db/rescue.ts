/** What becomes of a damaged library: all that can be read of it goes on, and its copies fill the rest. */
import type { Result } from '../core/model/result.ts'
import { fail, ok } from '../core/model/result.ts'
import { listBackups } from './backups.ts'
import { isDiskFull } from './damage.ts'
import { readyCopy, takePlace } from './restore.ts'

/** When the copy now open was made, and where the damaged library was put. */
export type Recovery = { readonly backupMs: number; readonly damagedFile: string }

/** `damaged`: nothing can be read of it, and there is no good copy. `no-room`: the disk has no room to put one in its place. */
export type RescueRefused = { readonly kind: 'damaged' | 'no-room'; readonly file: string }

/** Puts the last good copy in the place of a damaged library. A refusal leaves everything as it was. */
export function rescue(
  file: string,
  nativeBinding: string | undefined,
  nowMs: number,
): Result<Recovery, RescueRefused> {
  try {
    for (const backup of listBackups(file)) {
      if (!readyCopy(file, backup, nativeBinding, 'damaged')) continue
      const damagedFile = takePlace(file, 'damaged', nowMs) ?? file
      return ok({ backupMs: backup.atMs, damagedFile })
    }
  } catch (error) {
    if (isDiskFull(error)) return fail({ kind: 'no-room', file })
    throw error
  }
  return fail({ kind: 'damaged', file })
}
