import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { tableAsCsv } from './report-table.ts'
import { call } from './testing/call.ts'

let folder = ''
let article = ''
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sverka-cli-report-'))
  writeFileSync(join(folder, 'fair.en.txt'), '<b>Fair</b> & co\n\nThe river rose rose by a metre.\n')
  article = (await run('import', '--to', 'en', 'fair.en.txt')).output.trim()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const run = (name: string, ...words: string[]) => call([name, '--library', 'library.sverka', ...words], '', folder)

test('open findings are a table for a spreadsheet, with the words they stand on', async () => {
  const { code, output } = await run('report', '--format', 'csv', 'issues', article)
  const [head, ...rows] = output.trim().split('\r\n')
  expect([code, head, rows.filter((row) => row.includes('rose rose')).length]).toEqual([
    0,
    'Segment,Severity,Check,Words,Reason',
    1,
  ])
})

test('a page of findings lets in nothing but its own style, and shows text as text', async () => {
  await run('report', '-o', 'issues.html', 'issues', article)
  const page = readFileSync(join(folder, 'issues.html'), 'utf8')
  expect([
    page.includes("default-src 'none'"),
    page.includes('<b>Fair'),
    page.includes('&lt;b&gt;Fair&lt;/b&gt; &amp; co'),
    /<script|javascript:|https?:/u.test(page),
  ]).toEqual([true, false, true, false])
})

test('the desk tells who has what and what is overdue, as data too', async () => {
  await run('details', article, 'deadline=2020-01-02T10:00Z')
  const [row] = JSON.parse((await run('report', '--format', 'json', 'desk')).output)
  expect(row).toMatchObject({
    headline: '<b>Fair</b> & co',
    deadline: '2020-01-02 10:00Z',
    overdue: 'overdue',
    holder: '',
  })
})

test('a redline is a page, data or a table; of no article, or of no such kind, is refused', async () => {
  const kinds = ['html', 'json', 'csv'] as const
  const codes: number[] = []
  for (const format of kinds) codes.push((await run('report', '--format', format, 'redline', article)).code)
  codes.push((await run('report', 'redline')).code, (await run('report', 'weather', article)).code)
  codes.push((await run('report', 'issues', 'nowhere')).code, (await run('report', 'desk', article)).code)
  expect(codes).toEqual([0, 0, 0, 2, 2, 3, 2])
})

test('a cell that a spreadsheet would run is text in it', () => {
  const table = { title: '', subtitle: '', columns: ['words'], rows: [['=1+1'], ['say "so", then'], ['-5']] }
  expect(tableAsCsv((key) => key, table)).toBe('report.column.words\r\n\'=1+1\r\n"say ""so"", then"\r\n\'-5\r\n')
})
