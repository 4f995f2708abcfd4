import { expect, test } from 'vitest'
import type { Report } from '../model/report.ts'
import { reportAsCsv, reportAsHtml, reportAsJson } from './write-report.ts'

const say = (key: string) => key
const one = (rows: Report['sections'][number]['rows']): Report => ({
  kind: 'issues',
  title: 'Findings',
  subtitle: '',
  notes: [],
  sections: [{ name: 'findings', title: undefined, columns: ['words'], rows }],
})

test('a cell that a spreadsheet would run is text in it', () => {
  expect(reportAsCsv(say, one([['=1+1'], ['say "so", then'], ['-5'], ['\t=1']]))).toBe(
    'reports:column.words\r\n\'=1+1\r\n"say ""so"", then"\r\n\'-5\r\n\'\t=1\r\n',
  )
})

test('several tables stand below each other with their titles, and are lists by their names as data', () => {
  const two: Report = {
    ...one([]),
    sections: [
      { name: 'types', title: 'By type', columns: ['type'], rows: [['grammar']] },
      { name: 'errors', title: 'Errors', columns: ['words', 'note'], rows: [['rose', 'fell']] },
    ],
  }
  expect([reportAsCsv(say, two), JSON.parse(reportAsJson(two))]).toEqual([
    'By type\r\nreports:column.type\r\ngrammar\r\n\r\nErrors\r\nreports:column.words,reports:column.note\r\nrose,fell\r\n',
    { types: [{ type: 'grammar' }], errors: [{ words: 'rose', note: 'fell' }] },
  ])
})

test('a page escapes whatever it is given, a title of ten thousand letters too', () => {
  const long = `<script>${'я'.repeat(10_000)}`
  const page = reportAsHtml(say, { language: 'en', styleHash: 'x' }, { ...one([['<img onerror=1>']]), title: long })
  expect([page.includes('<script>'), page.includes('<img'), page.includes('я'.repeat(10_000))]).toEqual([
    false,
    false,
    true,
  ])
})
