import fc from 'fast-check'
import { expect, test } from 'vitest'
import { timeLeft } from './time-left.ts'

test('a quarter done in ten seconds leaves half a minute', () => {
  expect(timeLeft(10_000, 0.25)).toEqual({ unit: 'seconds', count: 30 })
})

test('a long wait is told in minutes', () => {
  expect(timeLeft(30_000, 0.2)).toEqual({ unit: 'minutes', count: 2 })
  expect(timeLeft(10_000, 0.1)).toEqual({ unit: 'minutes', count: 2 })
})

test('nothing is said in the first moments, of the first hundredths, and when it is nearly done', () => {
  expect([timeLeft(2000, 0.5), timeLeft(9000, 0.01), timeLeft(60_000, 0.97), timeLeft(9000, 1)]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})

test('whatever has been done, the time left is a whole number of steps and never less than one', () => {
  fc.assert(
    fc.property(fc.nat(3_600_000), fc.double({ min: 0, max: 1, noNaN: true }), (elapsedMs, share) => {
      const left = timeLeft(elapsedMs, share)
      if (left === undefined) return
      expect(Number.isInteger(left.count)).toBe(true)
      if (left.unit === 'seconds') expect([left.count % 5, left.count <= 90]).toEqual([0, true])
      else expect(left.count).toBeGreaterThan(1)
    }),
  )
})
