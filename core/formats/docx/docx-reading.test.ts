/** What of a Word document is offered as text. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { looksOfCode } from '../../model/inline-text.ts'
import { docx } from './docx.ts'
import { makeDocx, p, r } from './testing/make-docx.ts'
import { bold, by, field, open, part, reading, shown, texts, written } from './testing/opened-docx.ts'

const read: readonly (readonly [what: string, paragraph: string, text: string])[] = [
  [
    'runs that look alike are one text',
    p(r('Ra') + r('in', '<w:lang w:val="ru-RU"/>') + '<w:proofErr w:type="spellEnd"/>' + r(' fell')),
    'Rain fell',
  ],
  ['looks are a pair of codes', p(`${r('It ')}${r('rained', bold)}${r('.')}`), 'It {1}rained{2}.'],
  ['a paragraph of one look has no codes', p(r('Rain', bold) + r(' fell', bold)), 'Rain fell'],
  ['a blank between words has no look', p(`${r('Rain')}${r(' ', bold)}${r('fell')}`), 'Rain fell'],
  ['a tab and a break are codes', p('<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>'), 'a{1}b{2}c'],
  [
    'a link is a pair',
    p(`${r('See ')}<w:hyperlink r:id="rIdLink">${r('here', '<w:u w:val="single"/>')}</w:hyperlink>`),
    'See {1}here{2}',
  ],
  [
    'a link by field is a pair too',
    p(`${r('See ')}${field('HYPERLINK "https://example.org"', 'here')}`),
    'See {1}here{2}',
  ],
  ['any other field is one code', p(`${r('Page ')}${field('PAGE', '7')}${r(' of nine')}`), 'Page {1} of nine'],
  [
    'deleted text is not offered, inserted text is',
    p(`${r('Rain ')}<w:del ${by}><w:r><w:delText>fell</w:delText></w:r></w:del><w:ins ${by}>${r('poured')}</w:ins>`),
    'Rain poured',
  ],
  ['hidden text is not offered', p(`${r('Rain')}${r(' (index)', '<w:vanish/>')}${r(' fell')}`), 'Rain fell'],
  ['entities read as what they stand for', p(r('Bread &amp; salt&#8212;now')), 'Bread & salt—now'],
  [
    'white space at an edge counts only where it is to be kept',
    p('<w:r><w:t> Rain </w:t></w:r><w:r><w:t xml:space="preserve"> fell</w:t></w:r>'),
    'Rain fell',
  ],
  ['a no-break hyphen is a sign', p('<w:r><w:t>well</w:t><w:noBreakHyphen/><w:t>kept</w:t></w:r>'), 'well\u2011kept'],
  ['a letter of an icon font is a code', p(r('Call \uf028 now')), 'Call {1} now'],
  [
    'a content control is looked into',
    p(`<w:sdt><w:sdtPr/><w:sdtContent>${r('Rain')}</w:sdtContent></w:sdt>${r(' fell')}`),
    'Rain fell',
  ],
]

test.each(read)('%s', (_, paragraph, text) => {
  expect(texts(makeDocx({ body: paragraph }))).toEqual([text])
})

test('words that are bold, slanted and underlined at once are so in one pair of codes', () => {
  const all = '<w:b/><w:i/><w:u w:val="single"/>'
  const [block] = open(makeDocx({ body: p(r('It ') + r('rained', all) + r('.')) })).blocks
  expect(block?.codes.map(looksOfCode)).toEqual([
    ['b', 'i', 'u'],
    ['b', 'i', 'u'],
  ])
})

describe('a document', () => {
  test('is found by its relations, whatever its parts are called and however its names are bound', () => {
    const named = makeDocx({ body: p(r('Rain')), main: 'content/text.xml' })
    expect(texts(named)).toEqual(['Rain'])
    const xml = part(makeDocx({ body: p(r('Rain')) }))
    const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
    const other = xml
      .replace(/xmlns:w="[^"]*"/u, `xmlns:x="${strict}"`)
      .replaceAll('<w:', '<x:')
      .replaceAll('</w:', '</x:')
    const renamed = makeDocx({ body: '', others: { 'word/document.xml': other } })
    expect(texts(renamed)).toEqual(['Rain'])
    expect(part(written(renamed, () => 'Rain  fell '))).toContain('<x:t xml:space="preserve">Rain  fell </x:t>')
  })

  test('offers footnotes and headers, and a text box once though it is written twice', () => {
    const folder = join(import.meta.dirname, '../../../samples/formats')
    const ferry = open(new Uint8Array(readFileSync(join(folder, 'ferry.en.docx'))))
    const box = open(new Uint8Array(readFileSync(join(folder, 'text-box.en.docx'))))
    expect(ferry.blocks.map(({ kind, text }) => [kind, shown(text)]).slice(-3)).toEqual([
      ['paragraph', 'The captain rang the old bell, and the children of the village answered from the shore.'],
      ['paragraph', ' Boats leave at eight and at four.'],
      ['paragraph', 'News of the district'],
    ])
    expect([box.blocks.filter(({ text }) => text === 'The harbour opens at six.').length, box.diagnostics]).toEqual([
      1,
      [{ kind: 'text-boxes', count: 1 }],
    ])
  })

  test('tells how many changes are tracked', () => {
    const changed = p(
      `${r('Rain')}<w:ins ${by}>${r(' fell')}</w:ins><w:del ${by}><w:r><w:delText>.</w:delText></w:r></w:del>`,
    )
    expect(open(makeDocx({ body: changed })).diagnostics).toEqual([
      { kind: 'tracked-changes', insertions: 1, deletions: 1, people: 1 },
    ])
  })
})

test('charts and diagrams are told as unread', () => {
  const chart =
    '<w:r><w:drawing><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId9"/></w:drawing></w:r>'
  expect(open(makeDocx({ body: p(`${chart}${r('Rain fell.')}`) })).diagnostics).toEqual([
    { kind: 'charts-left', count: 1 },
  ])
})

test('a document whose every paragraph has too many codes says so, and not that it has no text', () => {
  const runs = Array.from({ length: 7_000 }, (_, nth) => r(`${nth} `, nth % 2 ? '<w:b/>' : '<w:i/>')).join('')
  expect(docx.read(makeDocx({ body: p(runs) }), reading)).toEqual({ ok: false, failure: { kind: 'too-much-markup' } })
})

test('of all that a document leads to, only its notes, heads and feet are read for text', () => {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/header" Target="header.xml"/><Relationship Id="rId2" Type="${office}/image" Target="media/image1.wmf"/></Relationships>`
  const others = { 'word/_rels/document.xml.rels': relations, 'word/media/image1.wmf': Uint8Array.of(1, 0, 9) }
  expect(texts(makeDocx({ body: p(r('Rain fell')), header: p(r('Weather')), others }))).toEqual([
    'Rain fell',
    'Weather',
  ])
})
