import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { articleStates } from '../core/model/article.ts'
import { threadTypes } from '../core/model/comment.ts'
import { editReasons } from '../core/model/edit.ts'
import { dismissScopes, findingFates, severities } from '../core/model/finding.ts'
import { roles } from '../core/model/person.ts'
import { segmentStates } from '../core/model/segment.ts'
import { listBackups } from './backups.ts'
import { type Connection, connect } from './connection.ts'
import { areRowsSound } from './integrity/altered.ts'
import { hashedTablesIn } from './integrity/row-hash.ts'
import { migrate } from './migrate.ts'
import { type Migration, migrations } from './migrations/index.ts'
import { openLibrary } from './opening.ts'
import { fingerprintOf } from './schema-fit.ts'

test('the schema after all migrations is the one written down in schema.sql', async () => {
  const connection = connect(':memory:')
  migrate(connection, migrations, () => undefined)
  const parts = connection.read.all<{ sql: string }>(
    "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'segment_search_%' ORDER BY rowid",
  )
  const version = connection.raw.pragma('user_version', { simple: true })
  connection.close()
  const written = [`-- schema ${version}`, ...parts.map(({ sql }) => `${sql};`)].join('\n\n')
  await expect(`${written}\n`).toMatchFileSnapshot('./schema.sql')
})

type Content = ReadonlyMap<string, readonly unknown[]>

/** Every row that people's work is in, by the columns asked for; all of a table's if none are named. */
function contentOf({ read, raw }: Connection, like?: Content): Content {
  const tables = [
    ...hashedTablesIn(raw),
    'article',
    'translation',
    'person',
    'link',
    'link_member',
    'finding',
    'dismissal',
  ]
  return new Map(
    (like === undefined ? tables : [...like.keys()]).map((table) => {
      const [first] = like?.get(table) ?? []
      const columns = typeof first === 'object' && first !== null ? Object.keys(first).join(', ') : '*'
      return [table, read.all(`SELECT ${columns} FROM ${table}`)]
    }),
  )
}

/** A library as the app of a schema left it (`npm run freeze`), brought up by these migrations. */
function bringUp(schema: number, known: readonly Migration[]) {
  const folder = mkdtempSync(join(tmpdir(), 'sverka-upgrade-'))
  const file = join(folder, 'library.sverka')
  copyFileSync(new URL(`../samples/libraries/schema-${schema}.sverka`, import.meta.url), file)
  const old = connect(file)
  const before = contentOf(old)
  old.close()
  const opened = openLibrary(file, { nowMs: 0, newId: () => 'id', migrations: known })
  if (!opened.ok) throw new Error(opened.failure.kind)
  const after = contentOf(opened.value, before)
  const isSound = areRowsSound(opened.value)
  const copies = listBackups(file).map(({ kind }) => kind)
  opened.value.close()
  rmSync(folder, { recursive: true })
  return { before, after, isSound, copies }
}

// For ever: each finds a library of the schema before it in the samples, as the app of then left it.
for (const [index, { schema }] of migrations.slice(1).entries()) {
  const before = migrations[index]?.schema ?? 0
  test(`a library of schema ${before} is brought to schema ${schema} with all that is in it`, () => {
    const brought = bringUp(before, migrations.slice(0, index + 2))
    expect(brought.after).toEqual(brought.before)
    expect([brought.isSound, brought.copies]).toEqual([true, ['migration']])
  })
}

test('a library as the app of schema 8 left it opens, and the migration after it would find all that people did', () => {
  const sql = 'ALTER TABLE person ADD COLUMN nickname TEXT; CREATE INDEX person_by_nickname ON person (nickname)'
  const { before, after, isSound, copies } = bringUp(8, [
    ...migrations.slice(0, 1),
    { schema: 9, name: 'invented', sql },
  ])
  expect(after).toEqual(before)
  expect([isSound, copies]).toEqual([true, ['migration']])
  const empty = [...before].filter(([, rows]) => rows.length === 0).map(([table]) => table)
  expect(empty).toEqual(['draft'])
})

test('the fingerprint of the last migration is that of the schema it leads to', () => {
  const connection = connect(':memory:')
  migrate(connection, migrations, () => undefined)
  const fingerprint = fingerprintOf(connection.read)
  connection.raw.exec('CREATE TRIGGER planted AFTER INSERT ON person BEGIN DELETE FROM edit; END')
  const planted = fingerprintOf(connection.read)
  connection.close()
  expect([migrations.at(-1)?.fingerprint, planted === fingerprint]).toEqual([fingerprint, false])
})

test('every table is strict', () => {
  const connection = connect(':memory:')
  migrate(connection, migrations, () => undefined)
  const loose = connection.read.all<{ name: string }>(
    "SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
  )
  connection.close()
  expect(loose).toEqual([])
})

test('the words a column may hold are those of the model', () => {
  const connection = connect(':memory:')
  migrate(connection, migrations, () => undefined)
  const known = (list: string) =>
    connection.read.all<{ name: string }>(`SELECT name FROM known_${list}`).map(({ name }) => name)
  const lists = {
    role: roles,
    article_state: articleStates,
    segment_state: segmentStates,
    edit_reason: editReasons,
    severity: severities,
    dismissal_scope: dismissScopes,
    finding_fate: findingFates,
    thread_type: threadTypes,
  }
  const stored = Object.keys(lists).map((list) => [list, known(list)])
  connection.close()
  expect(stored).toEqual(Object.entries(lists).map(([list, words]) => [list, [...words].sort()]))
})
