import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TrackedChoice } from '../../model/file.ts'
import { readPackage } from '../package/read-package.ts'
import { unpack } from '../package/unpack.ts'
import { docx } from './docx.ts'
import { makeDocx, p, r } from './testing/make-docx.ts'
import { revisedTexts } from './testing/revised-text.ts'

const by = 'w:id="7" w:author="Editor" w:date="2026-01-05T09:00:00Z"'
const other = by.replace('Editor', 'Lawyer')
const ins = (runs: string) => `<w:ins ${by}>${runs}</w:ins>`
const del = (text: string) => `<w:del ${by}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`
const endMark = (mark: string) => `<w:pPr><w:jc w:val="left"/><w:rPr><w:${mark} ${by}/></w:rPr></w:pPr>`

function open(bytes: Uint8Array, tracked: TrackedChoice) {
  const opened = docx.open(bytes, { encoding: 'utf-8', tracked })
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
  return opened.value
}

/** Nobody edited anything. */
function export_(bytes: Uint8Array, tracked: TrackedChoice): Uint8Array {
  const { blocks } = open(bytes, tracked)
  const written = docx.write(bytes, { encoding: 'utf-8', asEncoding: 'utf-8', tracked, blocks, segments: [] })
  if (!written.ok) throw new Error(JSON.stringify(written.failure))
  return written.value
}

function part(bytes: Uint8Array, name = 'word/document.xml'): string {
  const source = readPackage(bytes)
  const entry = source.ok ? source.value.entries.find((one) => one.name === name) : undefined
  const content = source.ok && entry !== undefined ? unpack(source.value, entry) : undefined
  return content?.ok ? new TextDecoder().decode(content.value) : ''
}

function resolved(body: string, tracked: TrackedChoice): string {
  return /<w:body>(.*)<\/w:body>/su.exec(part(export_(makeDocx({ body }), tracked)))?.[1] ?? ''
}

const looks = `<w:rPr><w:b/><w:rPrChange ${by}><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr>`
const row = (mark: string, text: string) => {
  const properties = mark === '' ? '' : `<w:trPr><w:${mark} ${by}/></w:trPr>`
  return `<w:tr>${properties}<w:tc>${p(r(text))}</w:tc></w:tr>`
}

const settled: readonly (readonly [what: string, body: string, accepted: string, rejected: string])[] = [
  [
    'words that came and words that went',
    p(`${r('Rain')}${ins(r(' fell'))}${del(' came')}${r('.')}`),
    p(`${r('Rain')}${r(' fell')}${r('.')}`),
    p(`${r('Rain')}<w:r><w:t xml:space="preserve"> came</w:t></w:r>${r('.')}`),
  ],
  ['words that came from one and went by another', p(`${r('Rain')}${ins(del(' fell'))}`), p(r('Rain')), p(r('Rain'))],
  [
    'a place somebody else set in words that went',
    p(`${r('Rain')}<w:del ${by}><w:bookmarkStart w:id="1" w:name="x"/><w:r><w:delText>y</w:delText></w:r></w:del>`),
    p(`${r('Rain')}<w:bookmarkStart w:id="1" w:name="x"/>`),
    p(`${r('Rain')}<w:bookmarkStart w:id="1" w:name="x"/><w:r><w:t>y</w:t></w:r>`),
  ],
  [
    'looks',
    `<w:p><w:r>${looks}<w:t>Rain</w:t></w:r></w:p>`,
    p('<w:r><w:rPr><w:b/></w:rPr><w:t>Rain</w:t></w:r>'),
    p('<w:r><w:rPr><w:i/></w:rPr><w:t>Rain</w:t></w:r>'),
  ],
  [
    'the end of a paragraph that went',
    `<w:p>${endMark('del')}${r('Rain ')}</w:p><w:p><w:pPr><w:jc w:val="right"/></w:pPr>${r('fell.')}</w:p>`,
    `<w:p><w:pPr><w:jc w:val="right"/></w:pPr>${r('Rain ')}${r('fell.')}</w:p>`,
    `<w:p><w:pPr><w:jc w:val="left"/><w:rPr></w:rPr></w:pPr>${r('Rain ')}</w:p><w:p><w:pPr><w:jc w:val="right"/></w:pPr>${r('fell.')}</w:p>`,
  ],
  [
    'a paragraph that was moved away, and where to',
    `<w:p><w:moveFromRangeStart w:id="1" w:name="m"/><w:pPr><w:rPr><w:moveFrom ${by}/></w:rPr></w:pPr><w:moveFrom ${by}>${r('Snow.')}</w:moveFrom></w:p><w:moveFromRangeEnd w:id="1"/>${p(r('Rain.'))}<w:p><w:moveTo ${by}>${r('Snow.')}</w:moveTo></w:p>`,
    `${p(r('Rain.'))}${p(r('Snow.'))}`,
    `<w:p><w:pPr><w:rPr></w:rPr></w:pPr>${r('Snow.')}</w:p>${p(r('Rain.'))}${p('')}`,
  ],
  [
    'rows of a table',
    `<w:tbl>${row('', 'Rain')}${row('ins', 'Snow')}${row('del', 'Hail')}</w:tbl>`,
    `<w:tbl>${row('', 'Rain')}<w:tr><w:trPr></w:trPr><w:tc>${p(r('Snow'))}</w:tc></w:tr></w:tbl>`,
    `<w:tbl>${row('', 'Rain')}<w:tr><w:trPr></w:trPr><w:tc>${p(r('Hail'))}</w:tc></w:tr></w:tbl>`,
  ],
  [
    'a table of which no row is left',
    `<w:tbl>${row('ins', 'Snow')}</w:tbl>${p(r('Rain'))}`,
    `<w:tbl><w:tr><w:trPr></w:trPr><w:tc>${p(r('Snow'))}</w:tc></w:tr></w:tbl>${p(r('Rain'))}`,
    p(r('Rain')),
  ],
]

describe('tracked changes of a document', () => {
  test.each(settled)('%s: accepted it is as if they were made, rejected as if nobody had', (_, body, yes, no) => {
    expect(resolved(body, 'accept')).toBe(yes)
    expect(resolved(body, 'reject')).toBe(no)
  })

  test('are kept byte for byte where they are to stay', () => {
    const bytes = makeDocx({ body: p(`${r('Rain')}${ins(r(' fell'))}`) })
    expect(export_(bytes, 'keep')).toBe(bytes)
  })

  test('without one the document is the very bytes, whatever was chosen', () => {
    const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, '../../../samples/formats/text-box.en.docx')))
    expect([export_(bytes, 'accept'), export_(bytes, 'reject')]).toEqual([bytes, bytes])
  })

  test('are counted, with how many people made them, and told as what became of them', () => {
    const body = p(`${r('Rain')}${ins(r(' fell'))}${del(' came')}<w:ins ${other}>${r('.')}</w:ins>`)
    const told = (tracked: TrackedChoice) => open(makeDocx({ body }), tracked).diagnostics
    expect([told('accept'), told('reject'), told('keep')]).toEqual([
      [{ kind: 'changes-accepted', count: 3, people: 2 }],
      [{ kind: 'changes-rejected', count: 3, people: 2 }],
      [{ kind: 'tracked-changes', insertions: 2, deletions: 1, people: 2 }],
    ])
  })

  test('read as a reader of their own reads them, however they are mixed', () => {
    const piece = fc.constantFrom(
      r('rain '),
      ins(r('came ')),
      del('went '),
      ins(del('both ')),
      ins(r('and ', '<w:b/>')),
    )
    const paragraph = fc
      .array(piece, { minLength: 1, maxLength: 5 })
      .map((pieces) => p(`${r('It ')}${pieces.join('')}`))
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 4 }), (paragraphs) => {
        const bytes = makeDocx({ body: paragraphs.join('') })
        for (const way of ['accept', 'reject'] as const) {
          const settledBytes = export_(bytes, way)
          const decision = { way, isOwn: () => true }
          expect(revisedTexts(part(settledBytes), decision)).toEqual(revisedTexts(part(bytes), decision))
          expect(part(settledBytes)).not.toMatch(/<w:(?:ins|del|delText)\b/u)
        }
      }),
    )
  })
})
