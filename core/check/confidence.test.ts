import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leastConfidence, reachOf } from '../model/reach.ts'
import { calibrationTable } from './calibration-table.ts'
import { type Calibration, type CalibrationTable, calibrate, calibrationOf, logOdds } from './confidence.ts'
import { checks } from './registry.ts'

const shifted = (shift: number) => ({ shift, right: 0.8 })

test('a check without a shift is taken at its word, and no confidence is certain', () => {
  expect([0.8, 1, 0].map((stated) => calibrate(stated, shifted(0)))).toEqual([0.8, 0.99, 0.05])
})

test('a shift is added to the log odds: half as sure again from the middle, little near certainty', () => {
  const all = (shift: number) => [0.1, 0.5, 0.8, 0.95].map((stated) => calibrate(stated, shifted(shift)))
  expect([all(0.5), all(-1), all(3)]).toEqual([
    [0.15, 0.62, 0.87, 0.97],
    [0.05, 0.27, 0.6, 0.87],
    [0.69, 0.95, 0.99, 0.99],
  ])
})

test('a slope spreads what a check states, or draws it together, before the shift', () => {
  const all = (slope: number) => [0.6, 0.75, 0.9].map((stated) => calibrate(stated, { slope, shift: -1, right: 0.8 }))
  expect([all(1), all(2), all(0.5)]).toEqual([
    [0.36, 0.52, 0.77],
    [0.45, 0.77, 0.97],
    [0.31, 0.39, 0.52],
  ])
})

test('what is stated as certain or as impossible counts as 99 and 1 in a hundred before it is shifted', () => {
  expect([logOdds(1), logOdds(0), logOdds(0.5)]).toEqual([logOdds(0.99), logOdds(0.01), 0])
  expect([calibrate(1, shifted(-1)), calibrate(0, shifted(3))]).toEqual([0.97, 0.17])
})

test('what a check is surer of stays surer, whatever it is worth', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(
      share,
      share,
      fc.double({ min: 0, max: 4, noNaN: true }),
      fc.double({ min: -6, max: 6, noNaN: true }),
      share,
      (one, other, slope, shift, right) => {
        const [less, more] = one < other ? [one, other] : [other, one]
        expect(calibrate(less, { slope, shift, right })).toBeLessThanOrEqual(calibrate(more, { slope, shift, right }))
      },
    ),
  )
})

test('a check that is wrong more often than right in a direction is shown there among everything only', () => {
  const sureOf = (right: number) => reachOf(calibrate(0.99, { shift: 2, right }))
  expect([sureOf(0.49), sureOf(0.5)]).toEqual(['everything', 'sure'])
})

test('a translation is told by its two languages, else by its target, else by all; regions are not asked', () => {
  const known = (right: number) => ({ shift: 0, right })
  const table: CalibrationTable = { spacing: { '*': known(0.6), en: known(0.7), 'ru>en': known(0.8) } }
  const rightIn = (source: string | undefined, target: string, check = 'spacing') =>
    calibrationOf(table, check, source, target).right
  expect([
    rightIn('ru', 'en'),
    rightIn('ru-RU', 'en-GB'),
    rightIn('kk', 'en'),
    rightIn(undefined, 'en'),
    rightIn('en', 'de'),
    rightIn('ru', 'en', 'toString'),
  ]).toEqual([0.8, 0.8, 0.7, 0.7, 0.6, 1])
})

test('the table speaks of checks that are there, in shares and shifts that can be', () => {
  const ids = new Set(checks.map(({ id }) => id))
  const figures = Object.values(calibrationTable).flatMap((directions) => Object.values(directions))
  expect(Object.keys(calibrationTable).filter((check) => !ids.has(check))).toEqual([])
  const canBe = ({ slope = 1, shift, right }: Calibration) =>
    slope >= 0 && slope <= 4 && Math.abs(shift) <= 9 && right >= 0 && right <= 1
  expect(figures.filter((figure) => !canBe(figure))).toEqual([])
  expect(figures.some(({ right }) => right >= leastConfidence.likely)).toBe(true)
})
