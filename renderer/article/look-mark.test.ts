import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeOf } from '../../core/formats/code-of.ts'
import { codeCharacter, type InlineCode } from '../../core/model/inline-text.ts'
import type { Span } from '../../core/model/span.ts'
import { type LookMark, looksOf } from './look-mark.ts'

function pairOf(id: number, canonical: InlineCode['canonical']): readonly [InlineCode, InlineCode] {
  const [open, close] = [id, id + 1]
  return [
    codeOf({ id: open, half: { kind: 'open', pair: close }, raw: '<x>', equiv: '', canonical }),
    codeOf({ id: close, half: { kind: 'close', pair: open }, raw: '</x>', equiv: '', canonical }),
  ]
}

const codes = [...pairOf(1, 'b'), ...pairOf(3, 'i'), ...pairOf(5, 'link'), ...pairOf(7, 'other')]
const [b, endB, i, endI, link, endLink, other, endOther] = codes.map(({ id }) => codeCharacter(id))

/** The words of each look, code characters left out. */
function told(text: string, before?: Parameters<typeof looksOf>[2]): readonly string[] {
  return looksOf(text, codes, before).marks.map(
    ({ look, span }) => `${look}: ${text.slice(span.start, span.end).replace(/[\uE000-\uF8FF]/gu, '')}`,
  )
}

describe('how a document sets words', () => {
  test('words between the halves of a pair are bold, and no others', () => {
    expect(told(`By ${b}Aigul Tore${endB}, Aktau`)).toEqual(['b: Aigul Tore'])
  })

  test('bold in a link is both', () => {
    expect(told(`See the ${link}new ${b}plan${endB}${endLink}.`)).toEqual(['b: plan', 'link: new plan'])
  })

  test('what opened in the sentence before goes on until it closes', () => {
    const { open } = looksOf(`The harbour will ${i}reopen in spring.`, codes)
    expect(told('The governor said so.', open)).toEqual(['i: The governor said so.'])
    expect(told(`It has been${endI} shut.`, open)).toEqual(['i: It has been'])
  })

  test('where the sentence before is not known, what closes here is set so from the start', () => {
    expect(told(`It has been${endI} shut.`)).toEqual(['i: It has been'])
  })

  test('one pair may set words bold and slanted at once', () => {
    const both = codes.map((code) => (code.canonical === 'b' ? { ...code, also: ['i'] as const } : code))
    const { marks, open } = looksOf(`By ${b}Aigul`, both)
    expect(marks.map(({ look }) => look)).toEqual(['b', 'i'])
    expect(looksOf(`Tore${endB}, Aktau`, both, open).marks).toEqual(
      marks.map(({ look }) => ({ look, span: { start: 0, end: 4 } })),
    )
  })

  test('mark-up that means nothing for the eye, and a sign that has no pair, set nothing', () => {
    const alone = [codeOf({ id: 1, raw: '<b/>', equiv: '', canonical: 'b' })]
    expect(told(`${other}as it is${endOther}`)).toEqual([])
    expect(looksOf(`${b}as it is`, alone).marks).toEqual([])
  })

  test('a block cut anywhere into sentences is set as the whole block is', () => {
    const order = fc.shuffledSubarray(codes.map(({ id }) => codeCharacter(id)))
    const words = fc.array(fc.constantFrom('', 'a', 'so. '), { minLength: codes.length, maxLength: codes.length })
    fc.assert(
      fc.property(order, words, fc.nat(30), (placed, between, cut) => {
        const text = placed.map((code, n) => code + between[n]).join('')
        fc.pre(!closesUnopened(text))
        const at = Math.min(cut, text.length)
        const first = looksOf(text.slice(0, at), codes)
        const second = looksOf(text.slice(at), codes, first.open)
        const cutMarks = [...first.marks, ...second.marks.map((mark) => ({ ...mark, span: moved(mark.span, at) }))]
        for (let place = 0; place < text.length; place += 1) {
          expect(looksAt(place, cutMarks)).toEqual(looksAt(place, looksOf(text, codes).marks))
        }
      }),
    )
  })
})

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by }
}

function looksAt(place: number, marks: readonly LookMark[]): readonly string[] {
  return marks
    .filter(({ span }) => span.start <= place && place < span.end)
    .map(({ look }) => look)
    .sort()
}

/** A half that closes before it opens, which only a faulty text has, is taken to have begun with the sentence. */
function closesUnopened(text: string): boolean {
  return codes.some(({ id, kind, pair }) => {
    if (kind !== 'close' || pair === undefined) return false
    const [opens, closes] = [text.indexOf(codeCharacter(pair)), text.indexOf(codeCharacter(id))]
    return closes >= 0 && (opens < 0 || closes < opens)
  })
}
