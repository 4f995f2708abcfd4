/** What in a damaged file is not as it was, told by the library that was made anew from its copy and its journal. */
import type { Connection, SqlValue } from '../connection.ts'
import { openPages } from '../salvage/page-image.ts'
import { fieldsOf, listTables, rowsIn, type Table } from '../salvage/tables.ts'
import { keysOf, readRoots, rowsOf, walkTree } from '../salvage/trees.ts'
import { type DamagedRow, isHashed, keyOf } from './row-hash.ts'

/** Rows of `whole` that stand otherwise in the damaged file, or not at all. Reads both. */
export function differingRows(damagedFile: string, whole: Connection): readonly DamagedRow[] {
  const image = openPages(damagedFile)
  try {
    const roots = readRoots(image, new Set())
    return listTables(whole).flatMap((table) => {
      const { name, hasRowid } = table
      if (!isHashed(name)) return []
      const { pages } = walkTree(image, roots.get(name) ?? 0, hasRowid ? 'table' : 'index', new Set())
      const stored = hasRowid
        ? rowsOf(image, pages, () => undefined)
        : [...keysOf(image, pages, () => undefined)].map((values) => ({ rowid: 0, values }))
      const found = new Set<string>()
      for (const row of stored) found.add(textOf(table, fieldsOf(table, row)))
      const key = keyOf(name)
      return [...rowsIn(whole.read, whole.raw, table)]
        .filter((fields) => !found.has(textOf(table, fields)))
        .map((fields) => ({ table: name, row: Number(fields.get(key)) }))
    })
  } finally {
    image.close()
  }
}

/** A row as one text. SQLite stores a REAL that is whole as an integer; here there is none. */
function textOf({ columns }: Table, fields: ReadonlyMap<string, SqlValue>): string {
  return JSON.stringify(
    columns.map(({ name }) => {
      const value = fields.get(name) ?? null
      return value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value
    }),
  )
}
