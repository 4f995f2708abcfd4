import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { PlacedThread } from '../core/model/comment.ts'
import { call } from './testing/call.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sverka-cli-comments-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const run = (name: string, ...words: string[]) => call([name, '--library', 'library.sverka', ...words], '', folder)

test('a comment is said of an article, and told with its type and author', async () => {
  writeFileSync(join(folder, 'fair.en.txt'), 'The fair opened.\n')
  const article = (await run('import', '--to', 'en', 'fair.en.txt')).output.trim()
  const said = await run('comment', '--as', 'mustChange', article, 'Which fair?\nThe spring one?')
  const text = await run('comments', article)
  const json: readonly PlacedThread[] = JSON.parse((await run('comments', '--format', 'json', article)).output)
  const id = said.output.trim()
  expect([said.code, text.output.replace(/ {2}.*: /u, '  …: ')]).toEqual([
    0,
    `${id}\topen\tmust change\ton the article\n  …: Which fair? The spring one?\n`,
  ])
  expect(json.map(({ type, remarks }) => [type, remarks.map(({ words }) => words)])).toEqual([
    ['mustChange', ['Which fair?\nThe spring one?']],
  ])
})

test('a comment without words, of too many, or on no article is refused', async () => {
  writeFileSync(join(folder, 'fair.en.txt'), 'The fair opened.\n')
  const article = (await run('import', '--to', 'en', 'fair.en.txt')).output.trim()
  const refused = [
    await run('comment', article, ' '),
    await run('comment', article, 'я'.repeat(10_001)),
    await run('comment', 'nowhere', 'Which?'),
    await run('comments', 'nowhere'),
  ]
  expect([refused.map(({ code }) => code), (await run('comments', article)).output]).toEqual([[3, 3, 3, 3], ''])
})
