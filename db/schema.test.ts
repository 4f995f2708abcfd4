import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { articleStates } from '../core/model/article.ts'
import { editReasons } from '../core/model/edit.ts'
import { dismissScopes, findingFates, severities } from '../core/model/finding.ts'
import { roles } from '../core/model/person.ts'
import { segmentStates } from '../core/model/segment.ts'
import { listArticles } from './articles.ts'
import { connect } from './connection.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import { openLibrary } from './opening.ts'

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

// For ever: each finds a library of the schema before it in the samples, as the app of then left it.
for (const [index, { schema }] of migrations.slice(1).entries()) {
  const before = migrations[index]?.schema
  test(`a library of schema ${before} is brought to schema ${schema} with all that is in it`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'sverka-upgrade-'))
    const file = join(folder, 'library.sverka')
    copyFileSync(new URL(`../samples/libraries/schema-${before}.sverka`, import.meta.url), file)
    const opened = openLibrary(file, { nowMs: 0, newId: () => 'id' })
    const articles = opened.ok ? listArticles(opened.value.read) : []
    if (opened.ok) opened.value.close()
    rmSync(folder, { recursive: true })
    expect([opened.ok, articles.length > 0]).toEqual([true, true])
  })
}

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
  }
  const stored = Object.keys(lists).map((list) => [list, known(list)])
  connection.close()
  expect(stored).toEqual(Object.entries(lists).map(([list, words]) => [list, [...words].sort()]))
})
