/** Writes a translation memory: beside its place under a passing name, and there only once all of it is on the disk. */
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import type { MemoryFacts, MemoryText } from '../../core/model/memory.ts'
import { createPrivate, putInPlace, removeDatabase } from '../durable-files.ts'
import { packBytes } from '../packed-bytes.ts'
import { layMemory } from './memory-schema.ts'

/** Ends the name of one that is being written; whoever finds one that nobody writes any more takes it away. */
export const passingSuffix = '.part'

const rowsPerTransaction = 20_000
const cacheKilobytes = 32_000

/** A text with the number of its unit. */
export type PlacedText = Pick<MemoryText, 'language' | 'text'> & { readonly unit: number }

/** Throws what SQLite and the system throw: a full disk, no permission. Ends in `finish` or `abandon`. */
export class MemoryWriter {
  /** Units so far; they are numbered from 1, in the order they come. */
  units = 0
  readonly #path: string
  readonly #raw: Database.Database
  readonly #addVariant: Database.Statement
  readonly #addLanguage: Database.Statement
  readonly #addPosting: Database.Statement
  readonly #between: Database.Statement<[number, number], PlacedText>
  readonly #languages = new Map<string, { readonly row: number; texts: number }>()
  #rows = 0

  constructor(path: string, nativeBinding: string | undefined) {
    this.#path = path
    mkdirSync(dirname(path), { recursive: true })
    createPrivate(passing(path))
    this.#raw = openPassing(passing(path), nativeBinding)
    this.#addVariant = this.#raw.prepare('INSERT INTO variant VALUES (?, ?, ?, ?, ?, ?)')
    this.#addPosting = this.#raw.prepare('INSERT INTO posting VALUES (?, ?, ?)')
    this.#addLanguage = this.#raw.prepare('INSERT INTO language VALUES (?, ?, 0)')
    this.#between = this.#raw.prepare(
      `SELECT unit, tag AS language, text FROM variant JOIN language ON language.row = variant.language
       WHERE unit >= ? AND unit < ? ORDER BY unit`,
    )
    this.#raw.exec('BEGIN')
  }

  addUnit(texts: readonly MemoryText[]): void {
    this.units++
    for (const { language, text, coded, author, atMs } of texts) {
      this.#addVariant.run(this.units, this.#rowOf(language), text, coded ?? null, author ?? null, atMs ?? null)
      this.#noteRow()
    }
  }

  /** The texts of units `[from, to)`, in the order of those. */
  textsOf(from: number, to: number): readonly PlacedText[] {
    return this.#between.all(from, to)
  }

  addPostings(key: number, run: number, packed: Uint8Array): void {
    this.#addPosting.run(key, run, packed)
    this.#noteRow()
  }

  /** Puts it into its place. */
  finish({ name, file, createdMs }: Pick<MemoryFacts, 'name' | 'file' | 'createdMs'>, levels: Uint8Array): void {
    const countTexts = this.#raw.prepare('UPDATE language SET texts = ? WHERE row = ?')
    for (const { row, texts } of this.#languages.values()) countTexts.run(texts, row)
    const describe = this.#raw.prepare('INSERT INTO memory VALUES (1, ?, ?, ?, ?, ?)')
    describe.run(name, file, createdMs, this.units, packBytes(levels))
    this.#raw.exec('COMMIT')
    this.#raw.close()
    putInPlace(passing(this.#path), this.#path)
  }

  /** Nothing of it is left. */
  abandon(): void {
    this.#raw.close()
    removeHalfMemory(this.#path)
  }

  #rowOf(tag: string): number {
    const known = this.#languages.get(tag)
    if (known !== undefined) {
      known.texts++
      return known.row
    }
    const row = this.#languages.size + 1
    this.#languages.set(tag, { row, texts: 1 })
    this.#addLanguage.run(row, tag)
    return row
  }

  #noteRow(): void {
    if (++this.#rows % rowsPerTransaction === 0) this.#raw.exec('COMMIT; BEGIN')
  }
}

/** Takes away what a writer left that ended before its end. */
export function removeHalfMemory(path: string): void {
  removeDatabase(passing(path))
}

function passing(path: string): string {
  return `${path}${passingSuffix}`
}

/** Nothing has to outlive a crash before it is finished. Held exclusively, so that nobody takes it for left behind. */
function openPassing(file: string, nativeBinding: string | undefined): Database.Database {
  const raw = new Database(file, nativeBinding === undefined ? {} : { nativeBinding })
  try {
    raw.pragma('journal_mode = OFF')
    raw.pragma('synchronous = OFF')
    raw.pragma('locking_mode = EXCLUSIVE')
    raw.pragma(`cache_size = -${cacheKilobytes}`)
    layMemory(raw)
    return raw
  } catch (error) {
    raw.close()
    removeDatabase(file)
    throw error
  }
}
