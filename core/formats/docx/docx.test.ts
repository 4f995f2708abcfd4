import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeCharacter, cutAtCodes, isCodeCharacter } from '../../model/inline-text.ts'
import { readerText } from '../../model/reader-text.ts'
import { readPackage } from '../package/read-package.ts'
import { unpack } from '../package/unpack.ts'
import { sniffFile } from '../sniff.ts'
import { docx } from './docx.ts'
import { makeDocx, p, r, zip } from './testing/make-docx.ts'

const reading = { encoding: 'utf-8' } as const

function open(bytes: Uint8Array) {
  const opened = docx.open(bytes, reading)
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
  return opened.value
}

/** Codes as their numbers in braces. */
function shown(text: string): string {
  return text.replace(/[\uE000-\uF8FF]/gu, (code) => `{${code.charCodeAt(0) - 0xdfff}}`)
}

const coded = (text: string) => text.replace(/\{(\d+)\}/gu, (_, id) => codeCharacter(Number(id)))

function texts(bytes: Uint8Array): readonly string[] {
  return open(bytes).blocks.map(({ text }) => shown(text))
}

type Edit = (text: string, block: number) => string

function write(bytes: Uint8Array, edit: Edit) {
  const { blocks } = open(bytes)
  const segments = blocks.map(({ text }, block) => {
    return { block, range: { start: 0, end: text.length }, original: text, current: edit(text, block) }
  })
  return docx.write(bytes, { ...reading, asEncoding: 'utf-8', blocks, segments })
}

function written(bytes: Uint8Array, edit: Edit): Uint8Array {
  const result = write(bytes, edit)
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}

function part(bytes: Uint8Array, name = 'word/document.xml'): string {
  const source = readPackage(bytes)
  const entry = source.ok ? source.value.entries.find((one) => one.name === name) : undefined
  const content = source.ok && entry !== undefined ? unpack(source.value, entry) : undefined
  return content?.ok ? new TextDecoder().decode(content.value) : ''
}

/** The body as it is, and as it is after one text became another. */
function body(content: string, from: string, to: string): string {
  const bytes = makeDocx({ body: content })
  const after = part(written(bytes, (text) => (shown(text) === from ? coded(to) : text)))
  return /<w:body>(.*)<\/w:body>/su.exec(after)?.[1] ?? ''
}

const bold = '<w:b/>'
const by = 'w:id="1" w:author="A" w:date="2026-01-05T09:00:00Z"'
const field = (instruction: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${result}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`

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

const mended: readonly (readonly [what: string, content: string, from: string, to: string, after: string])[] = [
  [
    'a word takes its place in the run it stood in',
    p(`${r('It raind ')}${r('hard', bold)}`),
    'It raind {1}hard{2}',
    'It rained {1}hard{2}',
    p(`${r('It rained ')}${r('hard', bold)}`),
  ],
  [
    'what is put in looks like the words to its left',
    p(`${r('It rained ')}${r('hard', bold)}${r('.')}`),
    'It rained {1}hard{2}.',
    'It rained {1}hard today{2}.',
    p(`${r('It rained ')}${r('hard today', bold)}${r('.')}`),
  ],
  [
    'what is put in at the start looks like the words to its right',
    p(r('rain fell', '<w:sz w:val="20"/>')),
    'rain fell',
    'Cold rain fell',
    p(r('Cold rain fell', '<w:sz w:val="20"/>')),
  ],
  [
    'space at an edge asks to be kept',
    p(r('Rain')),
    'Rain',
    'Rain ',
    p('<w:r><w:t xml:space="preserve">Rain </w:t></w:r>'),
  ],
  ['signs of XML are written as such', p(r('Bread')), 'Bread', 'Bread & <salt>', p(r('Bread &amp; &lt;salt&gt;'))],
  [
    'a pair that goes takes its look along',
    p(`${r('It rained ')}${r('hard', bold)}${r(' today')}`),
    'It rained {1}hard{2} today',
    'It rained hard today',
    p('<w:r><w:t xml:space="preserve">It rained hard</w:t></w:r><w:r><w:t xml:space="preserve"> today</w:t></w:r>'),
  ],
  [
    'a pair that moves gives its look to other words',
    p(`${r('It rained ')}${r('hard', bold)}`),
    'It rained {1}hard{2}',
    '{1}It{2} rained hard',
    '',
  ],
  [
    'deleted text of a revision stays where it was',
    p(`${r('Rain ')}<w:del ${by}><w:r><w:delText>fell</w:delText></w:r></w:del><w:ins ${by}>${r('pourd')}</w:ins>`),
    'Rain pourd',
    'Rain poured',
    p(`${r('Rain ')}<w:del ${by}><w:r><w:delText>fell</w:delText></w:r></w:del><w:ins ${by}>${r('poured')}</w:ins>`),
  ],
  [
    'bookmarks stay when the words between them go',
    p(`${r('Rain ')}<w:bookmarkStart w:id="1" w:name="b"/>${r('and hail')}<w:bookmarkEnd w:id="1"/>${r(' fell')}`),
    'Rain and hail fell',
    'Rain fell',
    p(
      `<w:r><w:t xml:space="preserve">Rain </w:t></w:r><w:bookmarkStart w:id="1" w:name="b"/><w:bookmarkEnd w:id="1"/><w:r><w:t>fell</w:t></w:r>`,
    ),
  ],
  [
    'a paragraph of which nothing is left goes',
    p(r('One.')) + p(r('Two.')) + p(r('Three.')),
    'Two.',
    '',
    p(r('One.')) + p(r('Three.')),
  ],
  [
    'a line end that was typed is a break',
    p(r('One two')),
    'One two',
    'One\ntwo',
    p('<w:r><w:t>One</w:t><w:br/><w:t>two</w:t></w:r>'),
  ],
]

test.each(mended)('%s', (_, content, from, to, after) => {
  const got = body(content, from, to)
  expect(after === '' ? shown(texts(makeDocx({ body: got })).join()) : got).toBe(after === '' ? to : after)
})

test('a text box is corrected in both forms it is written in', () => {
  const box = join(import.meta.dirname, '../../../samples/formats/text-box.en.docx')
  const after = part(
    written(new Uint8Array(readFileSync(box)), (text) => text.replace('six', 'seven').replace('sign', 'board')),
  )
  expect([
    after.match(/opens at seven/gu)?.length,
    after.match(/opens at six/gu),
    after.includes('See the board'),
  ]).toEqual([2, null, true])
})

test('an export stops at a note that was lost, and at what XML cannot hold', () => {
  const noted = makeDocx({ body: p(`${r('Rain')}<w:r><w:footnoteReference w:id="2"/></w:r>`) })
  expect(write(noted, () => 'Rain')).toMatchObject({
    failure: { kind: 'codes-broken', blocks: [{ faults: [{ kind: 'code-lost' }] }] },
  })
  expect(write(makeDocx({ body: p(r('Rain')) }), () => 'Rain\u0001')).toMatchObject({
    failure: { kind: 'cannot-encode', characters: ['\u0001'] },
  })
})

/** Words of a paragraph with how each letter looks, read by patterns alone. */
function looksOf(xml: string): readonly string[] {
  return [...xml.matchAll(/<w:r(?:\s[^>]*)?>(?:<w:rPr>(.*?)<\/w:rPr>)?(.*?)<\/w:r>/gsu)].flatMap(
    ([, looks = '', content = '']) =>
      [...content.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/gu)].flatMap(([, text = '']) =>
        [...text].map((sign) => `${sign} ${looks}`),
      ),
  )
}

const looks = fc.constantFrom('', bold, '<w:i/>', '<w:lang w:val="kk-KZ"/>', '<w:b/><w:color w:val="FF0000"/>')
const word = fc.stringMatching(/^[ a-zà-я]{1,8}$/u)
const run = fc.tuple(word, looks).map(([text, look]) => r(text, look))
const piece = fc.oneof(
  { weight: 6, arbitrary: run },
  run.map((inner) => `<w:hyperlink r:id="rIdLink">${inner}</w:hyperlink>`),
  run.map((inner) => `<w:ins ${by}>${inner}</w:ins>`),
  fc.constant('<w:r><w:tab/></w:r>'),
  fc.constant(`<w:del ${by}><w:r><w:delText>gone</w:delText></w:r></w:del>`),
  fc.constant('<w:bookmarkStart w:id="3" w:name="m"/>'),
  fc.constant(field('PAGE', '7')),
)
const paragraphs = fc.array(
  fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => p(pieces.join(''))),
  { minLength: 1, maxLength: 4 },
)

test('whatever the runs, letters that are kept keep their looks, and what was put in is all that is new', () => {
  fc.assert(
    fc.property(paragraphs, fc.infiniteStream(fc.boolean()), (all, draws) => {
      const bytes = makeDocx({ body: all.join('') })
      const put = (text: string) =>
        cutAtCodes(text)
          .map((one) =>
            isCodeCharacter(one)
              ? one
              : one.replace(/\S(?=\s|$)/gu, (sign) => (draws.next().value ? `${sign}ZZ` : sign)),
          )
          .join('')
      const after = written(bytes, put)
      const kept = looksOf(part(after)).filter((letter) => !letter.startsWith('Z'))
      expect(kept).toEqual(looksOf(part(bytes)))
      expect(open(after).blocks.map(({ text, codes }) => readerText(text, codes).replaceAll('ZZ', ''))).toEqual(
        open(bytes).blocks.map(({ text, codes }) => readerText(text, codes)),
      )
    }),
    { numRuns: 200 },
  )
})

test('whatever is put in or taken out, the export opens with exactly those words', () => {
  fc.assert(
    fc.property(
      paragraphs,
      fc.infiniteStream(fc.constantFrom('', 'keep', 'R&D <now> ', ' two words')),
      (all, draws) => {
        const bytes = makeDocx({ body: all.join('') })
        const edits = new Map<number, string>()
        const edit: Edit = (text, block) => {
          const changed = cutAtCodes(text).map((one) => {
            if (isCodeCharacter(one)) return one
            const words = one.replace(/[^\s]+/gu, (old) =>
              draws.next().value === 'keep' ? old : String(draws.next().value),
            )
            return /\p{L}/u.test(words) ? words : one
          })
          edits.set(block, changed.join(''))
          return changed.join('')
        }
        const { blocks } = open(bytes)
        const after = open(written(bytes, edit)).blocks
        expect(after.map(({ text, codes }) => readerText(text, codes))).toEqual(
          blocks.map(({ codes }, index) => readerText(edits.get(index) ?? '', codes)),
        )
      },
    ),
    { numRuns: 200 },
  )
})

const encrypted = Uint8Array.from([
  0xd0,
  0xcf,
  0x11,
  0xe0,
  0xa1,
  0xb1,
  0x1a,
  0xe1,
  ...new Uint8Array(120),
  ...[...'EncryptedPackage'].flatMap((sign) => [sign.charCodeAt(0), 0]),
])

const turnedAway: readonly (readonly [what: string, name: string, bytes: Uint8Array, failure: object])[] = [
  ['protected by a password', 'a.docx', encrypted, { kind: 'password-protected' }],
  ['cut off', 'a.docx', makeDocx({ body: p(r('Rain')) }).subarray(0, 500), { kind: 'broken-package', rule: 'cut-off' }],
  ['without its text', 'a.docx', zip({ 'word/styles.xml': '<a/>' }), { kind: 'broken-package', rule: 'no-main-part' }],
  [
    'of broken XML',
    'a.docx',
    makeDocx({ body: '<w:p>' }),
    { kind: 'broken-xml', part: 'word/document.xml', rule: 'not-well-formed', line: 2 },
  ],
  ['that is a table', 'a.xlsx', zip({ 'xl/workbook.xml': '<a/>' }), { kind: 'binary', seems: 'spreadsheet' }],
]

test.each(turnedAway)('a document %s is refused, and why', (_, name, bytes, failure) => {
  const sniffed = sniffFile(name, bytes)
  const opened = sniffed.ok ? docx.open(bytes, reading) : sniffed
  expect(opened.ok ? undefined : opened.failure).toMatchObject(failure)
})

test('a Word document is known by its content, whatever it is called', () => {
  expect(sniffFile('news.bin', makeDocx({ body: p(r('Rain')) }))).toMatchObject({ ok: true, value: { format: 'docx' } })
})

test('a paragraph of a text box that goes goes from the form for older programs too', () => {
  const box = `<w:txbxContent>${p(r('One.'))}${p(r('Two.'))}</w:txbxContent>`
  const both = `<mc:AlternateContent><mc:Choice Requires="wps">${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent>`
  const bytes = makeDocx({ body: p(`<w:r>${both}</w:r>`) })
  expect(part(written(bytes, (text) => (text === 'One.' ? '' : text)))).not.toContain('One.')
})

test('of a paragraph that goes the text box stays as long as any of its words do', () => {
  const bytes = makeDocx({ body: p(`${r('See the sign.')}<w:r><w:pict>${p(r('Open at six.'))}</w:pict></w:r>`) })
  const shut = part(written(bytes, (text) => (text.includes('sign') ? '' : text.replace('six', 'eight'))))
  expect([shut.includes('sign'), shut.includes('Open at eight.')]).toEqual([false, true])
  expect(part(written(bytes, () => ''))).not.toContain('w:pict')
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
