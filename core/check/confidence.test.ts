import { expect, test } from 'vitest'
import { calibrate, confidenceShifts } from './confidence.ts'
import { checks } from './registry.ts'

test('a check that was not measured is taken at its word, and no confidence is certain', () => {
  expect([calibrate('no-such-check', 0.8), calibrate('no-such-check', 1), calibrate('no-such-check', 0)]).toEqual([
    0.8, 0.99, 0.05,
  ])
})

test('what a check is surer of stays surer', () => {
  const orders = Object.keys(confidenceShifts).map((check) => [0.5, 0.7, 0.8, 0.9].map((one) => calibrate(check, one)))
  expect(orders.every((order) => order.every((one, at) => at === 0 || one >= (order[at - 1] ?? 0)))).toBe(true)
})

test('only checks that there are have been measured', () => {
  const known = new Set(checks.map(({ id }) => id))
  expect(Object.keys(confidenceShifts).filter((check) => !known.has(check))).toEqual([])
})
