/**
 * Makes a whole library of a damaged one: every row that can still be read in it, wherever its page lies, and for what
 * cannot be read the rows of a copy. What people did after the copy was made is so kept as far as it is readable.
 */
import { writeFileSync } from 'node:fs'
import { codeOf } from '../../core/model/error-code.ts'
import type { DamagedPlace } from '../../core/model/library-access.ts'
import { append } from '../../core/model/lists.ts'
import { type Connection, connectToCopy, type SqlValue, type WriteDb } from '../connection.ts'
import { listAltered } from '../integrity/altered.ts'
import { placesOf } from '../integrity/places.ts'
import { type DamagedRow, isAltered, isHashed } from '../integrity/row-hash.ts'
import { migrate } from '../migrate.ts'
import { migrations } from '../migrations/index.ts'
import { readRow, readTreePage, type StoredRow } from './cells.ts'
import { cleanCopy } from './clean-copy.ts'
import { farBehind, type Mended, mendSalvaged } from './mend.ts'
import { openPages, type PageImage } from './page-image.ts'
import { fieldsOf, fits, listTables, rowsIn, type Table } from './tables.ts'
import { keysOf, orphansOf, readRoots, rowsOf, type Tree, walkTree } from './trees.ts'
import { withoutTriggers } from './without-triggers.ts'

export type Salvage = Mended & {
  /** Where rows were not as they had been stored. */
  readonly places: readonly DamagedPlace[]
  /** Nothing that people wrote or did is missing. */
  readonly isWhole: boolean
  /** Rows were taken from the copy. */
  readonly usedCopy: boolean
  readonly articles: number
  readonly edits: number
  /** Edits that the copy did not have; all, where there is no copy. */
  readonly newerEdits: number
}

export type SalvageSources = {
  readonly damagedFile: string
  /** A sound copy of the same library, open for reading. */
  readonly copy: Connection | undefined
  readonly nativeBinding: string | undefined
  readonly newId: () => string
}

/** Fills a new library, `into`, which must not exist yet. `undefined` if the damaged file holds nothing readable. */
export function salvageInto(
  into: string,
  { damagedFile, copy, nativeBinding, newId }: SalvageSources,
): Salvage | undefined {
  const image = openPages(damagedFile)
  // An empty file is an empty database; nobody works in this one yet, so it needs no log.
  writeFileSync(into, '')
  const fresh = connectToCopy(into, nativeBinding, { isReadOnly: false })
  try {
    const schema = schemaOf(image) ?? (copy && Number(copy.raw.pragma('user_version', { simple: true })))
    const upToIt = migrations.filter((migration) => migration.schema <= (schema ?? migration.schema))
    if (upToIt.length === 0) return undefined
    migrate(fresh, upToIt, () => undefined)
    fresh.raw.pragma('foreign_keys = OFF')
    const cleaned = (db: WriteDb, sound: Connection) => cleanCopy(sound, db, `${into}.copy`, upToIt, nativeBinding)
    return fresh.write((db) => withoutTriggers(fresh, () => fill(fresh, db, image, copy, { newId, cleaned })))
  } finally {
    fresh.close()
    image.close()
  }
}

/** The schema a file says it has; `undefined` if that is none of ours. */
function schemaOf(image: PageImage): number | undefined {
  const schema = image.page(1)?.readUInt32BE(60) ?? 0
  return migrations.some((migration) => migration.schema === schema) ? schema : undefined
}

type FillOptions = {
  readonly newId: () => string
  /** A copy without what was erased since. */
  readonly cleaned: (db: WriteDb, copy: Connection) => ReturnType<typeof cleanCopy>
}

function fill(
  fresh: Connection,
  db: WriteDb,
  image: PageImage,
  copy: Connection | undefined,
  { newId, cleaned }: FillOptions,
): Salvage | undefined {
  const tables = listTables(fresh)
  const found = readTables(db, image, tables, rootsIn(copy))
  if (found.rows === 0) return undefined
  const supplement = copy !== undefined && isSameLibrary(db, copy) ? copy : undefined
  const altered = takeAltered(fresh, db, tables)
  const broken = tables.filter(
    ({ name }) => !found.whole.has(name) || altered.rows.some(([table]) => table.name === name),
  )
  if (supplement !== undefined && broken.length > 0) {
    const clean = cleaned(db, supplement)
    for (const table of broken) supplementFrom(db, clean.copy, table)
    clean.close()
  }
  // What nothing better is known of stays as it is found: a flipped bit in a sentence is better than no sentence.
  for (const [table, fields] of altered.rows) insert(db, table, fields)
  const isWhole = broken.length === 0
  const mended = mendSalvaged(fresh, db, { isWhole, newId })
  return {
    ...mended,
    places: altered.places,
    isWhole,
    usedCopy: supplement !== undefined && !isWhole,
    articles: countOf(db, 'article'),
    edits: countOf(db, 'edit'),
    newerEdits: countNewer(db, supplement),
  }
}

type Fields = ReadonlyMap<string, SqlValue>
type Altered = {
  readonly rows: readonly (readonly [Table, Fields])[]
  readonly places: readonly DamagedPlace[]
}

/** Takes out the rows that do not fit their hash, so that a copy may know them better. */
function takeAltered({ raw }: Connection, db: WriteDb, tables: readonly Table[]): Altered {
  const rows: (readonly [Table, Fields])[] = []
  const damaged: DamagedRow[] = []
  for (const table of tables) {
    const { name } = table
    if (!isHashed(name)) continue
    for (const fields of rowsIn(db, raw, table, isAltered(name))) rows.push([table, fields])
    append(damaged, listAltered(db, name))
  }
  const places = placesOf(db, damaged)
  for (const { name } of tables) if (isHashed(name)) db.run(`DELETE FROM ${name} WHERE ${isAltered(name)}`)
  return { rows, places }
}

function countOf(db: WriteDb, table: 'article' | 'edit'): number {
  return db.one<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n ?? 0
}

function countNewer(db: WriteDb, copy: Connection | undefined): number {
  const known = new Set(copy?.read.all<{ id: string }>('SELECT id FROM edit').map(({ id }) => id))
  return db.all<{ id: string }>('SELECT id FROM edit').filter(({ id }) => !known.has(id)).length
}

function isSameLibrary(db: WriteDb, copy: Connection): boolean {
  const id = db.one<{ id: string }>('SELECT id FROM library')?.id
  return id === undefined || id === copy.read.one<{ id: string }>('SELECT id FROM library')?.id
}

/** A copy is made page by page: where the damaged file has lost its schema, trees begin where they began in the copy. */
function rootsIn(copy: Connection | undefined): ReadonlyMap<string, number> {
  const rows = copy?.read.all<{ name: string; rootpage: number }>(
    "SELECT name, rootpage FROM sqlite_schema WHERE type = 'table'",
  )
  return new Map(rows?.map(({ name, rootpage }) => [name, rootpage]))
}

type Found = { readonly rows: number; readonly whole: ReadonlySet<string> }

function readTables(
  db: WriteDb,
  image: PageImage,
  tables: readonly Table[],
  elsewhere: ReadonlyMap<string, number>,
): Found {
  const claimed = new Set<number>()
  const roots = readRoots(image, claimed)
  const known = new Set(tables.map(({ name }) => name))
  for (const [name, root] of roots) if (!known.has(name)) walkTree(image, root, 'table', claimed)
  const whole = new Set<string>()
  let rows = 0
  const trees = tables.map((table): [Table, Tree] => {
    const root = roots.get(table.name) ?? elsewhere.get(table.name) ?? 0
    return [table, walkTree(image, root, table.hasRowid ? 'table' : 'index', claimed)]
  })
  for (const [table, tree] of trees) {
    let isWhole = tree.isWhole
    const onBroken = () => {
      isWhole = false
    }
    const stored = table.hasRowid
      ? rowsOf(image, tree.pages, onBroken)
      : [...keysOf(image, tree.pages, onBroken)].map((values) => ({ rowid: 0, values }))
    for (const row of stored) {
      if (fits(table, row.values) && insert(db, table, fieldsOf(table, row))) rows += 1
      else onBroken()
    }
    if (isWhole) whole.add(table.name)
  }
  if (whole.size < tables.length) rows += adoptOrphans(db, image, orphansOf(image, claimed), trees, whole)
  return { rows, whole }
}

/** Rows to which no tree leads go where alone they fit; what is not known anywhere else comes in so. */
function adoptOrphans(
  db: WriteDb,
  image: PageImage,
  pages: readonly number[],
  trees: readonly (readonly [Table, Tree])[],
  whole: ReadonlySet<string>,
): number {
  const tables = trees.map(([table]) => table).filter(({ name, hasRowid }) => hasRowid && !whole.has(name))
  let adopted = 0
  for (const number of pages) {
    const rows = rowsOfOrphan(image, number)
    const [owner, ...others] = tables.filter((table) => rows.every(({ values }) => fits(table, values)))
    if (owner === undefined || others.length > 0) continue
    for (const row of rows) if (insert(db, owner, fieldsOf(owner, row))) adopted += 1
  }
  return adopted
}

function rowsOfOrphan(image: PageImage, number: number): readonly StoredRow[] {
  const page = readTreePage(image, number)
  return (page?.cells ?? []).flatMap((at) => (page && readRow(image, page, at)) ?? [])
}

/** False if the row breaks a rule of its table, or another one already stands in its place. */
function insert(db: WriteDb, { name }: Table, fields: ReadonlyMap<string, SqlValue>): boolean {
  const columns = [...fields.keys()]
  const marks = columns.map(() => '?').join(', ')
  try {
    db.run(`INSERT INTO ${name} (${columns.join(', ')}) VALUES (${marks})`, ...fields.values())
    return true
  } catch (error) {
    if (codeOf(error).startsWith('SQLITE_CONSTRAINT')) return false
    throw error
  }
}

function supplementFrom(db: WriteDb, copy: Connection, table: Table): void {
  for (const fields of rowsIn(copy.read, copy.raw, table)) {
    if (insert(db, table, fields)) continue
    const row = fields.get('row')
    // The row may stand already, or its position may be taken by one that moved there since.
    if (!fields.has('position') || typeof row !== 'number') continue
    insert(db, table, new Map([...fields, ['position', farBehind + row]]))
  }
}
