/** What the aligner promises: nothing lost, order kept, the same every time, and sense in small texts of the trade. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { IndexLink } from '../model/alignment.ts'
import { AlignmentCancelled, alignSegments } from './align-segments.ts'

const kazakh = [
  'Сенатта 2024 жылғы бюджет талқыланды',
  'Сенат төрағасы Ерлан Сапаров жиналысты 15 наурызда ашты.',
  'Депутат Айгүл Нұрланова ауыл мектептері туралы айтты.',
  '«Бізге тағы 120 мектеп керек», – деді ол.',
  'Қаржы министрі бұл сұраққа жауап берді.',
  'Келесі отырыс Алматыда өтеді.',
]
const english = [
  'Senate discusses the 2024 budget',
  'Senate Chairman Yerlan Saparov opened the meeting on March 15.',
  'Deputy Aigul Nurlanova spoke about rural schools.',
  '"We need another 120 schools," she said.',
  'The Minister of Finance answered this question.',
  'The next session will be held in Almaty.',
]

const pairs = (links: readonly IndexLink[]) => links.map(({ source, target }) => [source, target])
const alignKazakh = (source: readonly string[], target: readonly string[]) =>
  pairs(alignSegments({ sourceLanguage: 'kk', targetLanguage: 'en', source, target }))

describe('sense', () => {
  test('sentences of a faithful translation face each other one to one', () => {
    expect(alignKazakh(kazakh, english)).toEqual(kazakh.map((_, i) => [[i], [i]]))
  })

  test('two sentences the translator joined are one link', () => {
    const joined = [...english.slice(0, 2), `${english[2]} ${english[3]}`, ...english.slice(4)]
    expect(alignKazakh(kazakh, joined)).toContainEqual([[2, 3], [2]])
  })

  test('a sentence left out by the translator stands alone', () => {
    const shortened = english.filter((_, j) => j !== 3)
    expect(alignKazakh(kazakh, shortened)).toContainEqual([[3], []])
  })

  test('of a headline repeated in the translation the first copy is aligned', () => {
    const repeated = [english[0] ?? '', ...english]
    expect(alignKazakh(kazakh, repeated).slice(0, 2)).toEqual([
      [[0], [0]],
      [[], [1]],
    ])
  })

  test('empty lines answer nothing and take no sentence with them', () => {
    const spaced = [...kazakh.slice(0, 2), '', ...kazakh.slice(2, 4), ' \n', ...kazakh.slice(4)]
    expect(alignKazakh(spaced, ['', ...english])).toEqual([
      [[], [0]],
      [[0], [1]],
      [[1], [2]],
      [[2], []],
      [[3], [3]],
      [[4], [4]],
      [[5], []],
      [[6], [5]],
      [[7], [6]],
    ])
  })

  test('an empty line between two sentences of one link is part of it', () => {
    const source = [...kazakh.slice(0, 3), '', ...kazakh.slice(3)]
    const joined = [...english.slice(0, 2), `${english[2]} ${english[3]}`, ...english.slice(4)]
    expect(alignKazakh(source, joined)).toContainEqual([[2, 3, 4], [2]])
  })

  test('Russian and English meet at names, numbers and question marks', () => {
    const source = [
      'Где деньги?',
      'Компания «Вектор» получила 3,5 млн рублей.',
      'Иван Петров отказался от комментариев.',
    ]
    const target = ['Where is the money?', 'Vector received 3.5 million roubles.', 'Ivan Petrov declined to comment.']
    expect(pairs(alignSegments({ sourceLanguage: 'ru', targetLanguage: 'en', source, target }))).toEqual(
      source.map((_, i) => [[i], [i]]),
    )
  })
})

const segment = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(...kazakh, ...english, '', ' ', '...', '12 345'),
)
const text = fc.array(segment, { maxLength: 14 })
const input = fc.record({
  sourceLanguage: fc.constantFrom('kk', 'ru', 'zh'),
  targetLanguage: fc.constant('en'),
  source: text,
  target: text,
})
const numbersTo = (size: number) => Array.from({ length: size }, (_, k) => k)

describe('paragraphs', () => {
  const source = ['Ол келді.', 'Ол кетті.', 'Бәрі күтті.']
  const target = ['He came.', 'He left.', 'All of them waited.']
  const paragraphs = { sourceBlocks: [0, 0, 1], targetBlocks: [0, 0, 1] }

  test('a link that keeps paragraphs apart is surer than without them', () => {
    const bitext = { sourceLanguage: 'kk', targetLanguage: 'en', source, target }
    const sureness = (links: readonly IndexLink[]) => links.find((link) => link.source[0] === 2)?.confidence ?? 0
    expect(sureness(alignSegments({ ...bitext, ...paragraphs }))).toBeGreaterThan(sureness(alignSegments(bitext)))
  })

  test('wrongly numbered paragraphs are left out of account', () => {
    const bitext = { sourceLanguage: 'kk', targetLanguage: 'en', source, target }
    expect(alignSegments({ ...bitext, sourceBlocks: [0], targetBlocks: [0] })).toEqual(alignSegments(bitext))
  })
})

describe('laws', () => {
  test('every index of both sides stands in exactly one link, in order', () => {
    fc.assert(
      fc.property(input, (bitext) => {
        const links = alignSegments(bitext)
        expect(links.flatMap((link) => link.source)).toEqual(numbersTo(bitext.source.length))
        expect(links.flatMap((link) => link.target)).toEqual(numbersTo(bitext.target.length))
      }),
    )
  })

  test('no link is empty, an unaligned segment is a link of its own, confidence is a probability', () => {
    fc.assert(
      fc.property(input, (bitext) => {
        for (const { source, target, confidence } of alignSegments(bitext)) {
          expect(source.length + target.length).toBeGreaterThan(0)
          if (source.length === 0 || target.length === 0) expect(source.length + target.length).toBe(1)
          expect(confidence).toBeGreaterThanOrEqual(0)
          expect(confidence).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  test('the same texts give the same links', () => {
    fc.assert(
      fc.property(input, (bitext) => {
        expect(alignSegments(bitext)).toEqual(alignSegments(bitext))
      }),
    )
  })
})

describe('edges', () => {
  test('an empty side leaves the other alone', () => {
    expect(alignKazakh(['Сәлем.', 'Қош.'], [])).toEqual([
      [[0], []],
      [[1], []],
    ])
    expect(alignKazakh([], ['Hello.'])).toEqual([[[], [0]]])
    expect(alignKazakh([], [])).toEqual([])
  })

  test('calling off stops at once', () => {
    const run = () =>
      alignSegments(
        { sourceLanguage: 'kk', targetLanguage: 'en', source: kazakh, target: english },
        { shouldStop: () => true },
      )
    expect(run).toThrow(AlignmentCancelled)
  })

  test('progress begins low, never falls and ends near the whole', () => {
    const shares: number[] = []
    alignSegments(
      { sourceLanguage: 'kk', targetLanguage: 'en', source: kazakh, target: english },
      { onProgress: (share) => shares.push(share) },
    )
    expect(shares.toSorted((one, other) => one - other)).toEqual(shares)
    expect(shares.at(-1)).toBeGreaterThan(0.8)
  })
})
