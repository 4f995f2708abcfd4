/** Confidence is a probability and keeps the order of beliefs. */
import { expect, test } from 'vitest'
import { calibrate } from './confidence.ts'

test('more belief is more confidence, never certainty', () => {
  const confidences = [0, 0.1, 0.5, 0.9, 0.999, 1].map((belief) => calibrate(belief, false))
  expect(confidences).toEqual(confidences.toSorted((one, other) => one - other))
  expect(confidences[0]).toBeGreaterThan(0)
  expect(confidences.at(-1)).toBeLessThan(1)
})
