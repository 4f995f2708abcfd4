/** Where the memories of a library lie: in a folder beside it, each a file of its own. */
import { readdirSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import Database from 'better-sqlite3'
import { codeOf } from '../../core/model/error-code.ts'
import type { MemoryId } from '../../core/model/ids.ts'
import { removeDatabase, syncFolder } from '../durable-files.ts'
import { isBusy } from '../obstacle.ts'
import { passingSuffix } from './write-memory.ts'

const suffix = '.sverka-memory'

/** `LIBRARY.memories`. */
export function memoryFolder(libraryFile: string): string {
  return `${libraryFile}.memories`
}

/** The file of a memory. Throws for what could lead out of the folder. */
export function memoryPath(folder: string, id: MemoryId): string {
  if (basename(id) !== id || id === '') throw new Error(`no name of a memory: ${id}`)
  return join(folder, `${id}${suffix}`)
}

/** All files that are named as memories are, by their names. */
export function listMemoryFiles(folder: string): readonly { readonly id: MemoryId; readonly sizeBytes: number }[] {
  return namesIn(folder)
    .filter((name) => name.endsWith(suffix))
    .sort()
    .flatMap((name) => {
      const stats = statSync(join(folder, name), { throwIfNoEntry: false })
      const id = name.slice(0, -suffix.length) as MemoryId
      return stats?.isFile() === true && id !== '' ? [{ id, sizeBytes: stats.size }] : []
    })
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  }
}

/** It is gone for good, and from the disk, when this returns. */
export function removeMemory(folder: string, id: MemoryId): void {
  rmSync(memoryPath(folder, id), { force: true })
  syncFolder(folder)
}

/** Takes away what imports left that were killed: whoever still writes one holds it. */
export function removeHalfMemories(folder: string, nativeBinding: string | undefined): void {
  for (const name of namesIn(folder)) {
    const path = join(folder, name)
    if (name.endsWith(`${suffix}${passingSuffix}`) && !isWritten(path, nativeBinding)) removeDatabase(path)
  }
}

function isWritten(path: string, nativeBinding: string | undefined): boolean {
  try {
    const raw = new Database(path, { ...(nativeBinding && { nativeBinding }), timeout: 0, fileMustExist: true })
    try {
      raw.exec('BEGIN EXCLUSIVE; ROLLBACK')
    } finally {
      raw.close()
    }
    return false
  } catch (error) {
    return isBusy(error)
  }
}
