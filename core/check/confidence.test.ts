import { expect, test } from 'vitest'
import { calibrate, logOdds } from './confidence.ts'
import { checks } from './registry.ts'

test('a check without a shift is taken at its word, and no confidence is certain', () => {
  expect([calibrate(0.8, 0), calibrate(1, 0), calibrate(0, 0)]).toEqual([0.8, 0.99, 0.05])
})

test('what a check is surer of stays surer', () => {
  const orders = checks.map(({ confidenceShift }) => [0.5, 0.7, 0.8, 0.9].map((one) => calibrate(one, confidenceShift)))
  expect(orders.every((order) => order.every((one, at) => at === 0 || one >= (order[at - 1] ?? 0)))).toBe(true)
})

test('a shift is added to the log odds: half as sure again from the middle, little near certainty', () => {
  const shifted = (shift: number) => [0.1, 0.5, 0.8, 0.95].map((stated) => calibrate(stated, shift))
  expect([shifted(0.5), shifted(-1), shifted(3)]).toEqual([
    [0.15, 0.62, 0.87, 0.97],
    [0.05, 0.27, 0.6, 0.87],
    [0.69, 0.95, 0.99, 0.99],
  ])
})

test('what is stated as certain or as impossible counts as 99 and 1 in a hundred before it is shifted', () => {
  expect([logOdds(1), logOdds(0), logOdds(0.5)]).toEqual([logOdds(0.99), logOdds(0.01), 0])
  expect([calibrate(1, -1), calibrate(0, 3)]).toEqual([0.97, 0.17])
})
