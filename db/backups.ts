/** Copies of the library beside it: rolling ones, and one before each migration. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Connection } from './connection.ts'

/** How many rolling copies stay: the newest of each of the last hours, and of each of the last days. */
const hoursKept = 4
const daysKept = 7
const hourMs = 3_600_000

export type Backup = { readonly path: string; readonly atMs: number }

/** The folder beside the library that holds its copies. */
export function backupFolder(libraryFile: string): string {
  return `${libraryFile}.backups`
}

/** A moment as it stands in names of files. */
export function stamp(atMs: number): string {
  return new Date(atMs).toISOString().replaceAll(':', '-')
}

function atMsOf(name: string): number | undefined {
  const found = /^rolling-(\d{4}-\d\d-\d\dT)(\d\d)-(\d\d)-(\d\d\.\d{3}Z)\.sverka$/u.exec(name)
  if (found === null) return undefined
  const [, day, hour, minute, second] = found
  return Date.parse(`${day}${hour}:${minute}:${second}`)
}

/** The rolling copies, newest first. */
export function listBackups(libraryFile: string): readonly Backup[] {
  const folder = backupFolder(libraryFile)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .map((name) => ({ path: join(folder, name), atMs: atMsOf(name) }))
    .filter((backup): backup is Backup => backup.atMs !== undefined)
    .sort((a, b) => b.atMs - a.atMs)
}

/** Those to be thrown away: not the newest of one of the last hours or days that have one. */
export function superseded(backups: readonly Backup[]): readonly Backup[] {
  const newestOf = (unitMs: number, kept: number) => {
    const newest = new Map<number, Backup>()
    for (const backup of backups) {
      const unit = Math.floor(backup.atMs / unitMs)
      if (!newest.has(unit)) newest.set(unit, backup)
    }
    return [...newest.values()].slice(0, kept)
  }
  const kept = new Set([...newestOf(hourMs, hoursKept), ...newestOf(24 * hourMs, daysKept)])
  return backups.filter((backup) => !kept.has(backup))
}

/**
 * Copies the open library in small steps, so that commands are answered meanwhile; then throws old copies away.
 * A copy cut short by a crash keeps the name `unfinished` and is never taken for a good one.
 */
export async function keepRollingBackup(connection: Connection, libraryFile: string, nowMs: number): Promise<Backup> {
  const folder = backupFolder(libraryFile)
  mkdirSync(folder, { recursive: true })
  const unfinished = join(folder, 'unfinished.sverka')
  rmSync(unfinished, { force: true })
  await connection.raw.backup(unfinished)
  const path = join(folder, `rolling-${stamp(nowMs)}.sverka`)
  renameSync(unfinished, path)
  for (const old of superseded(listBackups(libraryFile))) rmSync(old.path, { force: true })
  return { path, atMs: nowMs }
}

/** A whole copy, made before a migration; it stays until a person removes it. */
export function keepCopyBeforeMigration(connection: Connection, libraryFile: string, schema: number, nowMs: number) {
  const folder = backupFolder(libraryFile)
  mkdirSync(folder, { recursive: true })
  const copy = join(folder, `before-schema-${schema + 1}-${stamp(nowMs)}.sverka`)
  connection.raw.prepare('VACUUM INTO ?').run(copy)
  return copy
}
