import { describe, expect, test } from 'vitest'
import { hubOf, ribbonPath, ribbonWidth } from './ribbon-path.ts'

describe('ribbons', () => {
  test('are the thicker the surer the link is', () => {
    expect([ribbonWidth(0), ribbonWidth(0.5), ribbonWidth(1)]).toEqual([1.5, 3.25, 5])
  })

  test('of several sentences meet in the middle', () => {
    expect(hubOf({ source: [10, 30], target: [50] }, 100)).toEqual({ x: 50, y: 30 })
  })

  test('run from every source into the middle and out to every target', () => {
    expect(ribbonPath({ source: [10, 30], target: [20] }, 100)).toBe(
      'M0 10C25 10 25 20 50 20M0 30C25 30 25 20 50 20M50 20C75 20 75 20 100 20',
    )
  })
})
