/** The way into a library: looked at from outside, locked, then opened for writing, or for reading, or refused. */
import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { OpeningRefused, ReadOnly } from '../core/model/library-access.ts'
import type { Result } from '../core/model/result.ts'
import { fail, ok } from '../core/model/result.ts'
import { connectForReading, connectToLook } from './connection.ts'
import { type Library, type LibraryRefused, type OpenOptions, openForWriting } from './library.ts'
import { isHeld, takeLock } from './lock.ts'
import { type Look, lookAtFile } from './look.ts'
import { schemaRefusal } from './migrate.ts'
import type { Migration } from './migrations/index.ts'
import { migrations as migrationsOfToday } from './migrations/index.ts'
import { obstacleTo, refusalFor } from './obstacle.ts'
import { openForReading } from './reading.ts'
import { fitsSchema } from './schema-fit.ts'

function migrationsOf(options: OpenOptions): readonly Migration[] {
  return options.migrations ?? migrationsOfToday
}

/**
 * Opens `file` (created where there is none; `:memory:` for none at all). A damaged file is put aside and
 * its last good copy opened instead, which `recovery` tells. What cannot be written, because of its disk or because
 * another program has it open, is opened for reading. What is not for this app is left as it is, to the byte.
 */
export function openLibrary(file: string, options: OpenOptions): Result<Library, LibraryRefused> {
  if (file === ':memory:') return openForWriting(file, options)
  const looked = lookAtFile(file)
  if (!looked.ok) return looked
  const refusal = refusalOf(looked.value, file, options)
  if (refusal !== undefined) return fail(refusal)
  try {
    return openLocked(file, looked.value, options)
  } catch (error) {
    const obstacle = obstacleTo(file, error)
    return obstacle === undefined ? refuse(error, file) : read(file, looked.value, { kind: obstacle }, options)
  }
}

/** What is neither the place's nor another program's fault is ours. */
function refuse(error: unknown, file: string): Result<never, LibraryRefused> {
  const refusal = refusalFor(error, file)
  if (refusal.kind === 'unreadable' && !/^(?:E[A-Z]|SQLITE_(?:IOERR|CANTOPEN|PROTOCOL))/u.test(refusal.code))
    throw error
  return fail(refusal)
}

/** By its header first, then by all that its schema holds. */
function refusalOf(look: Look, file: string, options: OpenOptions): OpeningRefused | undefined {
  if (look.kind !== 'database') return undefined
  const refusal = schemaRefusal(look, migrationsOf(options))
  if (refusal !== undefined || look.isBlank) return refusal
  try {
    const { nativeBinding } = options
    const lookInto = existsSync(`${file}-wal`) ? connectForReading : connectToLook
    const connection = lookInto(file, nativeBinding)
    try {
      const isFit = fitsSchema(connection.read, look.userVersion, migrationsOf(options), nativeBinding)
      return isFit ? undefined : { kind: 'unfit-schema', schema: look.userVersion }
    } finally {
      connection.close()
    }
  } catch {
    // Damaged, locked, or on a disk that cannot be written: whoever opens it meets that again, and knows what to do.
    return undefined
  }
}

function openLocked(file: string, look: Look, options: OpenOptions): Result<Library, LibraryRefused> {
  mkdirSync(dirname(file), { recursive: true })
  const lock = takeLock(file, options.program ?? 'command-line', options)
  if (lock.kind === 'held') return read(file, look, lock, options)
  if (lock.kind === 'none') throw lock.error
  try {
    const opened = openForWriting(file, options)
    if (opened.ok) return ok(letGo(opened.value, lock.release))
    lock.release()
    return opened
  } catch (error) {
    lock.release()
    throw error
  }
}

function letGo(library: Library, release: () => void): Library {
  return {
    ...library,
    close: () => {
      library.close()
      release()
    },
  }
}

function read(file: string, look: Look, why: ReadOnly, options: OpenOptions): Result<Library, LibraryRefused> {
  if (look.kind === 'other') return fail({ kind: 'damaged', file })
  if (look.kind !== 'database' || look.isBlank) {
    return fail(why.kind === 'held' ? { ...why, kind: 'locked' } : why)
  }
  const { nativeBinding } = options
  const opened = openForReading(file, look.userVersion, why, { nativeBinding, migrations: migrationsOf(options) })
  if (!opened.ok) return opened
  const isFree = () => why.kind === 'held' && !isHeld(file, nativeBinding)
  return ok({ ...opened.value, file, recovery: undefined, readOnly: why, isFree, isRestored: false })
}
