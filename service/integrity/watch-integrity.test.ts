import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SverkaEvent } from '../../contract/events.ts'
import { keepRollingBackup } from '../../db/keep-backup.ts'
import { openLibrary } from '../../db/opening.ts'
import { edit, importText, must, openTestDesk, rowsOf } from '../testing/test-desk.ts'
import { watchIntegrity } from './watch-integrity.ts'

let folder = ''
let libraryFile = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sverka-altered-'))
  libraryFile = join(folder, 'library.sverka')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const written = 'The akim opened the bridge on Friday.'

/** A library with one edit, in the text and the log of which one bit flipped while it lay on the disk. */
async function makeAltered(): Promise<void> {
  const desk = openTestDesk({ libraryFile })
  const id = await importText(desk, 'It rained. The bridge was opened.')
  await edit(desk, id, 1, written)
  await desk.close()
  const library = must(openLibrary(libraryFile, { nowMs: Date.now(), newId: () => 'id' }))
  await keepRollingBackup(library, libraryFile, { nowMs: Date.now(), mayThin: true })
  library.close()
  const bytes = readFileSync(libraryFile)
  for (let at = bytes.indexOf(written); at >= 0; at = bytes.indexOf(written, at + 1)) bytes[at + 4] = bytes[at + 4]! ^ 1
  writeFileSync(libraryFile, bytes)
}

const article = expect.stringContaining('It rained.')
const places = [
  { kind: 'text', article, rowIndex: 1, atMs: undefined },
  { kind: 'log', article, rowIndex: 1, atMs: expect.any(Number) },
  { kind: 'edit', article, rowIndex: 1, atMs: expect.any(Number) },
]

test('a text that was altered on the disk is told with its place when somebody reads it, and is whole at the next start', async () => {
  await makeAltered()
  const desk = openTestDesk({ libraryFile, isKeeper: true })
  const heard: SverkaEvent[] = []
  desk.onEvent((event) => heard.push(event))
  const [listed] = await desk.ask('article.list', {})
  await rowsOf(desk, listed!.article.id)
  await expect.poll(() => heard.some(({ kind }) => kind === 'library.damaged')).toBe(true)
  await desk.close()
  const healed = openTestDesk({ libraryFile })
  const { recovery } = await healed.ask('desk.open', {})
  const [, row] = await rowsOf(healed, listed!.article.id)
  await healed.close()
  expect([heard.find(({ kind }) => kind === 'library.damaged'), recovery?.isWhole, row?.target[0]?.text]).toEqual([
    { kind: 'library.damaged', places: places.slice(0, 1) },
    true,
    written,
  ])
  expect(recovery?.places).toEqual(expect.arrayContaining(places))
})

test('what nobody reads is looked at behind the scenes, and told with its place', async () => {
  await makeAltered()
  const library = must(openLibrary(libraryFile, { nowMs: Date.now(), newId: () => 'id' }))
  const heard: SverkaEvent[] = []
  const watch = watchIntegrity(library, { nowMs: () => 1, announce: (event) => heard.push(event) })
  await watch.look()
  await watch.stop()
  library.close()
  const told = heard.flatMap((event) => (event.kind === 'library.damaged' ? event.places : []))
  expect(told.map(({ kind }) => kind).toSorted()).toEqual(['edit', 'log', 'text'])
})
