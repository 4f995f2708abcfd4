import { expect, test } from 'vitest'
import { calibrate } from './confidence.ts'
import { checks } from './registry.ts'

test('a check without a shift is taken at its word, and no confidence is certain', () => {
  expect([calibrate(0.8, 0), calibrate(1, 0), calibrate(0, 0)]).toEqual([0.8, 0.99, 0.05])
})

test('what a check is surer of stays surer', () => {
  const orders = checks.map(({ confidenceShift }) => [0.5, 0.7, 0.8, 0.9].map((one) => calibrate(one, confidenceShift)))
  expect(orders.every((order) => order.every((one, at) => at === 0 || one >= (order[at - 1] ?? 0)))).toBe(true)
})
