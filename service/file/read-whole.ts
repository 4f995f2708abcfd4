/** Reads a file somebody named, after asking what it is and how large: a pipe would be waited for, a device never ends. */
import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs'
import { codeOf } from '../../core/model/error-code.ts'
import type { NoFile, ReadRefused } from '../../core/model/file.ts'
import { fail, ok, type Result } from '../../core/model/result.ts'

/** Without `O_NONBLOCK` the mere opening of a pipe waits for a writer. Windows knows neither. */
const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0)

/** The whole file, or why not. Never takes in more than one byte above the limit. Never throws. */
export function readWhole(path: string, limitBytes: number): Result<Uint8Array, ReadRefused> {
  try {
    const file = openSync(path, flags)
    try {
      return readOpen(file, limitBytes)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    return fail(whyUnreadable(error))
  }
}

function readOpen(file: number, limitBytes: number): Result<Uint8Array, ReadRefused> {
  const stats = fstatSync(file)
  const seems = noFile(stats)
  if (seems !== undefined) return fail({ kind: 'not-a-file', seems })
  if (stats.size > limitBytes) return fail({ kind: 'too-large', limitBytes })
  // Some files of the system tell a size of 0, and a file may grow while it is read.
  let bytes = new Uint8Array(stats.size + 1)
  let length = 0
  for (;;) {
    if (length === bytes.length) {
      const larger = new Uint8Array(Math.min(2 * length, limitBytes + 1))
      larger.set(bytes)
      bytes = larger
    }
    const read = readSync(file, bytes, length, bytes.length - length, null)
    length += read
    if (length > limitBytes) return fail({ kind: 'too-large', limitBytes })
    if (read === 0) return ok(bytes.slice(0, length))
  }
}

/** What stands there instead of a file; undefined for a file. */
export function noFile(stats: Stats): NoFile | undefined {
  if (stats.isFile()) return undefined
  if (stats.isDirectory()) return 'folder'
  if (stats.isFIFO()) return 'pipe'
  return stats.isSocket() ? 'socket' : 'device'
}

function whyUnreadable(error: unknown): ReadRefused {
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
