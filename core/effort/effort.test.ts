import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chrfCounts, chrfOf } from './chrf.ts'
import { terOf, terWords } from './ter.ts'

const chrf = (text: string, reference: string) => chrfOf([chrfCounts(text, reference)])

describe('the translation edit rate', () => {
  test('of the example of its paper is 4 edits on 13 words: a shift, two substitutions, an insertion', () => {
    const reference = 'SAUDI ARABIA denied THIS WEEK information published in the AMERICAN new york times'
    const text = 'THIS WEEK THE SAUDIS denied information published in the new york times'
    expect(terOf(text, reference)).toEqual({ edits: 4, words: 13 })
  })

  test.each([
    ['nothing changed', 'It rained.', 'It rained.', 0, 3],
    ['a word put in', 'It rained.', 'It often rained.', 1, 4],
    ['two words moved together', 'on Monday it rained', 'it rained on Monday', 1, 4],
    ['two words that lie apart moved', 'b c a d f e', 'a b c d e f', 2, 6],
    ['a mark changed', 'It rained.', 'It rained!', 1, 3],
    ['all of it erased', 'It rained', '', 2, 0],
    ['written where nothing was', '', 'Жаңбыр жауды', 2, 2],
  ])('counts %s', (_, text, reference, edits, words) => {
    expect(terOf(text, reference)).toEqual({ edits, words })
  })

  test('finds words that moved in a sentence of a hundred, too', () => {
    const before = Array.from({ length: 100 }, (_, n) => `w${n}`)
    const after = [...before.slice(0, 20), ...before.slice(28, 60), ...before.slice(20, 28), ...before.slice(60)]
    expect(terOf(before.join(' '), after.join(' '))).toEqual({ edits: 1, words: 100 })
  })

  const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'река', 'мост'), { maxLength: 9 })
  const text = words.map((list) => list.join(' '))

  test('is never more than the plain distance of words, and 0 only for the same words', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { edits } = terOf(before, after)
        const [own, goal] = [terWords(before), terWords(after)]
        expect(edits).toBeLessThanOrEqual(Math.max(own.length, goal.length))
        expect(edits).toBeGreaterThanOrEqual(Math.abs(own.length - goal.length))
        expect(edits === 0).toBe(own.join(' ') === goal.join(' '))
      }),
    )
  })
})

describe('chrF', () => {
  // 1 letter: 2 of 3 shared; 2 letters: 1 of 2; 3 letters: 0 of 1; mean 7/18 for precision and recall alike.
  test('of “abc” and “abd” is 7/18, counted by hand', () => {
    expect(chrf('abc', 'abd')).toBeCloseTo(7 / 18, 10)
  })

  // Precision 1 at lengths 1 and 2; recall 2/4, 1/3 and 0 at 3 and 4, where the text has none and precision is 0.
  test('weighs what is missing: “ab” of “abcd”, counted by hand', () => {
    const [precision, recall] = [2 / 4, (2 / 4 + 1 / 3) / 4]
    expect(chrf('ab', 'abcd')).toBeCloseTo((10 * precision * recall) / (9 * precision + recall), 10)
  })

  test('takes no notice of white space, and much of a lost letter', () => {
    expect([chrf('It rained .', 'It rained.'), chrf('', ''), chrf('дождь', 'rain')]).toEqual([1, 1, 0])
  })

  test('lies between 0 and 1, and is 1 for the same text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.string({ maxLength: 30 }), (a, b) => {
        const alike = chrf(a, b)
        expect(alike >= 0 && alike <= 1 + 1e-9).toBe(true)
        expect(chrf(a, a)).toBeCloseTo(1, 10)
      }),
    )
  })
})
