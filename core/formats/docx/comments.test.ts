import { describe, expect, test } from 'vitest'
import type { FileComment } from '../format.ts'
import { readPackage } from '../package/read-package.ts'
import { unpack } from '../package/unpack.ts'
import type { ExportComment } from '../redline-edits.ts'
import { docx } from './docx.ts'
import { makeDocx, p, r } from './testing/make-docx.ts'

const bound =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const said = (id: number, author: string, words: string) =>
  `<w:comment w:id="${id}" w:author="${author}" w:date="2026-01-05T09:00:00Z"><w:p w14:paraId="0000000${id}">${r(words)}</w:p></w:comment>`
const at = (id: number, words: string) =>
  `<w:commentRangeStart w:id="${id}"/>${words}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`

/** A document with a thread of two, a settled comment, and one without a word. */
function commented(extended = true): Uint8Array {
  const entries = [
    '<w15:commentEx w15:paraId="00000001" w15:done="0"/>',
    '<w15:commentEx w15:paraId="00000002" w15:paraIdParent="00000001" w15:done="0"/>',
    '<w15:commentEx w15:paraId="00000003" w15:done="1"/>',
  ]
  const relation = (name: string, type: string) => `<Relationship Id="r${name}" Type="${type}" Target="${name}.xml"/>`
  return makeDocx({
    body: `${p(`${r('The ')}${at(1, r('ferry'))}${at(2, '')}${r(' sails.')}`)}${p(`${at(3, r('It is red.'))}${at(4, '')}`)}`,
    others: {
      'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('comments', `${office}/comments`)}${extended ? relation('commentsExtended', 'http://schemas.microsoft.com/office/2011/relationships/commentsExtended') : ''}</Relationships>`,
      'word/comments.xml': `<w:comments ${bound}>${said(1, 'Dana', 'Which &amp; one?')}${said(2, 'Marat', 'The new one.')}${said(3, '', 'Really?')}${said(4, 'Dana', ' ')}</w:comments>`,
      'word/commentsExtended.xml': `<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">${entries.join('')}</w15:commentsEx>`,
    },
  })
}

function open(bytes: Uint8Array) {
  const opened = docx.open(bytes, { encoding: 'utf-8', comments: 'take' })
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
  return opened.value
}

const atMs = Date.UTC(2026, 0, 5, 9)
const asTold = ({ place, isResolved, remarks }: FileComment) => [
  place,
  isResolved,
  remarks.map(({ author, words }) => [author, words]),
]

describe('comments that came with a document', () => {
  test('are read with their words, who said them and when, what answers them, and whether they are settled', () => {
    const { comments = [], diagnostics } = open(commented())
    expect(comments.map(asTold)).toEqual([
      [
        { block: 0, span: { start: 4, end: 9 } },
        false,
        [
          ['Dana', 'Which & one?'],
          ['Marat', 'The new one.'],
        ],
      ],
      [{ block: 1, span: { start: 0, end: 10 } }, true, [['', 'Really?']]],
    ])
    expect(comments[0]?.remarks[0]).toMatchObject({ native: '1', atMs })
    expect(diagnostics).toEqual([
      { kind: 'comments-taken', count: 3 },
      { kind: 'comments-left', count: 1 },
    ])
  })

  test('are each their own where the document does not say what answers what', () => {
    const { comments = [] } = open(commented(false))
    expect(comments.map(({ remarks, isResolved }) => [remarks.length, isResolved])).toEqual([
      [1, false],
      [1, false],
      [1, false],
    ])
  })

  test('are read only where they are wanted', () => {
    const opened = docx.open(commented(), { encoding: 'utf-8' })
    expect(opened.ok && [opened.value.comments, opened.value.diagnostics]).toEqual([
      [],
      [{ kind: 'comments-left', count: 4 }],
    ])
  })
})

const place = { segment: 0, span: { start: 4, end: 9 } }
const anna = { name: 'Anna Berg', atMs, place }

/** A redline without changes, with these comments in it; and what is read of it again. */
function redlined(bytes: Uint8Array, comments: readonly ExportComment[]) {
  const { blocks } = open(bytes)
  const edits = { encoding: 'utf-8', asEncoding: 'utf-8', blocks, segments: segmentsOf(blocks), pasts: [] } as const
  const written = docx.redline?.(bytes, { ...edits, comments })
  if (written?.ok !== true) throw new Error(JSON.stringify(written))
  return { bytes: written.value.bytes, again: (open(written.value.bytes).comments ?? []).map(asTold) }
}

function segmentsOf(blocks: ReturnType<typeof open>['blocks']) {
  return blocks.map(({ text }, block) => {
    return { block, range: { start: 0, end: text.length }, original: text, current: text }
  })
}

function entry(bytes: Uint8Array, name: string): string {
  const source = readPackage(bytes)
  const found = source.ok ? source.value.entries.find((one) => one.name === name) : undefined
  const content = source.ok && found !== undefined ? unpack(source.value, found) : undefined
  return content?.ok ? new TextDecoder().decode(content.value) : ''
}

describe('comments of the desk in a redline', () => {
  const thread: readonly ExportComment[] = [
    { ...anna, words: 'Red?', isResolved: true },
    { ...anna, name: 'Dana', words: 'Yes.\nRed.', answers: { index: 0 }, isResolved: true },
  ]

  test('keep their answers, and are settled where they are', () => {
    const { bytes, again } = redlined(makeDocx({ body: p(r('The ferry sails.')) }), thread)
    expect(again).toEqual([
      [
        { block: 0, span: { start: 4, end: 9 } },
        true,
        [
          ['Anna Berg', 'Red?'],
          ['Dana', 'Yes.\nRed.'],
        ],
      ],
    ])
    expect(entry(bytes, '[Content_Types].xml')).toContain('wordprocessingml.commentsExtended+xml"')
  })

  test('answer what the customer said in the document, which stays as it was', () => {
    const customer = entry(commented(), 'word/comments.xml')
    const reply = { ...anna, words: 'The red one.', answers: { native: '1' } }
    const { bytes, again } = redlined(commented(), [reply])
    expect(again[0]?.[2]).toEqual([
      ['Dana', 'Which & one?'],
      ['Marat', 'The new one.'],
      ['Anna Berg', 'The red one.'],
    ])
    expect(entry(bytes, 'word/comments.xml').startsWith(customer.slice(0, -'</w:comments>'.length))).toBe(true)
  })

  test('stand by themselves where what they answer is nowhere to be found', () => {
    const { again } = redlined(commented(), [{ ...anna, words: 'The red one.', answers: { native: '99' } }])
    expect(again.map(([, , remarks]) => (remarks as unknown[]).length)).toEqual([1, 2, 1])
  })
})
