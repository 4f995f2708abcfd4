/** Where a correction is offered. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeOf } from '../formats/code-of.ts'
import { codesOnly } from '../model/inline-text.ts'
import { isWordEnd, isWordStart } from './borders.ts'
import { correctPlaces, findPlaces, findPlacesIn } from './find-places.ts'

const cases: readonly (readonly [name: string, text: string, before: string, after: string, corrected: string])[] = [
  ['as written', 'The Head of State met.', 'Head of State', 'head of state', 'The head of state met.'],
  ['at each place', 'A law is a law.', 'law', 'bill', 'A bill is a bill.'],
  ['not inside a word', 'A lawyer outlaws it.', 'law', 'bill', 'A lawyer outlaws it.'],
  ['not in a word with a hyphen', 'A non-law, a law-giver.', 'law', 'bill', 'A non-law, a law-giver.'],
  ['not in an address', 'See law.example.com or me@law.', 'law', 'bill', 'See law.example.com or me@law.'],
  ['beside signs', '«law», (law).', 'law', 'bill', '«bill», (bill).'],
  [
    'with a capital at the start of a sentence',
    'Deputies met. “Deputies',
    'deputies',
    'members',
    'Members met. “Members',
  ],
  ['not with a capital inside one', 'The Deputies met.', 'deputies', 'members', 'The Deputies met.'],
  ['never taking the capital from a start', 'Senate met. The Senate.', 'Senate', 'senate', 'Senate met. The senate.'],
  [
    'not where it stands already',
    'We thank the Senate. Senate',
    'Senate',
    'the Senate',
    'We thank the Senate. The Senate',
  ],
  ['in Cyrillic', 'Мәжіліс өтті. Ол мәжіліс.', 'мәжіліс', 'сенат', 'Сенат өтті. Ол сенат.'],
]

describe('a correction is offered', () => {
  test.each(cases)('%s', (_, text, before, after, corrected) => {
    expect(correctPlaces(text, findPlaces(text, { before, after }))).toBe(corrected)
  })
})

const codes = [
  codeOf({ id: 1, raw: '**', equiv: '', canonical: 'b', half: { kind: 'open', pair: 2 } }),
  codeOf({ id: 2, raw: '**', equiv: '', canonical: 'b', half: { kind: 'close', pair: 1 } }),
  codeOf({ id: 3, raw: '`law`', equiv: 'law', canonical: 'other' }),
]

const corrected = (text: string, before: string, after: string) =>
  correctPlaces(text, findPlacesIn({ text, codes }, { before, after }))

describe('in a text with inline codes a correction is offered', () => {
  test.each([
    ['between codes', 'The \ue000law\ue001 passed.', 'law', 'bill', 'The \ue000bill\ue001 passed.'],
    ['at the start of a bold sentence', '\ue000Deputies\ue001 met.', 'deputies', 'members', '\ue000Members\ue001 met.'],
    [
      'across codes, which stay with their words',
      'The Head \ue000of\ue001 State met.',
      'Head of State',
      'head of state',
      'The head \ue000of\ue001 state met.',
    ],
    ['not in what a code shows', 'Type \ue002 here.', 'law', 'bill', 'Type \ue002 here.'],
    [
      'not where a pair would stand around nothing',
      'A \ue000very\ue001 dry year',
      'very dry',
      'dry',
      'A \ue000very\ue001 dry year',
    ],
  ])('%s', (_, text, before, after, wanted) => {
    expect(corrected(text, before, after)).toBe(wanted)
  })

  test('and costs it none, whatever codes stand wherever', () => {
    const piece = fc.constantFrom('law', 'a', 'the', ' ', ' ', '. ', '\ue000', '\ue001', '\ue002')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), phrase, phrase, (all, before, after) => {
        const text = all.join('')
        expect(codesOnly(corrected(text, before, after))).toBe(codesOnly(text))
      }),
    )
  })
})

const word = fc.constantFrom('law', 'Law', 'a', 'the', 'lawyer', 'сот', '\ue000', '𐐨', 'e\u0301')
const text = fc
  .array(fc.tuple(word, fc.constantFrom(' ', '. ', '-', '', ', ')), { maxLength: 14 })
  .map((all) => all.flat().join(''))
const phrase = fc.constantFrom('law', 'a law', 'the law', 'сот', 'Law', 'law law')

test('every place holds the phrase at the borders of words, and places stand apart', () => {
  fc.assert(
    fc.property(text, phrase, phrase, (line, before, after) => {
      const places = findPlaces(line, { before, after })
      const isRight = places.every(
        ({ span }, index) =>
          line.slice(span.start, span.end).toLowerCase() === before.toLowerCase() &&
          isWordStart(line, span.start) &&
          isWordEnd(line, span.end) &&
          span.start >= (places[index - 1]?.span.end ?? 0),
      )
      expect(isRight).toBe(true)
    }),
  )
})

test('correcting every place and putting the old words back gives the old text', () => {
  fc.assert(
    fc.property(text, phrase, phrase, (line, before, after) => {
      const places = findPlaces(line, { before, after })
      let shift = 0
      const back = places.map(({ span, replacement }) => {
        const start = span.start + shift
        shift += replacement.length - (span.end - span.start)
        return { span: { start, end: start + replacement.length }, replacement: line.slice(span.start, span.end) }
      })
      expect(correctPlaces(correctPlaces(line, places), back)).toBe(line)
    }),
  )
})
