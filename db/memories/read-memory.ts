/** Looks into a translation memory, and changes nothing in it but its name. */
import Database from 'better-sqlite3'
import {
  longestCodedText,
  longestMemoryText,
  type MemoryFacts,
  type MemoryText,
  type MemoryUnreadable,
} from '../../core/model/memory.ts'
import { fail, ok, type Result } from '../../core/model/result.ts'
import { isDamage } from '../damage.ts'
import { lookAtFile } from '../look.ts'
import { unpackBytes } from '../packed-bytes.ts'
import { codedColumn, isMemorySchema, memoryApplicationId, memoryVersion } from './memory-schema.ts'

export type OpenMemory = {
  readonly facts: MemoryFacts
  /** How rare each word is. */
  readonly levels: Uint8Array
  /** The posting lists of a word. */
  postings(key: number): readonly Uint8Array[]
  /** None for a number no unit has. */
  textsOf(unit: number): readonly MemoryText[]
  close(): void
}

/** Opens a file for reading, if it is a memory of this version; nothing is written beside it. */
export function openMemory(path: string, nativeBinding: string | undefined): Result<OpenMemory, MemoryUnreadable> {
  const looked = lookAtFile(path)
  if (!looked.ok || looked.value.kind !== 'database') return fail('foreign')
  const { applicationId, userVersion } = looked.value
  if (applicationId !== memoryApplicationId) return fail('foreign')
  if (userVersion > memoryVersion) return fail('newer')
  try {
    return openSound(path, nativeBinding, userVersion)
  } catch (error) {
    if (isDamage(error) || error instanceof RangeError) return fail('damaged')
    throw error
  }
}

function openSound(
  path: string,
  nativeBinding: string | undefined,
  version: number,
): Result<OpenMemory, MemoryUnreadable> {
  const raw = openRaw(path, nativeBinding, true)
  try {
    if (isMemorySchema(raw, version)) return ok(memoryOn(raw, version))
  } catch (error) {
    raw.close()
    throw error
  }
  raw.close()
  return fail('damaged')
}

function openRaw(path: string, nativeBinding: string | undefined, readonly: boolean): Database.Database {
  const raw = new Database(path, { ...(nativeBinding && { nativeBinding }), readonly, fileMustExist: true })
  raw.pragma('trusted_schema = OFF')
  raw.pragma('cell_size_check = ON')
  return raw
}

type MemoryRow = { name: string; file: string; created_ms: number; units: number; levels: Uint8Array }

function memoryOn(raw: Database.Database, version: number): OpenMemory {
  const coded = codedColumn(version)
  const row = raw.prepare<[], MemoryRow>('SELECT name, file, created_ms, units, levels FROM memory').get()
  if (row === undefined) throw new RangeError('a memory without a name')
  const languages = raw
    .prepare<[], { language: string; texts: number }>(
      'SELECT tag AS language, texts FROM language ORDER BY texts DESC, row',
    )
    .all()
  const postings = raw.prepare<[number], Uint8Array>('SELECT packed FROM posting WHERE key = ? ORDER BY run').pluck()
  const variants = raw.prepare<
    [number, number, number],
    MemoryText & { coded: string | null; author: string | null; atMs: number | null }
  >(
    `SELECT tag AS language, text, CASE WHEN length(${coded}) <= ? THEN ${coded} END AS coded, author, at_ms AS atMs FROM variant JOIN language ON language.row = variant.language
     WHERE unit = ? AND length(text) <= ? ORDER BY language.row`,
  )
  return {
    facts: { name: row.name, file: row.file, createdMs: row.created_ms, units: row.units, languages },
    levels: unpackBytes(row.levels),
    postings: (key) => postings.all(key),
    textsOf: (unit) =>
      variants.all(longestCodedText, unit, longestMemoryText).map(({ coded, author, atMs, ...text }) => {
        return { ...text, coded: coded ?? undefined, author: author ?? undefined, atMs: atMs ?? undefined }
      }),
    close: () => raw.close(),
  }
}

/** Gives it another name. Throws what SQLite throws. */
export function renameMemory(path: string, name: string, nativeBinding: string | undefined): void {
  const raw = openRaw(path, nativeBinding, false)
  try {
    raw.prepare('UPDATE memory SET name = ?').run(name)
  } finally {
    raw.close()
  }
}
