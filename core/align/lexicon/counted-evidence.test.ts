import { expect, test } from 'vitest'
import { stage } from '../control.ts'
import { readSide } from '../side.ts'
import { type CountedPair, countTableOf } from './count-table.ts'
import { countedEvidence } from './counted-evidence.ts'

/** No one calls off. */
const toTheEnd = stage({}, 0, 1)

const source = readSide(['кот спит'], 'ru', undefined, toTheEnd).vocabulary
const target = readSide(['cat sleeps'], 'en', undefined, toTheEnd).vocabulary
const cat: CountedPair = { first: 'kot', second: 'kat', count: 1 }

function beliefIn(...tables: readonly CountedPair[][]): number {
  const evidence = countedEvidence(tables.map((pairs) => countTableOf(['ru', 'en'], pairs)))
  return evidence.pairs(source, target, toTheEnd).find((pair) => pair.source === 0 && pair.target === 0)?.forward ?? 0
}

test('the more often a pair was seen, the more it is believed', () => {
  expect(beliefIn([{ ...cat, count: 20 }])).toBeGreaterThan(beliefIn([cat]))
})

test('a second table adds its sightings to those of the first', () => {
  expect(beliefIn([cat], [{ ...cat, count: 3 }])).toBeCloseTo(beliefIn([{ ...cat, count: 4 }]))
})

test('other translations of a word take from its belief', () => {
  expect(beliefIn([cat, { first: 'kot', second: 'tomkat', count: 3 }])).toBeLessThan(beliefIn([cat]))
})

test('a table of the languages the other way round says the same', () => {
  const turned = countTableOf(['en', 'ru'], [{ first: 'kat', second: 'kot', count: 2 }])
  const straight = countTableOf(['ru', 'en'], [{ ...cat, count: 2 }])
  expect(countedEvidence([turned]).pairs(source, target, toTheEnd)).toEqual(
    countedEvidence([straight]).pairs(source, target, toTheEnd),
  )
})

test('an inflected form that was never seen borrows from the nearest that was, at a discount', () => {
  const read = (form: string) => readSide([form], 'kk', undefined, toTheEnd).vocabulary
  const english = readSide(['worker'], 'en', undefined, toTheEnd).vocabulary
  const evidence = countedEvidence([countTableOf(['kk', 'en'], [{ first: 'jumisk', second: 'vorker', count: 10 }])])
  const believed = (form: string) => evidence.pairs(read(form), english, toTheEnd)[0]?.forward ?? 0
  expect(believed('жұмыскер')).toBeGreaterThan(believed('жұмысын'))
  expect(believed('жұмысын')).toBeGreaterThan(0.1)
  expect(believed('жұлдыз')).toBe(0)
})

test('what is known of a word is elsewhere when the other text has none of its translations', () => {
  const table = countTableOf(
    ['ru', 'en'],
    [
      { ...cat, count: 30 },
      { first: 'spit', second: 'sleps', count: 10 },
      { first: 'spit', second: 'slumbe', count: 30 },
      { first: 'dom', second: 'house', count: 30 },
    ],
  )
  const { forward, backward } = countedEvidence([table]).elsewhere?.(source, target) ?? {}
  expect(forward && Array.from(forward, (share) => Math.round(10 * share))).toEqual([0, 7])
  expect(backward && Array.from(backward, (share) => Math.round(10 * share))).toEqual([0, 0])
})
