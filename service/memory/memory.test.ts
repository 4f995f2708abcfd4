/** Translation memories: read whole or not at all, kept beside the library, looked into for a segment. */
import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { CancelledError } from '../../contract/rpc/server.ts'
import type { MemoryId } from '../../core/model/ids.ts'
import { createPickedPaths } from '../base/picked-files.ts'
import { importText, must, openTestDesk, segmentsOf, type TestDesk } from '../testing/test-desk.ts'

let folder = ''
let desk: TestDesk
const pickedPaths = createPickedPaths(Date.now)
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sverka-memory-'))
  desk = openTestDesk({ libraryFile: join(folder, 'library.sverka'), pickedPaths })
})
afterEach(async () => {
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
})

const memories = (): readonly string[] => {
  const path = join(folder, 'library.sverka.memories')
  return existsSync(path) ? readdirSync(path) : []
}

const unit = (ru: string, en: string, head = '') =>
  `<tu ${head}><tuv xml:lang="ru-RU"><seg>${ru}</seg></tuv><tuv xml:lang="en-US"><seg>${en}</seg></tuv></tu>`
const tmxOf = (...units: readonly string[]) =>
  `<tmx version="1.4"><header srclang="ru"/><body>\n${units.join('\n')}\n</body></tmx>`

const ferries = tmxOf(
  unit(
    'Паром вернулся в порт вечером.',
    'The ferry came back to port in the evening.',
    'changeid="Anna" changedate="20260102T030405Z"',
  ),
  unit('Паром вернулся в порт утром.', 'The ferry came back to port in the morning.'),
  unit('Касса закрыта до понедельника.', 'The ticket desk is closed until Monday.'),
)

function pick(content: string | Uint8Array, file = 'made.tmx'): string {
  const token = randomUUID()
  writeFileSync(join(folder, file), content)
  pickedPaths.put(token, join(folder, file))
  return token
}

const add = (content: string | Uint8Array, name = 'Ferries') =>
  desk.ask('memory.import', { name, file: 'made.tmx', picked: pick(content) })
const search = async (text: string, from = 'ru', to?: string) =>
  (await desk.ask('memory.search', { text, from, ...(to !== undefined && { to }) })).map((match) => {
    return [match.percent, match.target.text]
  })

test('a memory tells its name, languages, units and size, and the same file twice makes two', async () => {
  const first = must(await add(ferries))
  await add(ferries, '')
  const all = await desk.ask('memory.list', {})
  expect(first).toMatchObject({ passedOver: 0, facts: { units: 3 } })
  expect(all).toMatchObject([
    {
      kind: 'memory',
      name: 'Ferries',
      file: 'made.tmx',
      units: 3,
      languages: [
        { language: 'ru-RU', texts: 3 },
        { language: 'en-US', texts: 3 },
      ],
    },
    { kind: 'memory', name: 'made.tmx' },
  ])
})

describe('what was translated before', () => {
  test('is found in either direction, the most alike first, with who wrote it and when', async () => {
    await add(ferries)
    expect(await search('Паром вернулся в порт  вечером.', 'ru', 'en')).toEqual([
      [100, 'The ferry came back to port in the evening.'],
      [86, 'The ferry came back to port in the morning.'],
    ])
    expect((await search('The ticket desk is closed until Tuesday.', 'en-GB', 'ru'))[0]).toEqual([
      90,
      'Касса закрыта до понедельника.',
    ])
    const [match] = await desk.ask('memory.search', { text: 'Паром вернулся в порт вечером.', from: 'ru' })
    expect(match).toMatchObject({
      memoryName: 'Ferries',
      target: { language: 'en-US', author: 'Anna', atMs: Date.UTC(2026, 0, 2, 3, 4, 5) },
    })
  })

  test('is nothing in another language, for a text less than three quarters alike, and for one without words', async () => {
    await add(ferries)
    expect([
      await search('Паром вернулся в порт вечером.', 'kk'),
      await search('Паром вернулся в порт вечером.', 'ru', 'kk'),
      await search('Паром ушёл', 'ru'),
      await search('—', 'ru'),
    ]).toEqual([[], [], [], []])
  })

  test('stands once where two memories have the same translation', async () => {
    await add(ferries)
    await add(ferries, 'Copy')
    expect((await search('Касса закрыта до понедельника.')).length).toBe(1)
  })

  test('is told of the segment one is at, and never of a locked one', async () => {
    await add(ferries)
    const article = await importText(
      desk,
      'The ticket office is closed. It rains.',
      'Касса закрыта до понедельника. Идёт дождь.',
    )
    const [first, second] = await segmentsOf(desk, article)
    const told = async (segment = first!.id) =>
      (await desk.ask('memory.match', { article, segment })).map(({ percent }) => percent)
    const before = [await told(), await told(second!.id)]
    must(await desk.ask('segment.lock', { segments: [first!.id], isLocked: true }))
    expect([before, await told()]).toEqual([[[100], []], []])
  })
})

describe('a file that becomes no memory leaves nothing', () => {
  test.each([
    [
      'broken at its end',
      tmxOf(unit('Да.', 'Yes.')).replace('</tmx>', ''),
      { kind: 'broken-tmx', rule: 'not-well-formed', line: 3 },
    ],
    ['of another kind', '<xliff/>', { kind: 'broken-tmx', rule: 'no-tmx' }],
    ['without a pair', tmxOf('<tu><tuv xml:lang="ru"><seg>Да.</seg></tuv></tu>'), { kind: 'no-pairs' }],
  ])('%s', async (_, content, failure) => {
    expect([await add(content), memories()]).toMatchObject([{ ok: false, failure }, []])
  })

  test('that is not there', async () => {
    const token = randomUUID()
    const unknown = await desk.ask('memory.import', { name: 'a', file: 'a.tmx', picked: token })
    pickedPaths.put(token, join(folder, 'nowhere.tmx'))
    const missing = await desk.ask('memory.import', { name: 'a', file: 'a.tmx', picked: token })
    expect([unknown, missing, memories()]).toMatchObject([
      { failure: { kind: 'not-at-hand' } },
      { failure: { kind: 'missing' } },
      [],
    ])
  })

  test('whose reading somebody called off', async () => {
    const picked = pick(
      tmxOf(...Array.from({ length: 30_000 }, (_, nth) => unit(`Да, рейс ${nth} ушёл.`, `Yes, ${nth} left.`))),
    )
    const calledOff = new AbortController()
    const reading = desk.ask(
      'memory.import',
      { name: 'a', file: 'a.tmx', picked },
      {
        signal: calledOff.signal,
        onProgress: () => calledOff.abort(),
      },
    )
    await expect(reading).rejects.toThrow(CancelledError)
    expect(memories()).toEqual([])
  })
})

test('what an import left that was killed is taken away by the next one; what lies beside it stays', async () => {
  await add(ferries)
  const path = join(folder, 'library.sverka.memories')
  writeFileSync(join(path, 'killed.sverka-memory.part'), 'SQLite format 3\u0000 and then the light went out')
  writeFileSync(join(path, 'notes.txt'), 'of somebody')
  await add(ferries)
  expect(memories().map((name) => name.replace(/^[\da-f-]{36}/u, 'id'))).toEqual([
    'id.sverka-memory',
    'id.sverka-memory',
    'notes.txt',
  ])
})

test('what an import left that was killed is gone when the library is opened again', async () => {
  await add(ferries)
  const half = join(folder, 'library.sverka.memories', 'killed.sverka-memory.part')
  writeFileSync(half, 'SQLite format 3\u0000 and then the light went out')
  await desk.close()
  desk = openTestDesk({ libraryFile: join(folder, 'library.sverka'), pickedPaths, isKeeper: true })
  await desk.tidied
  expect([existsSync(half), memories().length]).toEqual([false, 1])
})

test('a memory gets another name, and is gone when it is removed', async () => {
  const { memory } = must(await add(ferries))
  const unnamed = await desk.ask('memory.rename', { memory, name: '' })
  must(await desk.ask('memory.rename', { memory, name: 'Harbour' }))
  const [renamed] = await desk.ask('memory.list', {})
  const found = await desk.ask('memory.search', { text: 'Касса закрыта до понедельника.', from: 'ru' })
  must(await desk.ask('memory.remove', { memory }))
  const again = await desk.ask('memory.remove', { memory })
  expect([
    unnamed,
    renamed,
    found[0]?.memoryName,
    again,
    memories(),
    await search('Касса закрыта до понедельника.'),
  ]).toMatchObject([
    { failure: { kind: 'no-name' } },
    { name: 'Harbour' },
    'Harbour',
    { failure: { kind: 'no-such-memory' } },
    [],
    [],
  ])
})

describe('a file among the memories that is none', () => {
  const path = (): string => {
    const [own = ''] = memories()
    return join(folder, 'library.sverka.memories', own)
  }
  const told = async () => (await desk.ask('memory.list', {})).map(({ kind }) => kind)

  test('of another program, of a later version, with another schema, or damaged is told, and the others serve', async () => {
    await add(ferries)
    const sound = readFileSync(path())
    const beside = (name: string, spoil: (raw: Database.Database) => void): void => {
      const file = join(folder, 'library.sverka.memories', `${name}.sverka-memory`)
      writeFileSync(file, sound)
      const raw = new Database(file)
      spoil(raw)
      raw.close()
    }
    writeFileSync(join(folder, 'library.sverka.memories', 'text.sverka-memory'), 'no database')
    beside('foreign', (raw) => raw.pragma('application_id = 1'))
    beside('newer', (raw) => raw.pragma('user_version = 99'))
    beside('planted', (raw) => raw.exec('CREATE VIEW planted AS SELECT 1'))
    beside('emptied', (raw) => raw.exec('DELETE FROM memory'))
    expect((await told()).sort()).toEqual(['damaged', 'damaged', 'foreign', 'foreign', 'memory', 'newer'])
    expect(await search('Касса закрыта до понедельника.')).toHaveLength(1)
    must(await desk.ask('memory.remove', { memory: 'text' as MemoryId }))
    expect(await told()).toHaveLength(5)
  })

  test('of the first version, which kept no codes, serves as it is', async () => {
    await add(ferries)
    const raw = new Database(path())
    raw.exec('ALTER TABLE variant DROP COLUMN coded; PRAGMA user_version = 1')
    raw.close()
    expect(await told()).toEqual(['memory'])
    expect(await search('Касса закрыта до понедельника.')).toHaveLength(1)
  })

  test('with pages overwritten never stops the search', async () => {
    await add(ferries)
    const bytes = readFileSync(path())
    for (let at = 4096 + 200; at < bytes.length; at += 64) bytes.fill(0xa5, at, at + 40)
    writeFileSync(path(), bytes)
    expect(await search('Касса закрыта до понедельника.')).toEqual([])
  })
})
