import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openDictionary } from './dictionary.ts'
import { encodeDictionary } from './encode-dictionary.ts'

const words = fc.uniqueArray(fc.string({ unit: fc.constantFrom(...'abcdё'), minLength: 1, maxLength: 7 }), {
  minLength: 1,
})

function opened(list: readonly string[]) {
  const dictionary = openDictionary(encodeDictionary(list))
  if (!dictionary) throw new Error('the bytes just written cannot be read')
  return dictionary
}

/** Optimal string alignment distance, plainly: the measure the search is held against. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  const at = (i: number, j: number) => rows[i]?.[j] ?? 99
  for (let i = 0; i <= a.length; i++)
    for (let j = 0; j <= b.length; j++) {
      const row = rows[i]
      if (!row) continue
      if (i === 0 || j === 0) row[j] = i + j
      else {
        const changed = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
        const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : 99
        row[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, changed, swapped)
      }
    }
  return at(a.length, b.length)
}

describe('a dictionary', () => {
  test('has the words it was made of and no others', () => {
    fc.assert(
      fc.property(words, words, (list, others) => {
        const dictionary = opened(list)
        expect(list.filter((word) => !dictionary.has(word))).toEqual([])
        expect(others.filter((word) => dictionary.has(word))).toEqual(others.filter((word) => list.includes(word)))
      }),
    )
  })

  test('finds every word one slip away, and none twice', () => {
    fc.assert(
      fc.property(words, fc.string({ unit: fc.constantFrom(...'abcd'), maxLength: 7 }), (list, typed) => {
        const near = opened(list).near(typed, 1)
        expect(near.map(({ word }) => word).sort()).toEqual(list.filter((word) => distance(word, typed) === 1).sort())
      }),
    )
  })

  test('finds the words two slips away after those one slip away', () => {
    const near = opened(['badges', 'bridge', 'bride']).near('bidge', 2)
    expect(near.map(({ word, edits }) => `${word} ${edits}`)).toEqual(['bridge 1', 'badges 2', 'bride 2'])
  })

  test('keeps shared endings once', () => {
    const endings = ['', 's', 'ed', 'ing', 'er', 'ers']
    const few = encodeDictionary(endings.map((ending) => `walk${ending}`)).length
    const many = encodeDictionary(
      ['walk', 'talk', 'mark', 'park'].flatMap((stem) => endings.map((e) => stem + e)),
    ).length
    expect(many).toBeLessThan(few * 2)
  })

  test('is none if the bytes are not one', () => {
    expect(openDictionary(new Uint8Array(3))).toBeUndefined()
    expect(openDictionary(new Uint8Array(64))).toBeUndefined()
  })

  test('survives bytes that were cut or changed', () => {
    const whole = encodeDictionary(['bridge', 'bridges', 'ridge', 'river'])
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length - 1), (at, value, cut) => {
        const broken = whole.slice()
        broken[at] = value
        openDictionary(broken)?.has('bridges')
        openDictionary(broken.slice(0, whole.length - cut))?.near('brdge', 1)
      }),
    )
  })
})
