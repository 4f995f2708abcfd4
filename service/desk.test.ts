import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SverkaEvent } from '../contract/events.ts'
import { usualKeys } from '../contract/key-choice.ts'
import { keepRollingBackup } from '../db/keep-backup.ts'
import { openLibrary } from '../db/opening.ts'
import { damage } from './testing/damaged-library.ts'
import { edit, importText, must, openTestDesk } from './testing/test-desk.ts'

let folder = ''
let libraryFile = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sverka-desk-'))
  libraryFile = join(folder, 'library.sverka')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a new library knows one person, an editor, and the settings nobody has changed', async () => {
  const desk = openTestDesk()
  const { person, people, settings, isBeingStocked, recovery } = await desk.ask('desk.open', {})
  await desk.close()
  expect([person.role, people, settings, isBeingStocked, recovery]).toEqual([
    'editor',
    [person],
    {
      interfaceLanguage: 'system',
      theme: 'system',
      zoomPercent: 100,
      fourEyes: false,
      translatorsEditInReview: false,
      mustChangeHolds: false,
      dismissScope: 'ask',
      reach: 'likely',
      keys: usualKeys,
      savedFilters: [],
      showsEffortOfAll: false,
      scoreProfile: 'news',
      scoreProfiles: [],
    },
    false,
    undefined,
  ])
})

test('people and settings are as they were left, at the next start', async () => {
  const first = openTestDesk({ libraryFile })
  const dana = must(await first.ask('person.add', { name: 'Dana', role: 'translator' }))
  must(await first.ask('person.switch', { person: dana.id }))
  must(await first.ask('person.change', { person: dana.id, name: 'Dana S.', role: 'desk' }))
  await first.ask('settings.change', { theme: 'dark', fourEyes: true, reach: 'sure' })
  await first.close()
  const second = openTestDesk({ libraryFile })
  const { person, settings } = await second.ask('desk.open', {})
  await second.close()
  expect([person, settings]).toEqual([
    { id: dana.id, name: 'Dana S.', role: 'desk' },
    {
      interfaceLanguage: 'system',
      theme: 'dark',
      zoomPercent: 100,
      fourEyes: true,
      translatorsEditInReview: false,
      mustChangeHolds: false,
      dismissScope: 'ask',
      reach: 'sure',
      keys: usualKeys,
      savedFilters: [],
      showsEffortOfAll: false,
      scoreProfile: 'news',
      scoreProfiles: [],
    },
  ])
})

test('everyone has keys of their own', async () => {
  const desk = openTestDesk()
  const { person } = await desk.ask('desk.open', {})
  const mine = { profile: 'trados', own: { 'segment.goTo': [{ code: 'F5' }] } } as const
  await desk.ask('settings.change', { keys: mine })
  const other = must(await desk.ask('person.add', { name: 'Aigul', role: 'editor' }))
  must(await desk.ask('person.switch', { person: other.id }))
  const theirs = (await desk.ask('desk.open', {})).settings.keys
  must(await desk.ask('person.switch', { person: person.id }))
  expect([theirs, (await desk.ask('desk.open', {})).settings.keys]).toEqual([usualKeys, mine])
  await desk.close()
})

test('two people of one name would be told apart by nobody', async () => {
  const desk = openTestDesk()
  must(await desk.ask('person.add', { name: 'Dana', role: 'translator' }))
  const twin = await desk.ask('person.add', { name: 'Dana', role: 'editor' })
  await desk.close()
  expect(twin).toEqual({ ok: false, failure: { kind: 'name-taken' } })
})

test('windows hear of what changed, after it is stored', async () => {
  const desk = openTestDesk()
  const heard: SverkaEvent['kind'][] = []
  const stop = desk.onEvent(({ kind }) => heard.push(kind))
  const article = await importText(desk, 'It rained. It snowed.')
  await edit(desk, article, 0, 'It poured.')
  await desk.ask('settings.change', { theme: 'light' })
  stop()
  await edit(desk, article, 1, 'It froze.')
  await desk.close()
  expect(heard).toEqual(['library.changed', 'article.changed', 'desk.changed'])
})

test('a desk that is closed twice closes once', async () => {
  const desk = openTestDesk({ libraryFile })
  await importText(desk, 'It rained.')
  await Promise.all([desk.close(), desk.close()])
  await expect(desk.close()).resolves.toBeUndefined()
})

test('damage met while working leads to the last good copy at the next start, and that is told', async () => {
  const nowMs = Date.now()
  const desk = openTestDesk({ libraryFile })
  await importText(desk, Array.from({ length: 300 }, (_, n) => `Sentence ${n} stands.`).join(' '))
  await desk.close()
  const library = openLibrary(libraryFile, { nowMs, newId: () => '' })
  if (!library.ok) throw new Error(library.failure.kind)
  const backup = await keepRollingBackup(library.value, libraryFile, { nowMs, mayThin: true })
  library.value.close()
  damage(libraryFile, 'root of the segments', 1)
  const hurt = openTestDesk({ libraryFile })
  const read = async () => {
    const [listed] = await hurt.ask('article.list', {})
    return hurt.ask('article.rows', { article: listed!.article.id, start: 0, count: 200 })
  }
  await expect(read()).rejects.toThrow('malformed')
  await hurt.close()
  const healed = openTestDesk({ libraryFile })
  const { recovery } = await healed.ask('desk.open', {})
  const articles = await healed.ask('article.list', {})
  await healed.close()
  expect([recovery?.backupMs, articles.length]).toEqual([backup.atMs, 1])
})
