/** Bands must always hold a way from the first node to the last. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Band, bandAround, bandOver, makeBand, nodeAt, nodeCount, wholeBand } from './lattice.ts'

/** Whether rows overlap, begin at the first node and end at the last. */
function isPassable({ low, high, sourceSize, targetSize }: Band): boolean {
  const rows = Array.from({ length: sourceSize + 1 }, (_, i) => i)
  const isConnected = rows.every(
    (i) => i === 0 || ((low[i] ?? 0) <= (high[i - 1] ?? 0) && (low[i] ?? 0) >= (low[i - 1] ?? 0)),
  )
  return (
    isConnected && rows.every((i) => (low[i] ?? 0) <= (high[i] ?? 0)) && low[0] === 0 && high[sourceSize] === targetSize
  )
}

const size = fc.integer({ min: 1, max: 30 })

test('whatever bounds are asked for, the band leads from start to end', () => {
  fc.assert(
    fc.property(
      size,
      size,
      fc.array(fc.tuple(fc.integer({ min: -9, max: 40 }), fc.integer({ min: -9, max: 40 })), {
        minLength: 31,
        maxLength: 31,
      }),
      (n, m, bounds) => {
        expect(isPassable(makeBand(n, m, (i) => bounds[i] ?? [0, 0]))).toBe(true)
      },
    ),
  )
})

test('a band over any rising links leads from start to end and holds their nodes', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 12 }),
      size,
      size,
      fc.nat(4),
      (steps, more, less, margin) => {
        let at = 0
        const places = steps.map((step) => {
          at += step
          return at - step
        })
        const links = {
          size: places.length,
          source: Int32Array.from(places),
          sourceCount: new Uint8Array(places.length).fill(1),
          target: Int32Array.from(places),
          targetCount: new Uint8Array(places.length).fill(1),
          probability: new Float64Array(places.length).fill(1),
        }
        const band = bandOver(at + more, at + less, links, margin)
        expect(isPassable(band)).toBe(true)
        for (const place of places) expect(nodeAt(band, place, place)).toBeGreaterThanOrEqual(0)
      },
    ),
  )
})

test('a band around a path holds its corners', () => {
  const corners = [
    { source: 0, target: 0 },
    { source: 40, target: 2 },
    { source: 60, target: 90 },
    { source: 100, target: 100 },
  ]
  const band = bandAround(100, 100, corners, () => 3, 2)
  expect(corners.every(({ source, target }) => nodeAt(band, source, target) >= 0)).toBe(true)
  expect(nodeCount(band)).toBeLessThan(nodeCount(wholeBand(100, 100)) / 2)
})
