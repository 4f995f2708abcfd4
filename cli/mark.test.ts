/** Marking errors in a terminal. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ArticleScore } from '../contract/error.ts'
import { call } from './testing/call.ts'

let folder = ''
let article = ''
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sverka-cli-mark-'))
  writeFileSync(join(folder, 'fair.en.md'), 'The **old** fair opened the fair day. It rained.\n')
  article = (await run('import', '--to', 'en', 'fair.en.md')).output.trim()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const run = (name: string, ...words: string[]) => call([name, '--library', 'library.sverka', ...words], '', folder)
const scored = async (): Promise<ArticleScore> => JSON.parse((await run('score', '--format', 'json', article)).output)

test('words of a segment, or a whole one, are marked by the name of the type or its letter', async () => {
  const words = await run(
    'mark',
    '--severity',
    'major',
    '--note',
    'It is new.',
    article,
    '1',
    'mistranslation',
    'old fair',
  )
  const whole = await run('mark', article, '2', 'T')
  const { errors } = await scored()
  expect([words.code, whole.code, [words, whole].map(({ output }) => output.trim())]).toEqual([
    0,
    0,
    errors.map(({ id }) => id),
  ])
  expect(errors.map(({ row, type, severity, quote, note }) => [row, type, severity, quote, note])).toEqual([
    [0, 'mistranslation', 'major', 'old fair', 'It is new.'],
    [1, 'inconsistent-with-terminology-resource', 'minor', '', ''],
  ])
})

test('what names no one place, no type or too much is refused with why, and nothing is marked', async () => {
  const refused = [
    await run('mark', article, '1', 'm', 'circus'),
    await run('mark', article, '1', 'm', 'fair'),
    await run('mark', article, '9', 'm'),
    await run('mark', '--note', 'я'.repeat(10_001), article, '1', 'm'),
    await run('mark', article, '1', 'blunder'),
    await run('mark', '--severity', 'awful', article, '1', 'm'),
    await run('mark', article, '1', 'm', ''),
    await run('mark', 'nowhere', '1', 'm'),
  ]
  expect(refused.map(({ code }) => code)).toEqual([3, 3, 3, 3, 2, 2, 2, 3])
  expect(refused.slice(0, 4).map(({ errors }) => errors.trim())).toEqual([
    'The segment does not contain “circus”.',
    '“fair” occurs more than once in the segment. Give more of the words around it.',
    'There is no translated segment in row 9.',
    'A note has 10,000 characters at most.',
  ])
  expect((await scored()).errors).toEqual([])
})
