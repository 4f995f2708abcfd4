import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeOf } from '../../core/formats/code-of.ts'
import { cutText } from './text-pieces.ts'

const bold = codeOf({ id: 1, raw: '**', equiv: '', canonical: 'b' })

describe('a segment cut for drawing', () => {
  test('is cut where a mark begins and ends', () => {
    const mark = { span: { start: 3, end: 6 } }
    const pieces = cutText('it is it is', [], [mark])
    expect(pieces.map(({ text, marks }) => [text, marks.length])).toEqual([
      ['it ', 0],
      ['is ', 1],
      ['it is', 0],
    ])
  })

  test('marks that overlap share the piece between', () => {
    const marks = [{ span: { start: 0, end: 4 } }, { span: { start: 2, end: 6 } }]
    expect(cutText('abcdef', [], marks).map((piece) => piece.marks.length)).toEqual([1, 2, 1])
  })

  test('an inline code is a piece of its own', () => {
    const pieces = cutText('a \uE000bold\uE000 b', [bold], [])
    expect(pieces.map(({ text, code }) => code?.raw ?? text)).toEqual(['a ', '**', 'bold', '**', ' b'])
  })

  test('its pieces concatenate to its text', () => {
    const spans = fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 5 })
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), spans, (text, pairs) => {
        const marks = pairs.map(([a, b]) => ({ span: { start: Math.min(a, b), end: Math.max(a, b) } }))
        expect(
          cutText(text, [bold], marks)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })
})
