/** The copies of a library in the folder beside it: their names, their order, and which of them stay. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** How many rolling copies stay: the latest, and the newest of each of the last days and weeks that have one. */
const latestKept = 10
const daysKept = 7
const weeksKept = 4
const dayMs = 24 * 3_600_000

/**
 * `rolling`: made while people work, thinned out by and by. `migration`: made before the schema changed. `replaced`: the
 * library that gave way when a copy was restored. The latter two stay until a person removes them.
 */
export const backupKinds = ['rolling', 'migration', 'replaced'] as const
export type BackupKind = (typeof backupKinds)[number]

/** `sequence` tells which of two copies is newer, whatever the clock said; 0 for those of earlier versions, which had none. */
export type Backup = {
  readonly path: string
  readonly name: string
  readonly sequence: number
  readonly atMs: number
  readonly kind: BackupKind
}

/** The folder beside the library that holds its copies. */
export function backupFolder(libraryFile: string): string {
  return `${libraryFile}.backups`
}

/** A moment as it stands in names of files. */
export function stamp(atMs: number): string {
  return new Date(atMs).toISOString().replaceAll(':', '-')
}

const stamped = String.raw`((?:[+-]\d\d)?\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d\.\d{3}Z)`
const numberedName = new RegExp(String.raw`^copy-(\d{6,15})-(rolling|migration|replaced)-${stamped}\.sverka$`, 'u')
const earlierName = new RegExp(String.raw`^(rolling|before-schema-\d+)-${stamped}\.sverka$`, 'u')

function readName(name: string): Omit<Backup, 'path' | 'name'> | undefined {
  const numbered = numberedName.exec(name)
  const earlier = numbered ?? earlierName.exec(name)
  if (earlier === null) return undefined
  const [hour, minute, second] = earlier.slice(-3)
  const atMs = Date.parse(`${hour}:${minute}:${second}`)
  const kind = backupKinds.find((known) => known === (numbered?.[2] ?? earlier[1])) ?? 'migration'
  return { sequence: Number(numbered?.[1] ?? 0), atMs, kind }
}

/** Newest first, by sequence; only copies of earlier versions, which have none, go by their clock. */
export function listBackups(libraryFile: string): readonly Backup[] {
  const folder = backupFolder(libraryFile)
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return []
  return readdirSync(folder)
    .flatMap((name) => {
      const read = readName(name)
      return read === undefined ? [] : [{ path: join(folder, name), name, ...read }]
    })
    .sort((a, b) => b.sequence - a.sequence || b.atMs - a.atMs)
}

/** The path of the next copy. */
export function nextBackup(libraryFile: string, kind: BackupKind, atMs: number): Backup {
  const sequence = (listBackups(libraryFile)[0]?.sequence ?? 0) + 1
  const name = `copy-${String(sequence).padStart(6, '0')}-${kind}-${stamp(atMs)}.sverka`
  return { path: join(backupFolder(libraryFile), name), name, sequence, atMs, kind }
}

/** The rolling copies that may go. `backups` come newest first. */
export function superseded(backups: readonly Backup[]): readonly Backup[] {
  const rolling = backups.filter(({ kind }) => kind === 'rolling')
  const newestOf = (unitMs: number, kept: number) => {
    const newest = new Map<number, Backup>()
    for (const backup of rolling) {
      const unit = Math.floor(backup.atMs / unitMs)
      if (!newest.has(unit)) newest.set(unit, backup)
    }
    return [...newest.values()].slice(0, kept)
  }
  const kept = new Set([
    ...rolling.slice(0, latestKept),
    ...newestOf(dayMs, daysKept),
    ...newestOf(7 * dayMs, weeksKept),
  ])
  return rolling.filter((backup) => !kept.has(backup))
}
