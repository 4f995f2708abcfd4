import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ArticleId } from '../../core/model/ids.ts'
import { edit, importText, must, openTestDesk, segmentsOf, type TestDesk } from '../testing/test-desk.ts'

let folder = ''
let desk: TestDesk
let article: ArticleId
const open = (isKeeper: boolean) => openTestDesk({ libraryFile: join(folder, 'library.sverka'), isKeeper })
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sverka-draft-'))
  desk = open(true)
  article = await importText(desk, 'Snow fell. Roads were closed.')
})
afterEach(async () => {
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
})

async function draft(index: number, text: string): Promise<void> {
  const { id, latestEdit } = (await segmentsOf(desk, article))[index]!
  must(await desk.ask('segment.draft', { segment: id, basedOn: latestEdit ?? null, text }))
}

async function restart(isKeeper = true): Promise<void> {
  await desk.close()
  desk = open(isKeeper)
}

const texts = async () => (await segmentsOf(desk, article)).map(({ text }) => text)
const historyOf = async (index: number) => {
  const segment = (await segmentsOf(desk, article))[index]!.id
  return must(await desk.ask('segment.history', { segment })).edits.map((one) => [one.reason, one.after])
}

test('a draft is not yet an edit', async () => {
  await draft(0, 'Snow fell all day.')
  expect(await texts()).toEqual(['Snow fell.', 'Roads were closed.'])
})

test('a draft left behind becomes one edit of whoever was typing', async () => {
  await draft(0, 'Snow f')
  await draft(0, 'Snow fell all day.')
  await restart()
  expect([await texts(), await historyOf(0)]).toEqual([
    ['Snow fell all day.', 'Roads were closed.'],
    [['typed', 'Snow fell all day.']],
  ])
})

test('a draft that an edit overtook is kept in the history, and the text stays', async () => {
  await edit(desk, article, 1, 'All roads were closed.')
  await draft(1, 'Most roads were closed.')
  must(await desk.ask('action.undo', { article }))
  await restart()
  expect([(await texts())[1], await historyOf(1)]).toEqual([
    'Roads were closed.',
    [
      ['restore', 'Roads were closed.'],
      ['typed', 'Most roads were closed.'],
      ['undo', 'Roads were closed.'],
      ['typed', 'All roads were closed.'],
    ],
  ])
})

test('the command line leaves the drafts of an open window alone', async () => {
  await draft(0, 'Snow fell all day.')
  await restart(false)
  expect(await texts()).toEqual(['Snow fell.', 'Roads were closed.'])
})

test('leaving a segment takes its draft with it', async () => {
  await draft(0, 'Snow fell all day.')
  await edit(desk, article, 0, 'Snow fell all night.')
  await restart()
  expect(await texts()).toEqual(['Snow fell all night.', 'Roads were closed.'])
})
