/** How a memory is searched: what counts as alike, and that what is alike is found. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PostingRun, sizeOf, visitPostings } from './postings.ts'
import { rarestOf, WordCounts } from './rare-words.ts'
import { editDistance, percentAlike } from './similarity.ts'
import { wordKeys } from './word-keys.ts'

/** Wagner and Fischer, a table of all. */
function plainDistance(first: string, second: string): number {
  let row = Array.from({ length: second.length + 1 }, (_, at) => at)
  for (let i = 1; i <= first.length; i++) {
    const next = [i]
    for (let j = 1; j <= second.length; j++) {
      const swap = (row[j - 1] ?? 0) + (first[i - 1] === second[j - 1] ? 0 : 1)
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[second.length] ?? 0
}

const letters = fc.string({ unit: fc.constantFrom('а', 'b', 'ң', ' ', '1'), maxLength: 140 })

describe('how much two texts are alike', () => {
  test('the distance is that of the table of all', () => {
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        expect(editDistance(a, b)).toBe(plainDistance(a, b))
      }),
    )
  })

  test('it is the same whichever comes first, a hundred for the same text and less for any other', () => {
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        const percent = percentAlike(a, b)
        expect([percent, percent === 100]).toEqual([percentAlike(b, a), a === b])
      }),
    )
  })

  test('a word of six that became another leaves most of it', () => {
    expect(percentAlike('The ferry left Qaraoy at noon.', 'The ferry left Aral at noon.')).toBe(86)
  })
})

describe('the words a text is found by', () => {
  test('forms of a word are one word, another number is no other, capitals and signs say nothing', () => {
    expect(wordKeys('Паромы, 12 «рейсов»', 'ru')).toEqual(wordKeys('паромам 7000 РЕЙСОВ', 'ru-RU'))
  })

  test('the same word of another language is another', () => {
    expect(wordKeys('нан', 'ru')).not.toEqual(wordKeys('нан', 'kk'))
  })

  test('of Chinese each sign is a word', () => {
    expect(wordKeys('渡轮返回', 'zh')).toHaveLength(4)
  })

  test('the rarest words come first', () => {
    const counts = new WordCounts()
    for (const keys of [[1, 2, 3], [1, 2], [2]]) counts.note(keys)
    expect(rarestOf([1, 2, 3], counts.levels())).toEqual([3, 1])
  })

  test('texts that share three of five words share one they are found by, whatever is rare', () => {
    const keys = fc.uniqueArray(fc.nat(60), { minLength: 1, maxLength: 24 })
    fc.assert(
      fc.property(keys, fc.nat(), fc.uint8Array({ minLength: 130, maxLength: 130 }), (first, seed, levels) => {
        const gone = seed % (Math.floor(0.4 * first.length) + 1)
        const fresh = (seed >> 5) % (gone + 1)
        const second = [...first.slice(gone), ...Array.from({ length: fresh }, (_, at) => 100 + at)]
        const found = rarestOf(second, levels)
        expect(rarestOf(first, levels).some((key) => found.includes(key))).toBe(true)
      }),
    )
  })
})

describe('the index', () => {
  test('what is packed is what was added, by key and unit', () => {
    const posting = fc.tuple(fc.nat(2 ** 20 - 1), fc.nat(2 ** 26 - 1), fc.nat(127))
    fc.assert(
      fc.property(fc.uniqueArray(posting, { maxLength: 60, selector: ([key, unit]) => `${key} ${unit}` }), (added) => {
        const run = new PostingRun(60)
        for (const [key, unit, size] of added) run.add(key, unit, size)
        const told: number[][] = []
        for (const { key, packed } of run.lists()) visitPostings(packed, (unit, size) => told.push([key, unit, size]))
        expect(told).toEqual(added.toSorted(([k, u], [l, v]) => k - l || u - v))
        expect(run.room).toBe(60)
      }),
    )
  })

  test('texts that are three quarters alike are at most six sizes apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 3_000 }), (length) => {
        expect(Math.abs(sizeOf(length) - sizeOf(Math.ceil(0.75 * length)))).toBeLessThanOrEqual(6)
      }),
    )
  })
})
