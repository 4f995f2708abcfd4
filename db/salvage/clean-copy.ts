/** A copy as it may be taken from: without the articles that were erased from the library since. */
import { rmSync, writeFileSync } from 'node:fs'
import { type Connection, connectToCopy, type ReadDb } from '../connection.ts'
import { eraseRows } from '../erase-article.ts'
import { migrate } from '../migrate.ts'
import type { Migration } from '../migrations/index.ts'
import { withoutTriggers } from './without-triggers.ts'

type CleanCopy = { readonly copy: Connection; readonly close: () => void }

/** Rows of an erased article may have given their numbers to others, so they are taken out before anything is put together. */
export function cleanCopy(
  copy: Connection,
  salvaged: ReadDb,
  file: string,
  migrations: readonly Migration[],
  nativeBinding: string | undefined,
): CleanCopy {
  const erased = listErasedIn(salvaged).filter((id) => copy.read.one('SELECT 1 FROM article WHERE id = ?', id))
  if (erased.length === 0) return { copy, close: () => undefined }
  writeFileSync(file, copy.raw.serialize())
  const cleaned = connectToCopy(file, nativeBinding, { isReadOnly: false })
  const close = (): void => {
    cleaned.close()
    rmSync(file, { force: true })
  }
  try {
    migrate(cleaned, migrations, () => undefined)
    cleaned.raw.pragma('foreign_keys = OFF')
    cleaned.write((db) =>
      withoutTriggers(cleaned, () => {
        for (const id of erased) eraseRows(db, id)
      }),
    )
    return { copy: cleaned, close }
  } catch (error) {
    close()
    throw error
  }
}

/** None in a library of a schema that erased nothing. */
function listErasedIn(db: ReadDb): readonly string[] {
  const isKnown = db.one("SELECT 1 FROM sqlite_schema WHERE name = 'erased_article'") !== undefined
  return isKnown ? db.all<{ id: string }>('SELECT id FROM erased_article').map(({ id }) => id) : []
}
