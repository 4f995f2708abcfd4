import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { call } from './testing/call.ts'

let folder = ''
let article = ''
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sverka-cli-score-'))
  writeFileSync(join(folder, 'fair.en.txt'), 'The fair opened.\n')
  article = (await run('import', '--to', 'en', 'fair.en.txt')).output.trim()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const run = (name: string, ...words: string[]) => call([name, '--library', 'library.sverka', ...words], '', folder)

test('an article without errors is told as counts first, and as a small sample', async () => {
  const { code, output } = await run('score', article)
  expect([code, output.split('\n')]).toEqual([
    0,
    [
      'Critical: 0',
      'Major: 0',
      'Minor: 0',
      'Note: 0',
      '0 penalty points on 3 words',
      '0 per 1000 words (ONPT), acceptable 20',
      'OQS 100 of 100',
      'calibrated 100, pass mark 90',
      'Passes',
      'Small sample: fewer than 1000 words. The counts say more than the score.',
      '',
    ],
  ])
})

test('a profile of one’s own is kept for the library; one that cannot be meant is refused', async () => {
  const { profile } = JSON.parse((await run('score', '--format', 'json', article)).output)
  writeFileSync(join(folder, 'ours.json'), JSON.stringify({ ...profile, id: 'ours', acceptable: 5 }))
  writeFileSync(join(folder, 'never.json'), JSON.stringify({ ...profile, passing: 100 }))
  writeFileSync(join(folder, 'text.json'), 'not at all')
  const kept = await run('score', '--rules', 'ours.json')
  const refused = [
    await run('score', '--rules', 'never.json'),
    await run('score', '--rules', 'text.json'),
    await run('score', '--rules', 'nowhere.json'),
    await run('score', 'nowhere'),
    await run('score'),
  ]
  const now = JSON.parse((await run('score', '--format', 'json', article)).output)
  expect([kept.code, refused.map(({ code }) => code), now.profile.id, now.profile.acceptable]).toEqual([
    0,
    [3, 3, 3, 3, 2],
    'ours',
    5,
  ])
})
