/** Confidence is a probability and keeps the order of beliefs. */
import { expect, test } from 'vitest'
import { calibrate } from './confidence.ts'

test('more belief is more confidence, never certainty', () => {
  const confidences = [0, 0.1, 0.5, 0.9, 0.999, 1].map((belief) => calibrate(belief, false))
  expect(confidences).toEqual(confidences.toSorted((one, other) => one - other))
  expect(confidences[0]).toBeGreaterThan(0)
  expect(confidences.at(-1)).toBeLessThan(1)
})

test('beliefs are turned down toward the middle, and what stands alone is taken to be surer than a link', () => {
  const told = (belief: number) => [calibrate(belief, false), calibrate(belief, true)].map((share) => share.toFixed(3))
  expect([0, 0.1, 0.5, 0.9, 1].map(told)).toEqual([
    ['0.001', '0.002'],
    ['0.180', '0.328'],
    ['0.450', '0.646'],
    ['0.754', '0.872'],
    ['0.999', '0.999'],
  ])
})
