/** What a reader sees, and where it stands: laws of coded texts, whatever the codes. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  codeCharacter,
  codesOnly,
  fromCodedText,
  type InlineCode,
  type InlineText,
  toCodedText,
  withoutCodes,
} from './inline-text.ts'
import { readerText, viewAsReader } from './reader-text.ts'

const may = { copy: false, delete: true, reorder: true, overlap: false }
const bold: InlineCode = { id: 1, kind: 'open', pair: 2, canonical: 'b', equiv: '', may, raw: '**' }
const unbold: InlineCode = { id: 2, kind: 'close', pair: 1, canonical: 'b', equiv: '', may, raw: '**' }
const lineBreak: InlineCode = { id: 3, kind: 'single', canonical: 'br', equiv: '\n', may, raw: '  \n' }
const program: InlineCode = { id: 4, kind: 'single', canonical: 'other', equiv: 'ls', may, raw: '`ls`' }
const all: readonly InlineCode[] = [bold, unbold, lineBreak, program]
const [b, ub, br, ls] = all.map(({ id }) => codeCharacter(id))

const words = fc.string({ unit: fc.constantFrom('a', 'Қ', ' ', '.', '\ud83d\ude00'), maxLength: 4 })
const pieces = fc.array(fc.oneof(words, fc.constantFrom(...all.map(({ id }) => codeCharacter(id)))), { maxLength: 10 })
const coded = pieces.map((some) => some.join(''))

test('a reader sees no mark-up, a new line where one was broken, and the words of a program', () => {
  expect(readerText(`${b}Bold${ub}${br}type ${ls}`, all)).toBe('Bold\ntype ls')
})

test('where the codes are not at hand, mark-up is left out', () => {
  expect(withoutCodes(`A ${b}bold${ub} word.`)).toBe('A bold word.')
})

describe('a coded text', () => {
  test('as a value, and back, is the same; the value holds every code once for each time it stands there', () => {
    fc.assert(
      fc.property(coded, (text) => {
        const value = fromCodedText(text, all)
        expect([toCodedText(value), value.codes.map(({ id }) => codeCharacter(id)).join('')]).toEqual([
          text,
          codesOnly(text),
        ])
      }),
    )
  })

  test('a value, coded and read again, is the same, and its text holds no code', () => {
    const value: fc.Arbitrary<InlineText> = fc
      .tuple(words, fc.array(fc.tuple(fc.constantFrom(...all), fc.nat(8)), { maxLength: 6 }))
      .map(([text, codes]) => ({
        text,
        codes: codes
          .map(([code, at]) => ({ ...code, at: Math.min(at, text.length) }))
          .sort((one, other) => one.at - other.at),
      }))
    fc.assert(
      fc.property(value, (inline) => {
        const again = fromCodedText(toCodedText(inline), all)
        expect([again, withoutCodes(again.text)]).toEqual([inline, inline.text])
      }),
    )
  })

  test('a character of a code nobody knows stays where it stood', () => {
    expect(fromCodedText(`a${b}b`, [])).toEqual({ text: `a${b}b`, codes: [] })
  })
})

describe('the view of a reader', () => {
  test('knows for each of its units a place, and places never go back', () => {
    fc.assert(
      fc.property(coded, (text) => {
        const view = viewAsReader(text, all)
        const places = [...Array(view.text.length).keys()].map((unit) => view.placeOf(unit) ?? Number.NaN)
        expect(places).toEqual([...places].sort((one, other) => one - other))
        expect(places.every((place) => place >= 0 && place < text.length)).toBe(true)
      }),
    )
  })

  test('gives spans back as what stands there: the same words, and only the codes between them', () => {
    fc.assert(
      fc.property(pieces, fc.nat(20), fc.nat(20), (some, from, length) => {
        // Without codes that are more than one unit to a reader: half of one is no span.
        const text = some.filter((piece) => piece !== ls).join('')
        const view = viewAsReader(text, all)
        const start = Math.min(from, view.text.length)
        const end = Math.min(start + length, view.text.length)
        const span = view.spanOf({ start, end })
        expect(readerText(text.slice(span.start, span.end), all)).toBe(view.text.slice(start, end))
      }),
    )
  })
})
