import { describe, expect, test } from 'vitest'
import { bandOf, ribbonOf } from './band-shape.ts'

const line = (left: number, top: number, right: number) => ({ left, top, right, bottom: top + 20 })
const gutter = { left: 300, right: 360 }
const linePx = { before: 24, after: 24 }

describe('the band behind a sentence', () => {
  test('has a rounded box for each line and closes them up', () => {
    const band = bandOf([line(200, 0, 296), line(0, 24, 120)], 24)
    // The second line begins where the first ends: nothing to close.
    expect([band.match(/M/gu)?.length, bandOf([line(0, 0, 296), line(0, 24, 120)], 24).match(/M/gu)?.length]).toEqual([
      2, 3,
    ])
  })
})

describe('the ribbon between the columns', () => {
  test('leaves a line that ends near the gutter without a gap', () => {
    const ribbon = ribbonOf([line(0, 0, 280)], [line(364, 100, 600)], gutter, linePx)
    expect(ribbon?.path.startsWith('M280 ')).toBe(true)
  })

  test('begins at the gutter where other words stand between', () => {
    const ribbon = ribbonOf([line(0, 0, 100)], [line(364, 100, 600)], gutter, linePx)
    expect(ribbon?.path.startsWith('M300 ')).toBe(true)
  })

  test('carries the state halfway between the two heights', () => {
    expect(ribbonOf([line(0, 0, 280)], [line(364, 100, 600)], gutter, linePx)?.middle).toBe(60)
  })

  test('is not drawn to a side that has no sentence', () => {
    expect(ribbonOf([], [line(364, 100, 600)], gutter, linePx)).toBeUndefined()
  })
})
