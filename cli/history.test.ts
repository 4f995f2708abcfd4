/** `sverka history`: the log on the command line. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ArticleId } from '../core/model/ids.ts'
import { edit, importText, must, openTestDesk } from '../service/testing/test-desk.ts'
import { call } from './testing/call.ts'

let folder = ''
let article: ArticleId
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sverka-history-'))
  const desk = openTestDesk({ libraryFile: join(folder, 'here.sverka') })
  article = await importText(desk, 'The fair opened early. It rained all day.\n')
  await edit(desk, article, 0, 'The fair opened late.')
  must(await desk.ask('action.undo', { article }))
  await edit(desk, article, 1, 'It snowed all day.')
  await desk.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const history = (...words: readonly string[]) => call(['history', ...words, '--library', 'here.sverka'], '', folder)

test('tells what was done, newest first: when, by whom, where, how the text changed, and what was taken back', async () => {
  const { code, output } = await history(article)
  const lines = output.split('\n').map((line) => line.split('\t').filter((_, index) => index !== 1))
  expect([code, lines.map(([when = '', ...rest]) => [/^\d{4}-\d\d-\d\d \d\d:\d\dZ$/u.test(when), ...rest])]).toEqual([
    0,
    [
      [true, 'Edit', 'Segment 2', 'It rained all day. → It snowed all day.'],
      [true, 'Undone: edit', 'Segment 1', 'The fair opened late. → The fair opened early.'],
      [true, 'Edit', 'Segment 1', 'The fair opened early. → The fair opened late.', '(taken back)'],
      [true, 'Import', ''],
      [false],
    ],
  ])
})

test('is JSON for other programs', async () => {
  const { output } = await history(article, '--format', 'json')
  expect(JSON.parse(output).map(({ kind, standing }: { kind: string; standing?: string }) => [kind, standing])).toEqual(
    [
      ['edit', 'done'],
      ['undo', undefined],
      ['edit', 'dropped'],
      ['import', undefined],
    ],
  )
})

test('without an article tells what was done to the memory of the library', async () => {
  expect(await history()).toEqual({ code: 0, output: 'Nothing has been done yet.\n', errors: '' })
})
