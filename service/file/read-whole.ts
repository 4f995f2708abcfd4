/** Reads a file somebody named, after asking what it is and how large: a pipe would be waited for, a device never ends. */
import { closeSync, fstatSync, readSync } from 'node:fs'
import type { ReadRefused } from '../../core/model/file.ts'
import { fail, ok, type Result } from '../../core/model/result.ts'
import { openToRead, whyUnreadable } from '../base/open-to-read.ts'

/** The whole file, or why not. Never takes in more than one byte above the limit. Never throws. */
export function readWhole(path: string, limitBytes: number): Result<Uint8Array, ReadRefused> {
  const opened = openToRead(path)
  if (!opened.ok) return opened
  try {
    return readOpen(opened.value, limitBytes)
  } catch (error) {
    return fail(whyUnreadable(error))
  } finally {
    closeSync(opened.value)
  }
}

function readOpen(file: number, limitBytes: number): Result<Uint8Array, ReadRefused> {
  const stats = fstatSync(file)
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
