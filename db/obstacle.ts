/** Puts a kind to what SQLite and the system throw when a file cannot be opened or written. */
import { accessSync, constants, existsSync, statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import { codeOf } from '../core/model/error-code.ts'
import type { OpeningRefused, ReadOnly } from '../core/model/library-access.ts'
import { isDamage } from './damage.ts'

type Obstacle = Exclude<ReadOnly, { kind: 'held' }>['kind']

/** With less room than this SQLite cannot even lay the index of its log. */
const leastRoomBytes = 64 * 1024

const bySystemCode: Readonly<Record<string, Obstacle>> = {
  EROFS: 'read-only',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  SQLITE_FULL: 'disk-full',
}

/** True if SQLite waited for another program in vain. */
export function isBusy(error: unknown): boolean {
  return /^SQLITE_(?:BUSY|LOCKED)/u.test(codeOf(error))
}

/** What keeps `file` from being written, by the error it gave and by what the system says of its place; undefined for nothing known. */
export function obstacleTo(file: string, error: unknown): Obstacle | undefined {
  const code = codeOf(error)
  const obstacle = bySystemCode[code] ?? obstacleOfPlace(file)
  return obstacle ?? (code.startsWith('SQLITE_READONLY') ? 'no-permission' : undefined)
}

function obstacleOfPlace(file: string): Obstacle | undefined {
  const folder = dirname(file)
  try {
    if (existsSync(file)) accessSync(file, constants.W_OK)
    accessSync(folder, constants.W_OK)
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize < leastRoomBytes ? 'disk-full' : undefined
  } catch (error) {
    return bySystemCode[codeOf(error)]
  }
}

/** Why nothing at all can be opened at `file`. */
export function refusalFor(error: unknown, file: string): OpeningRefused {
  const code = codeOf(error)
  if (isDamage(error)) return { kind: 'damaged', file }
  if (isBusy(error)) return { kind: 'locked', holder: undefined }
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EEXIST') return { kind: 'no-folder' }
  const obstacle = obstacleTo(file, error)
  return obstacle === undefined ? { kind: 'unreadable', code } : { kind: obstacle }
}
