import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { XmlRule } from '../../model/file.ts'
import { characterOf, notInXml, readXmlText, writeXmlText } from './characters.ts'
import { checkXml, readXml } from './read-xml.ts'
import { scanXml, type XmlElement } from './scan-xml.ts'

/** The text again, from the tree's offsets alone. */
function join(text: string, element: XmlElement): string {
  let [joined, at] = [text.slice(element.start, element.innerStart), element.innerStart]
  for (const child of element.children) {
    joined += text.slice(at, child.start)
    joined += child.kind === 'element' ? join(text, child) : text.slice(child.start, child.end)
    at = child.end
  }
  return joined + text.slice(at, element.innerEnd) + text.slice(element.innerEnd, element.end)
}

const { tree } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('rain', '&amp;', '<!-- a > b -->', '<![CDATA[<p>]]>', '<?pi x?>', '<e/>', '<e a=\'>\' b="/"/>'),
    fc.tuple(fc.constantFrom('a', 'w:p', 'x.y-z'), fc.array(tie('tree'), { maxLength: 4 })).map(([name, inner]) => {
      return `<${name} k="v">${inner.join('')}</${name}>`
    }),
  ),
}))

describe('the scanner', () => {
  test('finds pieces that join to the text again', () => {
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 5 }), (inner) => {
        const text = `<?xml version="1.0"?><root>${inner.join('')}</root>\n`
        const scanned = scanXml(text)
        expect(scanned.ok && join(text, scanned.value)).toBe(text.slice(text.indexOf('<root'), -1))
      }),
    )
  })

  test('finds the same elements one by one as all together', () => {
    const names = (element: XmlElement): string => {
      const passing = [...element.passing()]
      expect(passing.map(({ start, end }) => [start, end])).toEqual(
        element.elements.map(({ start, end }) => [start, end]),
      )
      expect(element.children.filter(({ kind }) => kind === 'element')).toEqual(element.elements)
      return `${element.name}(${passing.map(names).join(' ')})`
    }
    const scanned = scanXml('<a><b x="1"/> and <c><d/><![CDATA[<e/>]]></c><!-- <f/> --><g>h</g></a>')
    expect(scanned.ok && names(scanned.value)).toBe('a(b() c(d()) g())')
  })

  test('answers any text at all', () => {
    fc.assert(fc.property(fc.stringMatching(/^[<>/!?a\-[\]"'= ]{0,60}$/u), (text) => void scanXml(text)))
  })
})

const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>'
const broken: readonly (readonly [what: string, rule: XmlRule, line: number, column: number, text: string])[] = [
  ['a tag that is never closed', 'not-well-formed', 2, 1, '<x>\n<y></x>'],
  ['a file of entities', 'entities', 1, 1, bomb],
  ['a NUL', 'nul', 1, 4, '<x>\u0000</x>'],
  ['a hundred thousand elements in one another', 'too-deep', 1, 769, '<x>'.repeat(100_000) + '</x>'.repeat(100_000)],
]

test.each(broken)('%s is refused with its place: %s', (_, rule, line, column, text) => {
  const read = readXml('word/document.xml', new TextEncoder().encode(text))
  expect(read.ok ? undefined : read.failure).toMatchObject({
    part: 'word/document.xml',
    rule,
    ...(rule === 'not-well-formed' ? {} : { line, column }),
  })
})

test('what the scanner lets through and is not well-formed stops at the gatekeeper', () => {
  const read = readXml('a.xml', new TextEncoder().encode('<x>\n<y a="1" a="2"/></x>'))
  expect(read.ok && checkXml('a.xml', read.value)).toMatchObject({ rule: 'not-well-formed', line: 2 })
})

test('an unbound prefix passes: it is for people to see, not to be kept out by', () => {
  const read = readXml('a.xml', new TextEncoder().encode('<x><q:y/></x>'))
  expect(read.ok && checkXml('a.xml', read.value)).toBeUndefined()
})

test('bytes that mean nothing in the encoding are refused at their place', () => {
  const bytes = Uint8Array.from([...new TextEncoder().encode('<x>\nrain '), 0xff, ...new TextEncoder().encode('</x>')])
  expect(readXml('a.xml', bytes)).toMatchObject({ failure: { rule: 'encoding', line: 2, column: 6 } })
})

test('a part in UTF-16 is read', () => {
  const text = '<x>жаңбыр</x>'
  const bytes = Uint8Array.from([
    0xff,
    0xfe,
    ...new Uint8Array(Uint16Array.from([...text].map((sign) => sign.charCodeAt(0))).buffer),
  ])
  expect(readXml('a.xml', bytes)).toMatchObject({ ok: true, value: { text, encoding: 'utf-16le' } })
})

describe('characters', () => {
  test('what is written is read again', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => readXmlText(writeXmlText(text)) === text))
  })

  test.each([
    ['&#8212;', '—'],
    ['&#x2014;', '—'],
    ['&quot;', '"'],
    ['&nbsp;', undefined],
    ['&#0;', undefined],
  ])('%s', (reference, character) => {
    expect(characterOf(reference)).toBe(character)
  })

  test('those that no XML can hold are named', () => {
    expect(notInXml('a\u0001b\u0001\ud800\tc')).toEqual(['\u0001', '\ud800'])
  })
})
