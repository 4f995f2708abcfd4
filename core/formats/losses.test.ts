/** What a format cannot carry is named, and nothing else. */
import { expect, test } from 'vitest'
import type { ArticleContents, ExportTarget } from '../model/article-contents.ts'
import { whatIsLost, whatIsTold } from './losses.ts'

const all: ArticleContents = {
  format: 'docx',
  dismissedFindings: 0,
  commentsOfFile: 0,
  commentsOnAll: 0,
  locksPastFile: 0,
  locksPastRows: 0,
  comments: 1,
  errors: 2,
  findings: 2,
  states: 3,
  locks: 3,
  looks: 4,
  links: 5,
  notes: 6,
  images: 7,
  codes: 8,
  longTexts: 9,
}
const nothing: ArticleContents = {
  ...all,
  comments: 0,
  errors: 0,
  findings: 0,
  states: 0,
  locks: 0,
  looks: 0,
  links: 0,
  notes: 0,
  images: 0,
  codes: 0,
  longTexts: 0,
}

const lost = (target: ExportTarget, contents = all) =>
  whatIsLost(contents, target)
    .map(({ kind }) => kind)
    .join(' ')
const text = (format: Extract<ExportTarget, { kind: 'text' }>['format']): ExportTarget => ({ kind: 'text', format })
const both = (format: Extract<ExportTarget, { kind: 'both' }>['format']): ExportTarget => ({
  kind: 'both',
  format,
  withFindings: true,
})

test.each([
  [text('docx'), 'comments errors'],
  [text('txt'), 'comments errors looks links notes images codes'],
  [text('clean-html'), 'comments errors notes images codes'],
  [{ kind: 'redline', withComments: true }, 'errors'],
  [{ kind: 'redline', withComments: false }, 'comments errors'],
  [{ kind: 'page' }, 'errors notes images codes'],
  [both('xliff'), ''],
  [both('xlsx'), 'errors locks links notes images codes longTexts'],
  [both('bilingual-docx'), 'errors locks links notes images codes'],
  [both('csv'), 'errors locks looks links notes images codes'],
  [both('tmx'), 'errors locks'],
  [both('po'), 'errors states locks looks links notes images codes'],
  [both('xliff-12'), ''],
  [{ kind: 'both', format: 'xliff', withFindings: false }, 'findings'],
] satisfies readonly (readonly [ExportTarget, string])[])('%j loses: %s', (target, kinds) => {
  expect([lost(target), lost(target, nothing)]).toEqual([kinds, ''])
})

test.each([
  ['tmx', 'errors states locks'],
  ['po', 'errors locks'],
  ['xliff', 'errors'],
  ['xlsx', 'errors states locks'],
] as const)('a file that came in as %s loses what such files do not know: %s', (format, kinds) => {
  expect(lost(text(format), { ...all, format })).toBe(kinds)
})

test('a comment on the whole of a text is lost where only pairs can be spoken of', () => {
  const contents = { ...nothing, comments: 3, commentsOnAll: 1 }
  const ofAll = (target: ExportTarget, format: 'po' | 'xliff') => whatIsLost({ ...contents, format }, target)
  const one = [{ kind: 'comments', count: 1 }]
  expect([ofAll(text('po'), 'po'), ofAll(both('xlsx'), 'po')]).toEqual([one, one])
  expect([ofAll(text('xliff'), 'xliff'), ofAll(both('tmx'), 'xliff')]).toEqual([[], []])
})

test('a table without a column of comments loses them', () => {
  expect(lost(text('xlsx'), { ...all, format: 'xlsx', hasNoNotes: true })).toBe('comments errors states locks')
})

test('comments that came with the file stay in it, and in no other', () => {
  const contents = { ...nothing, comments: 3, commentsOfFile: 2 }
  expect(whatIsLost(contents, text('docx'))).toEqual([{ kind: 'comments', count: 1 }])
  expect(whatIsLost(contents, { kind: 'redline', withComments: false })).toEqual([{ kind: 'comments', count: 1 }])
  expect(whatIsLost(contents, text('txt'))).toEqual([{ kind: 'comments', count: 3 }])
  expect(lost(text('docx'), { ...contents, comments: 2 })).toBe('')
})

test('locks that are of a part of a unit or row are lost where locks are known', () => {
  const contents = { ...nothing, locks: 5, locksPastFile: 1, locksPastRows: 2 }
  const of = (target: ExportTarget, format: 'xliff' | 'tmx' | 'docx') => {
    return whatIsLost({ ...contents, format }, target).map(({ count }) => count)
  }
  expect([of(text('xliff'), 'xliff'), of(text('tmx'), 'tmx'), of(text('docx'), 'docx')]).toEqual([[1], [5], []])
  expect([of(both('xliff'), 'docx'), of(both('xliff-12'), 'docx'), of(both('xlsx'), 'xliff')]).toEqual([[2], [2], [5]])
})

test('each loss says how many there are', () => {
  expect(whatIsLost(all, text('docx'))).toEqual([
    { kind: 'comments', count: 1 },
    { kind: 'errors', count: 2 },
  ])
})

test('what a file says of the quality of a text is named: errors and findings, those dismissed as such', () => {
  const told = (target: ExportTarget) => whatIsTold({ ...all, dismissedFindings: 4 }, target)
  expect([
    told(both('xliff')),
    told({ kind: 'both', format: 'xliff-12', withFindings: false }),
    told(both('tmx')),
    told(text('docx')),
    whatIsTold(nothing, both('xliff')),
  ]).toEqual([
    [
      { kind: 'errors', count: 2 },
      { kind: 'findings', count: 2 },
      { kind: 'dismissed', count: 4 },
    ],
    [{ kind: 'errors', count: 2 }],
    [],
    [],
    [],
  ])
})
