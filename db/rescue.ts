/** What becomes of a damaged library: all that can be read of it goes on, and its newest good copy fills the rest. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDiskFull } from '../core/model/error-code.ts'
import type { Recovery } from '../core/model/library-access.ts'
import type { Result } from '../core/model/result.ts'
import { fail, ok } from '../core/model/result.ts'
import { type Backup, backupFolder, listBackups, stamp } from './backups.ts'
import type { ReadDb } from './connection.ts'
import { isDamage, isSoundFile } from './damage.ts'
import { type Rebuilt, rebuild } from './journal/catch-up.ts'
import { readCopy } from './keep-backup.ts'
import { type Migration, migrations } from './migrations/index.ts'
import { makeReady, readyCopy, takePlace, waitingFile } from './restore.ts'
import { type Salvage, salvageInto } from './salvage/salvage.ts'

/** `damaged`: nothing can be read of it, and there is no good copy. `no-room`: the disk has no room to put one in its place. */
export type RescueRefused = { readonly kind: 'damaged' | 'no-room'; readonly file: string }

export type RescueOptions = {
  readonly nativeBinding?: string | undefined
  readonly nowMs: number
  readonly newId: () => string
  readonly migrations?: readonly Migration[] | undefined
}

/**
 * Puts what can be read of a damaged library and of its copies in its place. A refusal leaves everything as it was; what
 * gives way goes into the folder of copies untouched.
 */
export function rescue(file: string, options: RescueOptions): Result<Recovery, RescueRefused> {
  try {
    const rebuilt = rebuild(file, options.nativeBinding, options.migrations ?? migrations)
    if (rebuilt !== undefined) return ok(giveWayToRebuilt(file, rebuilt, options))
    const salvaged = salvage(file, waitingFile(file, 'damaged'), options)
    if (salvaged !== undefined) return ok(giveWay(file, salvaged, options))
    const backup = listBackups(file).find((each) => readyCopy(file, each, options.nativeBinding, 'damaged'))
    return backup === undefined ? fail({ kind: 'damaged', file }) : ok(giveWayToCopy(file, backup, options))
  } catch (error) {
    if (isDiskFull(error)) return fail({ kind: 'no-room', file })
    throw error
  }
}

type Salvaged = { readonly salvage: Salvage; readonly backup: Backup | undefined }

/**
 * Makes a whole library, `into`, of what can be read of a damaged one, which is only read, and of its newest good copy.
 * `undefined`, and no file, if nothing of it can be read. Throws what the disk says.
 */
export function salvage(file: string, into: string, { nativeBinding, newId }: RescueOptions): Salvaged | undefined {
  const backup = listBackups(file).find(({ path }) => isSoundFile(path, nativeBinding))
  let salvaged: Salvage | undefined
  const make = (passing: string): void => {
    const sources = { damagedFile: file, nativeBinding, newId }
    salvaged =
      backup === undefined
        ? salvageInto(passing, { ...sources, copy: undefined })
        : readCopy(backup.path, nativeBinding, (copy) => salvageInto(passing, { ...sources, copy }))
    if (salvaged === undefined || !isSoundFile(passing, nativeBinding)) throw new NothingSalvagedError(file)
  }
  try {
    makeReady(into, make)
  } catch (error) {
    if (error instanceof NothingSalvagedError || isDamage(error)) return undefined
    throw error
  }
  return salvaged && { salvage: salvaged, backup }
}

class NothingSalvagedError extends Error {
  override readonly name = 'NothingSalvagedError'
}

function giveWay(file: string, { salvage, backup }: Salvaged, { nowMs }: RescueOptions): Recovery {
  const { unplacedEdits, usedCopy, isWhole, articles, edits, newerEdits, lostSegments, places } = salvage
  const damagedFile = takePlace(file, 'damaged', nowMs) ?? file
  const unplacedFile = unplacedEdits.length > 0 ? listUnplaced(file, salvage, nowMs) : undefined
  const backupMs = usedCopy ? backup?.atMs : undefined
  const counts = { articles, edits, newerEdits, lostSegments, unplacedEdits: unplacedEdits.length }
  return { damagedFile, playedBack: 0, backupMs, isWhole, unplacedFile, places, ...counts }
}

/** Every edit a line: when, what stood there, what was written. The texts have no lines of their own. */
function listUnplaced(file: string, { unplacedEdits }: Salvage, nowMs: number): string {
  const path = join(backupFolder(file), `unplaced-edits-${stamp(nowMs)}.txt`)
  const lines = unplacedEdits.map(({ atMs, before, after }) => `${new Date(atMs).toISOString()}\t${before}\t${after}\n`)
  writeFileSync(path, lines.join(''), { mode: 0o600 })
  return path
}

/** Counted in the library that is opened now; what `told` does not say is as where nothing was lost. */
export function recoveryOf(db: ReadDb, told: Partial<Recovery> & Pick<Recovery, 'isWhole'>): Recovery {
  return {
    damagedFile: undefined,
    playedBack: 0,
    backupMs: undefined,
    articles: countOf(db, 'article'),
    edits: countOf(db, 'edit'),
    newerEdits: 0,
    unplacedEdits: 0,
    unplacedFile: undefined,
    lostSegments: 0,
    places: [],
    ...told,
  }
}

function countOf(db: ReadDb, table: 'article' | 'edit'): number {
  return db.one<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n ?? 0
}

/** Nothing is missing: the copy and the journal since make all of it. */
function giveWayToRebuilt(
  file: string,
  { backup, places }: Rebuilt,
  { nowMs, nativeBinding }: RescueOptions,
): Recovery {
  const damagedFile = takePlace(file, 'damaged', nowMs) ?? file
  const before = backup && readCopy(backup.path, nativeBinding, ({ read }) => countOf(read, 'edit'))
  const told = { damagedFile, backupMs: backup?.atMs, isWhole: true, places }
  return readCopy(file, nativeBinding, ({ read }) =>
    recoveryOf(read, { ...told, newerEdits: countOf(read, 'edit') - (before ?? 0) }),
  )
}

function giveWayToCopy(file: string, backup: Backup, { nowMs, nativeBinding }: RescueOptions): Recovery {
  const damagedFile = takePlace(file, 'damaged', nowMs) ?? file
  const told = { damagedFile, backupMs: backup.atMs, isWhole: false }
  return readCopy(backup.path, nativeBinding, ({ read }) => recoveryOf(read, told))
}
