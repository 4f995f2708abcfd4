/** Opens a file somebody named to read it, after asking what it is: a pipe would be waited for, a device never ends. */
import { closeSync, constants, fstatSync, openSync, type Stats } from 'node:fs'
import { codeOf } from '../../core/model/error-code.ts'
import type { NoFile, ReadRefused } from '../../core/model/file.ts'
import { fail, ok, type Result } from '../../core/model/result.ts'

/** Without `O_NONBLOCK` the mere opening of a pipe waits for a writer. Windows knows neither. */
const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0)

type NotRead = Exclude<ReadRefused, { kind: 'too-large' }>

/** Its descriptor, which is to be closed; or why not. Never throws. */
export function openToRead(path: string): Result<number, NotRead> {
  try {
    const file = openSync(path, flags)
    const seems = noFile(fstatSync(file))
    if (seems === undefined) return ok(file)
    closeSync(file)
    return fail({ kind: 'not-a-file', seems })
  } catch (error) {
    return fail(whyUnreadable(error))
  }
}

/** What stands there instead of a file; undefined for a file. */
export function noFile(stats: Stats): NoFile | undefined {
  if (stats.isFile()) return undefined
  if (stats.isDirectory()) return 'folder'
  if (stats.isFIFO()) return 'pipe'
  return stats.isSocket() ? 'socket' : 'device'
}

/** What the system said when it was to be read. */
export function whyUnreadable(error: unknown): NotRead {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { kind: 'missing' }
    case 'ENAMETOOLONG':
      return { kind: 'name-too-long' }
    // A socket, or a device without a driver, cannot even be opened.
    case 'ENXIO':
      return { kind: 'not-a-file', seems: 'socket' }
    case 'ENODEV':
      return { kind: 'not-a-file', seems: 'device' }
    default:
      return { kind: 'unreadable' }
  }
}
