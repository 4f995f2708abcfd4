/** Writes a file whole or not at all, and never over what is no document. */
import { randomUUID } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fchmodSync,
  fsyncSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { codeOf } from '../../core/model/error-code.ts'
import type { WriteRefused } from '../../core/model/file.ts'
import { fail, ok, type Result } from '../../core/model/result.ts'
import { noFile } from '../base/open-to-read.ts'

/**
 * Written beside the place, flushed, then renamed into it: what stood there stays until the new file is complete, and
 * keeps its permissions. Nothing unfinished is left, unless the program is killed over it: then the next file written there takes
 * it away. Never throws.
 */
export function replaceFile(path: string, bytes: Uint8Array): Result<undefined, WriteRefused> {
  try {
    const stats = lstatSync(path, { throwIfNoEntry: false })
    const refused = whyNot(path, stats)
    if (refused !== undefined) return fail(refused)
    writeBeside(path, bytes, stats && stats.mode & 0o777)
    return ok(undefined)
  } catch (error) {
    return fail(whyUnwritten(error))
  }
}

function whyNot(path: string, stats: Stats | undefined): WriteRefused | undefined {
  if (stats?.isSymbolicLink()) return { kind: 'link' }
  if (stats !== undefined && noFile(stats) !== undefined) return { kind: 'not-a-file' }
  return libraryOf(path).some(isDatabase) ? { kind: 'database' } : undefined
}

/** The library that a path is or may belong to: its log, its lock, a part of the journal beside it. */
function libraryOf(path: string): readonly string[] {
  const folder = dirname(path)
  const journalOf = folder.endsWith('.journal') ? [folder.slice(0, -'.journal'.length)] : []
  return [path, path.replace(/-(?:wal|shm|journal|lock)$/u, ''), ...journalOf]
}

const databaseHeader = 'SQLite format 3\0'

function isDatabase(path: string): boolean {
  if (!existsSync(path)) return false
  const file = openSync(path, 'r')
  try {
    const start = new Uint8Array(databaseHeader.length)
    readSync(file, start, 0, start.length, 0)
    return Buffer.from(start).toString('latin1') === databaseHeader
  } finally {
    closeSync(file)
  }
}

function writeBeside(path: string, bytes: Uint8Array, mode: number | undefined): void {
  removeLeftBeside(dirname(path))
  const beside = join(dirname(path), `.sverka-${randomUUID()}.part`)
  try {
    const file = openSync(beside, 'wx')
    try {
      if (mode !== undefined) fchmodSync(file, mode)
      writeFileSync(file, bytes)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(beside, path)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
  flushFolder(dirname(path))
}

/** By then nobody still writes a file that has not its name yet. */
const longestWriteMs = 3_600_000
const besideName = /^\.sverka-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.part$/u

/** Takes away what a program left here that was killed while it wrote. What cannot be looked at or removed is let be. */
function removeLeftBeside(folder: string): void {
  const before = Date.now() - longestWriteMs
  try {
    for (const path of readdirSync(folder)
      .filter((name) => besideName.test(name))
      .map((name) => join(folder, name))) {
      const stats = lstatSync(path, { throwIfNoEntry: false })
      if (stats?.isFile() === true && stats.mtimeMs < before) rmSync(path, { force: true })
    }
  } catch (error) {
    if (codeOf(error) === '') throw error
  }
}

/** So that the new name is still there after a power cut. Windows has no such thing, and some drives refuse it. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return
  const opened = openSync(folder, 'r')
  try {
    fsyncSync(opened)
  } catch (error) {
    if (codeOf(error) !== 'EINVAL') throw error
  } finally {
    closeSync(opened)
  }
}

function whyUnwritten(error: unknown): WriteRefused {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { kind: 'no-folder' }
    case 'ENAMETOOLONG':
      return { kind: 'name-too-long' }
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return { kind: 'not-allowed' }
    case 'ENOSPC':
    case 'EDQUOT':
      return { kind: 'disk-full' }
    default:
      return { kind: 'failed' }
  }
}
