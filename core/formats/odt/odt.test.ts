/** OpenDocument texts: what of them is text, and that nothing but the corrected words is ever written. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeCharacter, looksOfCode } from '../../model/inline-text.ts'
import { readerText } from '../../model/reader-text.ts'
import { ok } from '../../model/result.ts'
import { readPackage } from '../package/read-package.ts'
import { readPart } from '../package/xml-entry.ts'
import { sniffFile } from '../sniff.ts'
import { odt } from './odt.ts'
import { makeOdt, p } from './testing/make-odt.ts'

const reading = { encoding: 'utf-8' } as const

function open(bytes: Uint8Array) {
  const opened = odt.open(bytes, reading)
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
  return opened.value
}

function seen(bytes: Uint8Array): readonly string[] {
  return open(bytes).blocks.map(({ text, codes }) => readerText(text, codes))
}

function write(bytes: Uint8Array, edit: (text: string, block: number) => string) {
  const { blocks } = open(bytes)
  const segments = blocks.map(({ text }, block) => {
    return { block, range: { start: 0, end: text.length }, original: text, current: edit(text, block) }
  })
  return odt.write(bytes, { ...reading, asEncoding: 'utf-8', blocks, segments })
}

/** The body after an edit. */
function body(content: string, edit: (text: string, block: number) => string): string {
  const written = write(makeOdt({ body: content }), edit)
  if (!written.ok) throw new Error(JSON.stringify(written.failure))
  const source = readPackage(written.value)
  const part = source.ok ? readPart(source.value, 'content.xml') : undefined
  const text = part?.ok ? (part.value?.text ?? '') : ''
  return /<office:text>(.*)<\/office:text>/su.exec(text)?.[1] ?? ''
}

const span = (style: string, content: string) => `<text:span text:style-name="${style}">${content}</text:span>`
const note = (content: string) =>
  `<text:note text:id="n1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>${p(content)}</text:note-body></text:note>`

const texts: readonly (readonly [what: string, content: string, seen: readonly string[]])[] = [
  [
    'spaces, tabs and line ends',
    p('Rain  <text:s text:c="2"/>fell<text:tab/>all<text:line-break/>night &amp; day.'),
    ['Rain   fell\tall\nnight & day.'],
  ],
  ['stretches of one style are one', p(`${span('T1', 'Ra')}${span('T1', 'in')} fell`), ['Rain fell']],
  [
    'a note stands behind its paragraph',
    p(`It rained.${note('As the radio said.')} Hard.`),
    ['It rained. Hard.', 'As the radio said.'],
  ],
  [
    'a frame, too',
    p(`See <draw:frame><draw:text-box>${p('The gate')}</draw:text-box></draw:frame>there`),
    ['See there', 'The gate'],
  ],
  ['fields are seen', p('Page <text:page-number>7</text:page-number> of it'), ['Page 7 of it']],
  [
    'deleted text is none, inserted text is',
    `<text:tracked-changes><text:changed-region><text:deletion>${p('Snow')}</text:deletion></text:changed-region><text:changed-region><text:insertion/></text:changed-region></text:tracked-changes>${p('Rain <text:change text:change-id="a"/><text:change-start text:change-id="b"/>fell<text:change-end text:change-id="b"/> hard')}`,
    ['Rain fell hard'],
  ],
  [
    'lists and tables',
    `<text:list><text:list-item>${p('One')}</text:list-item></text:list><table:table><table:table-row><table:table-cell>${p('Two')}</table:table-cell></table:table-row></table:table>`,
    ['One', 'Two'],
  ],
  [
    'comments are not',
    p('Rain<office:annotation><dc:creator>Editor</dc:creator><text:p>Really?</text:p></office:annotation> fell'),
    ['Rain fell'],
  ],
]

test.each(texts)('%s', (_, content, wanted) => {
  expect(seen(makeOdt({ body: content }))).toEqual(wanted)
})

test('looks are those of the styles, a title is the headline, the head of a page is read', () => {
  const { blocks } = open(
    makeOdt({ body: p('Rain', 'P1') + p(`It ${span('T1', 'fell')} and ${span('T2', 'fell')}.`), header: p('News') }),
  )
  expect(blocks.map(({ kind, codes }) => [kind, ...codes.map(({ canonical }) => canonical)])).toEqual([
    ['headline'],
    ['paragraph', 'b', 'b', 'i', 'i'],
    ['paragraph'],
  ])
})

test('a style sets what its parent sets too, and words may be bold and slanted at once', () => {
  const { blocks } = open(makeOdt({ body: p(`It ${span('T3', 'fell')} hard.`) }))
  expect(blocks[0]?.codes.map(looksOfCode)).toEqual([
    ['b', 'i'],
    ['b', 'i'],
  ])
})

test('tracked changes and comments are told', () => {
  const changes =
    '<text:tracked-changes><text:changed-region><text:insertion/></text:changed-region></text:tracked-changes>'
  const comment = '<office:annotation><text:p>Really?</text:p></office:annotation>'
  expect(open(makeOdt({ body: `${changes}${p(`Rain ${comment}fell`)}` })).diagnostics).toEqual([
    { kind: 'tracked-changes', insertions: 1, deletions: 0, people: 1 },
    { kind: 'comments-left', count: 1 },
  ])
})

const written: readonly (readonly [what: string, content: string, from: string, to: string, result: string])[] = [
  ['a word in bold', p(`It ${span('T1', 'fel')} hard`), 'fel', 'fell', p(`It ${span('T1', 'fell')} hard`)],
  ['signs that are mark-up', p('Bread and sal'), 'sal', 'salt < &', p('Bread and salt &lt; &amp;')],
  [
    'two spaces, a tab and a line end',
    p('Rain fell'),
    ' ',
    '  \t\n',
    p('Rain <text:s/><text:tab/><text:line-break/>fell'),
  ],
  ['a first word taken out, the space after it left', p('Rain fell'), 'Rain', '', p('<text:s/>fell')],
  [
    'a space taken out, with the one that hid behind it',
    p(`Rain ${span('T1', ' fell')}`),
    'Rain ',
    'Rain',
    p(`Rain${span('T1', 'fell')}`),
  ],
  ['a word taken out from between spaces', p('Rain really fell'), 'really', '', p('Rain <text:s/>fell')],
]

test.each(written)('%s', (_, content, from, to, result) => {
  expect(body(content, (text) => text.replace(from, to))).toBe(result)
})

test('a paragraph and its note are corrected together', () => {
  const both = body(p(`It raind.${note('As the radoi said.')} Hard.`), (text) =>
    text.replace('raind', 'rained').replace('radoi', 'radio'),
  )
  expect(both).toBe(p(`It rained.${note('As the radio said.')} Hard.`))
})

test('of a paragraph that is emptied the note and the marks of changes stay', () => {
  const content = p(
    `It <text:change-start text:change-id="b"/>rained${note('Hard.')}<text:change-end text:change-id="b"/> a lot`,
  )
  expect(body(content, (text, block) => (block === 0 ? '' : text))).toBe(
    p(`<text:change-start text:change-id="b"/>${note('Hard.')}<text:change-end text:change-id="b"/>`),
  )
})

test('a note that is lost stops the export', () => {
  const lost = write(makeOdt({ body: p(`It rained.${note('Hard.')} A lot.`) }), (text) =>
    text.replace(codeCharacter(1), ''),
  )
  expect(lost).toMatchObject({
    failure: { kind: 'codes-broken', blocks: [{ block: 0, faults: [{ kind: 'code-lost' }] }] },
  })
})

describe('a file', () => {
  test('is known by its content, whatever it is called', () => {
    expect(sniffFile('a.bin', makeOdt({ body: p('Rain') }))).toMatchObject({ value: { format: 'odt' } })
  })

  test('that is protected is refused', () => {
    const manifest = '<manifest:file-entry manifest:full-path="x"><manifest:encryption-data/></manifest:file-entry>'
    expect(sniffFile('a.odt', makeOdt({ body: p('Rain'), manifest }))).toMatchObject({
      failure: { kind: 'password-protected' },
    })
  })

  test('that is cut off, or whose XML is broken, is refused with its place', () => {
    const bytes = makeOdt({ body: p('Rain') })
    expect(sniffFile('a.odt', bytes.subarray(0, 400))).toMatchObject({
      failure: { kind: 'broken-package', rule: 'cut-off' },
    })
    const torn = odt.read(makeOdt({ body: '<text:p>Rain<text:p>' }), reading)
    expect(torn).toMatchObject({ failure: { kind: 'broken-xml', part: 'content.xml', line: 2 } })
  })

  test('nested without end, or of entities, is refused', () => {
    expect(odt.read(makeOdt({ body: '<text:span>'.repeat(1_000) }), reading)).toMatchObject({
      failure: { rule: 'too-deep' },
    })
  })
})

test('whatever is typed is read again', () => {
  const typed = fc.array(fc.constantFrom('a', ' ', '\t', '<', '&amp;', '"', 'сөз', '>'), { maxLength: 8 })
  const content = `${p(`It ${span('T1', 'rained')} X${note('Hard.')} today`)}${p('And here')}`
  fc.assert(
    fc.property(typed, (signs) => {
      const word = `x${signs.join('')}x`
      const bytes = makeOdt({ body: content })
      const after = write(bytes, (text) => text.replace('X', () => word))
      expect(after.ok && seen(after.value)).toEqual(seen(bytes).map((text) => text.replace('X', () => word)))
      expect(write(bytes, (text) => text)).toEqual(ok(bytes))
    }),
  )
})

test('a paragraph is corrected while all goes out of its note', () => {
  const content = `<text:p>Rain${note('See the map.')} fell.</text:p>`
  const after = body(content, (text) => (text === 'See the map.' ? '' : text.replace('fell', 'poured')))
  expect([after.includes('poured.'), after.includes('See the map')]).toEqual([true, false])
})

const once = (from: string, to: string) => (text: string) => text.replace(from, to)

test('of spaces that stand as one element all that nobody took out stay', () => {
  expect(body(p('<text:s text:c="6"/>Rain fell.'), (text) => text.slice(5))).toBe(p('<text:s/>Rain fell.'))
  const written = makeOdt({ body: p('Rain <text:s text:c="3"/>fell.') })
  const after = write(written, once('    fell', '  never fell'))
  expect(after.ok && seen(after.value)).toEqual(['Rain  never fell.'])
})

test('a no-break space between two looks stays one', () => {
  const content = p(`${span('T1', 'Rain ')}${span('T2', '\u00a0')}${span('T1', 'fell hard.')}`)
  expect(body(content, once('hard', 'long'))).toBe(content.replace('hard', 'long'))
})

test('where a program broke its lines, two spaces that come together are seen, and no others', () => {
  const bytes = makeOdt({ body: p('Rain\n\t\tfell \n\t\ton <text:s/>the town.') })
  expect(seen(bytes)).toEqual(['Rain fell on  the town.'])
  const after = write(bytes, once('fell', ''))
  expect(after.ok && seen(after.value)).toEqual(['Rain  on  the town.'])
})

test('a picture that a program wrote over several lines stays as it is written', () => {
  const frame = '<draw:frame draw:name="Gate">\n  <draw:image/>\n  </draw:frame>'
  expect(body(p(`Rain fell ${frame} all night.`), once('all', 'the whole'))).toContain(frame)
})
