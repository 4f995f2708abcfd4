/** Returning, answering and the list of reasons, in a terminal. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { PlacedThread } from '../core/model/comment.ts'
import type { ReturnReason } from '../core/model/return-reason.ts'
import { call } from './testing/call.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sverka-cli-return-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const run = (name: string, ...words: string[]) => call([name, '--library', 'library.sverka', ...words], '', folder)

async function importFair(): Promise<string> {
  writeFileSync(join(folder, 'fair.en.txt'), 'The fair opened. It rained. Nobody left.\n')
  return (await run('import', '--to', 'en', 'fair.en.txt')).output.trim()
}
const threads = async (article: string): Promise<readonly PlacedThread[]> =>
  JSON.parse((await run('comments', '--all', '--format', 'json', article)).output)

test('segments are returned by their numbers for a reason, and listed with it; an answer is said in their thread', async () => {
  const article = await importFair()
  const returned = await run('return', '--for', 'm', '--reason', 'See the source.', article, '1', '3')
  const listed = (await run('comments', article)).output
  const [first] = await threads(article)
  const answered = await run('answer', first!.id, 'It says so.')
  expect([returned.code, listed.match(/returned, untouched\tMeaning differs from the source\t[13]/gu)?.length]).toEqual(
    [0, 2],
  )
  expect([answered.code, (await threads(article)).map(({ row, remarks }) => [row, remarks.length])]).toEqual([
    0,
    [
      [0, 2],
      [2, 1],
    ],
  ])
})

test('what cannot be returned is refused with why', async () => {
  const article = await importFair()
  const refused = [
    await run('return', '--for', 'Z', article, '1'),
    await run('return', '--for', 'M', article, '9'),
    await run('return', article, '1'),
    await run('return', '--reason', 'я'.repeat(10_001), article, '1'),
    await run('return', '--for', 'M', article),
    await run('answer', article, 'Nothing.'),
  ]
  expect([refused.map(({ code }) => code), await threads(article)]).toEqual([[2, 3, 1, 3, 1, 3], []])
})

test('the list of reasons is the library’s own', async () => {
  await importFair()
  const steps = [
    await run('reasons', 'add', 'h', 'House style'),
    await run('reasons', 'rename', 'M', 'Wrong'),
    await run('reasons', 'move', 'H', '1'),
    await run('reasons', 'retire', 'style'),
    await run('reasons', 'add', 'M', 'Mood'),
    await run('reasons', 'letter', 'H', 'no letter'),
    await run('reasons', 'nonsense', 'H'),
  ]
  const list: readonly ReturnReason[] = JSON.parse((await run('reasons', '--format', 'json')).output)
  expect([steps.map(({ code }) => code), list.slice(0, 2).map(({ letter, name }) => [letter, name])]).toEqual([
    [0, 0, 0, 0, 1, 2, 2],
    [
      ['H', 'House style'],
      ['M', 'Wrong'],
    ],
  ])
  expect([(await run('reasons')).output.includes('S\tStyle and tone\tretired'), steps[4]?.errors]).toEqual([
    true,
    'This letter stands for “Wrong”.\n',
  ])
})
