/** The bin: deleted, restored, erased; and nothing else is ever erased. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ArticleId } from '../../core/model/ids.ts'
import { type Connection, connect } from '../../db/connection.ts'
import { areRowsSound } from '../../db/integrity/altered.ts'
import { salvageInto } from '../../db/salvage/salvage.ts'
import { doings } from '../testing/doings.ts'
import { edit, importText, moveOn, must, openTestDesk, segmentsOf, type TestDesk } from '../testing/test-desk.ts'

let folder = ''
let file = ''
let desk: TestDesk
let reader: Connection
let article: ArticleId
let other: ArticleId
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sverka-bin-'))
  file = join(folder, 'library.sverka')
  desk = openTestDesk({ libraryFile: file })
  article = await importText(
    desk,
    'The zebra rose rose by a metre.\n\nThe quagga stood still.',
    'Зебра встала.\n\nКвагга стояла.',
  )
  other = await importText(desk, 'The fair opened opened.\n\nNobody was hurt.')
  reader = connect(file)
})
afterEach(async () => {
  reader.close()
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
})

const put = async (one = article) => must(await desk.ask('bin.put', { article: one }))
const listed = async () => (await desk.ask('article.list', {})).map((one) => one.article.id)
const headlinesIn = async (part: 'binned' | 'erased') =>
  (await desk.ask('bin.list', {}))[part].map(({ headline }) => headline)
const rowCount = (sql: string) => reader.read.one<{ n: number }>(`SELECT count(*) AS n FROM ${sql}`)?.n

describe('an article in the bin', () => {
  test('is in no list and in no search, and comes back as it was', async () => {
    const before = await segmentsOf(desk, article)
    await put()
    const gone = [
      await listed(),
      await desk.ask('library.search', { text: 'zebra', limit: 10 }),
      await headlinesIn('binned'),
    ]
    must(await desk.ask('bin.restore', { article }))
    expect([gone, (await listed()).length, await segmentsOf(desk, article), await headlinesIn('binned')]).toEqual([
      [[other], [], ['The zebra rose rose by a metre.']],
      2,
      before,
      [],
    ])
  })

  test('can be read and not changed, until undo takes the deletion back', async () => {
    await put()
    const head = must(await desk.ask('article.open', { article }))
    const [segment] = await segmentsOf(desk, article)
    const refused = await desk.ask('segment.edit', { segment: segment!.id, basedOn: null, text: 'The zebra fell.' })
    const moved = await moveOn(desk, article, 'deliver')
    const named = await desk.ask('details.change', {
      article,
      changes: [{ field: 'slug', before: null, after: 'zebra' }],
    })
    must(await desk.ask('action.undo', { article }))
    expect([head.closed, head.moves, refused.ok, moved.ok, named.ok, await headlinesIn('binned')]).toEqual([
      'binned',
      [],
      false,
      false,
      false,
      [],
    ])
  })
})

/** All that people can do, a few times over. */
async function workOn(one: ArticleId): Promise<void> {
  for (const [index, { does }] of doings.entries()) await does(desk, one, index, index + 1)
}

describe('emptying the bin', () => {
  test('erases every row of its articles and none of others; the log keeps who, when and the headline', async () => {
    await workOn(article)
    await workOn(other)
    await desk.checked()
    const others = JSON.stringify(await segmentsOf(desk, other))
    const [{ headline } = { headline: '' }] = (await desk.ask('article.list', {})).flatMap((one) =>
      one.article.id === article ? [one.article] : [],
    )
    await put()
    const emptied = must(await desk.ask('bin.empty', {}))
    await desk.checked()
    const left = reader.read.all<{ name: string }>(
      "SELECT name FROM pragma_table_list WHERE type = 'table' AND name NOT LIKE '%search%'",
    )
    const naming = left.filter(({ name }) => JSON.stringify(reader.read.all(`SELECT * FROM ${name}`)).includes(article))
    expect([
      emptied.erased,
      await listed(),
      JSON.stringify(await segmentsOf(desk, other)) === others,
      await headlinesIn('erased'),
      naming.map(({ name }) => name).sort(),
      rowCount("action WHERE kind = 'erase'"),
      reader.raw.pragma('foreign_key_check'),
      areRowsSound(reader),
    ]).toEqual([1, [other], true, [headline], ['action_op', 'erased_article'], 1, [], true])
  })

  test('leaves no word of it in the file, though rows lie where it lay', async () => {
    await put()
    must(await desk.ask('bin.empty', {}))
    reader.raw.pragma('wal_checkpoint(TRUNCATE)')
    expect(readFileSync(file).includes('The quagga stood')).toBe(false)
  })

  test('takes an article from under the checks that look at it just then', async () => {
    reader.write((db) => db.run('UPDATE translation SET checked_by = NULL'))
    const checked = desk.checked()
    await put()
    must(await desk.ask('bin.empty', {}))
    await checked
    await desk.checked()
    expect(await listed()).toEqual([other])
  })

  test('is not for translators, and takes only what is named', async () => {
    await put()
    await put(other)
    const berik = must(await desk.ask('person.add', { name: 'Berik', role: 'translator' }))
    const { person } = await desk.ask('desk.open', {})
    must(await desk.ask('person.switch', { person: berik.id }))
    const refused = await desk.ask('bin.empty', {})
    must(await desk.ask('person.switch', { person: person.id }))
    const emptied = must(await desk.ask('bin.empty', { articles: [other] }))
    expect([refused, emptied.erased, await headlinesIn('binned')]).toEqual([
      { ok: false, failure: { kind: 'wrong-role' } },
      1,
      ['The zebra rose rose by a metre.'],
    ])
  })

  test('is the only way in which an edit is ever erased', async () => {
    await edit(desk, article, 0, 'The zebra fell.')
    const erase = () => reader.write((db) => db.run('DELETE FROM edit'))
    expect(erase).toThrow('an edit is never erased')
    await put()
    expect(erase).toThrow('an edit is never erased')
    expect(rowCount('edit')).toBe(1)
  })
})

test('what was erased does not come back with a copy when a damaged library is made anew', async () => {
  await edit(desk, article, 0, 'The zebra fell.')
  const copyFile = join(folder, 'copy.sverka')
  reader.raw.prepare('VACUUM INTO ?').run(copyFile)
  await put()
  must(await desk.ask('bin.empty', {}))
  const damagedFile = join(folder, 'damaged.sverka')
  reader.raw.prepare('VACUUM INTO ?').run(damagedFile)
  const damaged = connect(damagedFile)
  damaged.raw.exec('DROP TABLE link_member')
  damaged.close()
  const copy = connect(copyFile)
  let id = 0
  const into = join(folder, 'anew.sverka')
  salvageInto(into, { damagedFile, copy, nativeBinding: undefined, newId: () => `new-${id++}` })
  copy.close()
  const anew = connect(into)
  const headlines = anew.read
    .all<{ headline: string }>('SELECT headline FROM translation')
    .map(({ headline }) => headline)
  const edits = anew.read.all('SELECT * FROM edit')
  anew.close()
  expect([headlines, edits]).toEqual([['The fair opened opened.'], []])
})
