import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isLibraryReport, reportKinds } from '../core/model/report.ts'
import { sayMinute } from '../locales/dates.ts'
import { words } from '../locales/registry.ts'
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

test('the way from the machine to the approval is told in edits, TER and chrF; without a delivery it ends now', async () => {
  await run('replace', '--article', article, 'rose rose', 'rose')
  const before = JSON.parse((await run('report', '--format', 'json', 'effort', article)).output)
  await run('move', '--anyway', '--as', 'deliver', article)
  const { distance } = JSON.parse((await run('report', '--format', 'json', 'effort', article)).output)
  expect([before.distance, distance]).toMatchObject([
    [{ from: 'As imported', to: 'As it stands', segments: '2', changed: '1', edits: '1' }],
    [
      { from: 'As imported', to: 'Delivered', changed: '1', edits: '1' },
      { from: 'Delivered', to: 'As it stands', changed: '0', edits: '0', ter: '0', chrf: '100' },
    ],
  ])
})

test('of any words it is told who or what wrote them and how, and who approved them', async () => {
  await run('replace', '--article', article, 'metre', 'yard')
  const rows: readonly Record<string, string>[] = JSON.parse(
    (await run('report', '--format', 'json', 'provenance', article)).output,
  )
  expect(rows.map(({ segment, words: said, basis, approvedBy }) => [segment, said?.trim(), basis, approvedBy])).toEqual(
    [
      ['1', '<b>Fair</b> & co', 'as imported', ''],
      ['2', 'The river rose rose by a', 'as imported', ''],
      ['2', 'yard', words.en.history.reason.typed, ''],
      ['2', '.', 'as imported', ''],
    ],
  )
})

test('the log tells every act, oldest first, with what was taken back', async () => {
  await run('replace', '--article', article, 'metre', 'yard')
  const acts: readonly Record<string, string>[] = JSON.parse(
    (await run('report', '--format', 'json', 'audit', article)).output,
  )
  expect(acts.map(({ act }) => act)).toEqual([words.en.history.act.import, words.en.history.act.replace])
})

test('every report is a page, data and a table in every language; of no article, or of no such kind, it is refused', async () => {
  await run('replace', '--article', article, 'metre', 'yard')
  await run('deliver', '--anyway', article)
  await run('return', '--for', 'M', article, '2')
  const codes: number[] = []
  const untold: string[] = []
  for (const kind of reportKinds) {
    for (const [format, language] of [
      ['html', 'en'],
      ['csv', 'ru'],
      ['json', 'kk'],
    ] as const) {
      const of = isLibraryReport(kind) ? [] : [article]
      const { code, output } = await run('report', '--ui', language, '--format', format, kind, ...of)
      codes.push(code)
      // A key without words stands for itself.
      untold.push(
        ...(output.match(/\b(?:reports|history|common|errors|panel|cli):[\w.]+|\b(?:column|kind|title)\.\w+/gu) ?? []),
      )
    }
  }
  const refused = [
    await run('report', 'redline'),
    await run('report', 'weather', article),
    await run('report', 'issues', 'nowhere'),
    await run('report', 'desk', article),
    await run('report', '--since', 'approved', 'redline', article),
  ]
  expect([new Set(codes), untold, refused.map(({ code }) => code)]).toEqual([new Set([0]), [], [2, 2, 3, 2, 2]])
})

test('what became of a translator’s work is told beside how much of it stayed; so is that of somebody named', async () => {
  const before = await run('report', 'corrections')
  await run('deliver', '--anyway', article)
  await run('return', '--for', 'M', '--reason', 'See the source.', article, '2')
  const { output } = await run('report', '--format', 'json', 'corrections')
  const { articles, kinds, corrections } = JSON.parse(output)
  const named = await run('report', '--person', corrections[0].person, '--format', 'json', 'corrections')
  expect([articles, kinds, corrections, named.output === output]).toEqual([
    [{ headline: '<b>Fair</b> & co', unchanged: '0', edited: '0', returned: '1', waiting: '1' }],
    [{ kind: 'Returned: Meaning differs from the source', count: '1' }],
    [
      expect.objectContaining({
        segment: '2',
        kind: 'Returned: Meaning differs from the source',
        said: 'See the source.',
        standing: words.en.common.returnOutcome.untouched,
      }),
    ],
    true,
  ])
  const refused = [
    await run('report', 'corrections', article),
    await run('report', '--person', 'Nobody', 'corrections'),
  ]
  expect([before.output.includes(words.en.reports.corrections.none), refused.map(({ code }) => code)]).toEqual([
    true,
    [2, 2],
  ])
})

test('terms of several articles are told together, each place with its article', async () => {
  writeFileSync(join(folder, 'court.ru.txt'), 'Суд удалился.\n')
  writeFileSync(join(folder, 'court.en.txt'), 'The tribunal rose.\n')
  writeFileSync(join(folder, 'terms.csv'), 'ru,en\nсуд,court\n')
  await run('terms', 'import', 'terms.csv')
  const other = (await run('import', '--from', 'ru', '--to', 'en', 'court.ru.txt', 'court.en.txt')).output.trim()
  const one = JSON.parse((await run('report', '--format', 'json', 'terms', other)).output)
  const { places } = JSON.parse((await run('report', '--format', 'json', 'terms', article, other)).output)
  const { code } = await run('report', 'issues', article, other)
  expect([one.terms, places, code]).toEqual([
    [expect.objectContaining({ term: 'суд', given: 'court', segments: '1', missing: '1', where: '1' })],
    [expect.objectContaining({ headline: 'The tribunal rose.', segment: '1', inSource: 'Суд', inTranslation: '' })],
    2,
  ])
})

test('a page tells moments in the words of its language, a table as programs read them', async () => {
  await run('details', article, 'deadline=2020-01-02T10:00Z')
  const said = async (...words: string[]) => (await run('report', 'desk', ...words)).output
  const local = sayMinute(Date.parse('2020-01-02T10:00Z'), 'ru')
  expect([
    (await said('--ui', 'ru')).includes(`<td dir="auto">${local}</td>`),
    (await said('--ui', 'ru', '--format', 'csv')).includes(',2020-01-02 10:00Z,'),
  ]).toEqual([true, true])
})

test('the redline of an article is exported as a page to be read, without an approval; a PDF is left to the window', async () => {
  const page = await run('export', '--as', 'redline-html', article)
  const pdf = await run('export', '--as', 'redline-pdf', article)
  expect([page.code, page.errors, page.output.includes('<article lang="en"')]).toEqual([
    0,
    '0 changes; 0 comments.\n',
    true,
  ])
  expect([pdf.code, pdf.output, pdf.errors]).toEqual([
    2,
    '',
    expect.stringContaining('Only the window can print a PDF'),
  ])
})
