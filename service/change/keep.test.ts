/** A change that somebody keeps has been seen by them: over a restart, and for nobody else. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SignedChange } from '../../contract/change.ts'
import type { ArticleId } from '../../core/model/ids.ts'
import { isChange } from '../../core/model/redline.ts'
import { edit, importText, must, openTestDesk, type TestDesk } from '../testing/test-desk.ts'

let folder = ''
let desk: TestDesk
let article: ArticleId
const open = () => openTestDesk({ libraryFile: join(folder, 'library.sverka') })
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sverka-kept-'))
  desk = open()
  article = await importText(desk, 'The fair opened early. It rained all day.\n')
  await edit(desk, article, 0, 'The bazaar opened late.')
})
afterEach(async () => {
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
})

async function changes(): Promise<readonly SignedChange[]> {
  const [segment] = must(await desk.ask('change.redline', { article, since: null, rows: [0] }))
  return segment?.pieces.filter((piece) => isChange(piece)) ?? []
}
const told = async () => (await changes()).map(({ after, isKept }) => [after, isKept])

/** The first change of the first segment. */
async function keep() {
  const [segment] = must(await desk.ask('change.redline', { article, since: null, rows: [0] }))
  const [change] = await changes()
  if (segment === undefined || change === undefined) throw new Error('nothing changed')
  const { before, after, hands } = change
  const of = { segment: segment.segment, edit: hands.at(-1)?.edit ?? null }
  return must(await desk.ask('change.keep', { ...of, before, after }))
}

test('it stays kept after a restart', async () => {
  await keep()
  await desk.close()
  desk = open()
  expect(await told()).toEqual([
    ['bazaar', true],
    ['late', false],
  ])
})

test('for another person it is as new as before', async () => {
  await keep()
  const berik = must(await desk.ask('person.add', { name: 'Berik', role: 'editor' }))
  must(await desk.ask('person.switch', { person: berik.id }))
  expect((await told())[0]).toEqual(['bazaar', false])
})

test('what is made of it later is another change, and new', async () => {
  await keep()
  await edit(desk, article, 0, 'The market opened late.')
  expect((await told())[0]).toEqual(['market', false])
})

test('keeping is an act: undo takes it back, redo keeps again, and no text is touched', async () => {
  const { segments, head } = await keep()
  const undone = must(await desk.ask('action.undo', { article }))
  const afterUndo = await told()
  must(await desk.ask('action.redo', { article }))
  expect([segments, head.undoable, undone.segments, afterUndo[0], (await told())[0]]).toEqual([
    [],
    'keepChange',
    [],
    ['bazaar', false],
    ['bazaar', true],
  ])
})
