/** Puts a good copy in the place of a library that cannot be used any more. */
import { constants, copyFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Backup, backupFolder, listBackups, stamp } from './backups.ts'
import { connect } from './connection.ts'
import { isSound, trustLibrary } from './damage.ts'

/** The file was damaged: this is the copy that was opened, and where the damaged one was put. */
export type Recovery = { readonly backupMs: number; readonly damagedFile: string }

function isSoundFile(path: string, nativeBinding: string | undefined): boolean {
  try {
    const connection = connect(path, nativeBinding)
    const sound = isSound(connection)
    connection.close()
    return sound
  } catch {
    // Whatever SQLite cannot open is not a good copy; the next older one is tried.
    return false
  }
}

/** The newest rolling copy that is whole. */
function lastGoodBackup(libraryFile: string, nativeBinding: string | undefined): Backup | undefined {
  return listBackups(libraryFile).find(
    (backup) => statSync(backup.path).size > 0 && isSoundFile(backup.path, nativeBinding),
  )
}

/** Moves a damaged library (with its log) into the folder of copies, for whoever may mend it. Returns its new path. */
function setAside(libraryFile: string, nowMs: number): string {
  const folder = backupFolder(libraryFile)
  mkdirSync(folder, { recursive: true })
  const aside = join(folder, `damaged-${stamp(nowMs)}-${basename(libraryFile)}`)
  for (const suffix of ['', '-wal', '-shm']) {
    if (existsSync(libraryFile + suffix)) renameSync(libraryFile + suffix, aside + suffix)
  }
  return aside
}

/** Puts the last good copy in the place of a damaged library; `undefined` and untouched if there is none. */
export function restoreLastGood(file: string, nativeBinding: string | undefined, nowMs: number): Recovery | undefined {
  const backup = lastGoodBackup(file, nativeBinding)
  if (backup === undefined) return undefined
  const damagedFile = setAside(file, nowMs)
  trustLibrary(file)
  copyFileSync(backup.path, file, constants.COPYFILE_EXCL)
  return { backupMs: backup.atMs, damagedFile }
}
