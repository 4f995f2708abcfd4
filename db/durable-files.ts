/** Files that are on the disk when a function returns: written under a passing name, synced, renamed, the folder synced. */
import { chmodSync, closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'

function sync(path: string, flags: 'r' | 'r+'): void {
  const handle = openSync(path, flags)
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Puts a folder's names on the disk. Windows keeps them by itself and lets no folder be opened. */
export function syncFolder(folder: string): void {
  if (process.platform !== 'win32') sync(folder, 'r')
}

/** What people write is nobody else's to read. */
const privateMode = 0o600

/** Makes an empty file that nobody else may read, where there is none; SQLite gives what it keeps beside it the same permissions. */
export function createPrivate(file: string): void {
  if (existsSync(file)) return
  closeSync(openSync(file, 'a', privateMode))
  // Its name outlives a power cut: a library that is not there later was removed by somebody.
  syncFolder(dirname(file))
}

/** Gives a finished, private file its name; what stood there before is replaced in one step, or not at all. */
export function putInPlace(finished: string, path: string): void {
  chmodSync(finished, privateMode)
  sync(finished, 'r+')
  renameSync(finished, path)
  syncFolder(dirname(path))
}

/** A database and what SQLite may keep beside it. */
export const besideDatabase = ['', '-wal', '-shm', '-journal'] as const

/** Removes a database that was only made in passing. */
export function removeDatabase(path: string): void {
  for (const suffix of besideDatabase) rmSync(path + suffix, { force: true })
}
