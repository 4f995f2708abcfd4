import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SverkaEvent } from '../contract/events.ts'
import { edit, importText, must, openTestDesk, type TestDesk } from './testing/test-desk.ts'

let folder = ''
let holder: TestDesk
let reader: TestDesk
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sverka-two-'))
  const libraryFile = join(folder, 'library.sverka')
  holder = openTestDesk({ libraryFile })
  reader = openTestDesk({ libraryFile })
})
afterEach(async () => {
  await reader.close()
  await holder.close()
  rmSync(folder, { recursive: true })
})

/** What the reader tells its window of what happened meanwhile. */
function told(): readonly string[] {
  const heard: SverkaEvent[] = []
  const stop = reader.onEvent((event) => heard.push(event))
  reader.lookForOthers()
  stop()
  return heard.map(({ kind }) => kind)
}

test('whoever only reads is told of what another program writes, and sees it', async () => {
  const article = await importText(holder, 'It rained. It snowed.')
  const imported = told()
  await edit(holder, article, 0, 'It poured.')
  const edited = told()
  const { rows } = await reader.ask('article.rows', { article, start: 0, count: 1 })
  must(await holder.ask('person.add', { name: 'Dana', role: 'translator' }))
  expect([imported, edited, rows[0]?.target[0]?.text, told(), told()]).toEqual([
    ['library.changed', 'article.changed', 'article.checked'],
    ['library.changed', 'article.changed'],
    'It poured.',
    ['desk.changed'],
    [],
  ])
})

test('whoever only reads opens an article, is offered no move, and is refused every change', async () => {
  const article = await importText(holder, 'It rained. It snowed.')
  const head = must(await reader.ask('article.open', { article }))
  expect([head.isReadOnly, head.moves, head.undoable]).toEqual([true, [], undefined])
  await expect(edit(reader, article, 0, 'It poured.')).rejects.toThrow('readonly')
})
