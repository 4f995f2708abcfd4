/** Bands must always hold a way from the first node to the last. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beads } from './beads.ts'
import {
  bandAround,
  bandOver,
  makeBand,
  makeLattice,
  nodeAt,
  nodeCount,
  rowWidth,
  type SearchBand,
  wholeBand,
} from './lattice.ts'

/** Whether rows overlap, begin at the first node and end at the last. */
function isPassable({ low, high, sourceSize, targetSize }: SearchBand): boolean {
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

/** `low-high` of every row. */
const rowsOf = ({ low, high }: SearchBand) => Array.from(low, (from, i) => `${from}-${high[i]}`)

test('nodes are numbered row by row, and have no number outside the band', () => {
  const band = makeBand(2, 3, (i) => [i, i + 1])
  expect(rowsOf(band)).toEqual(['0-1', '1-2', '2-3'])
  const nodes = [0, 1, 2].map((i) => [0, 1, 2, 3].map((j) => nodeAt(band, i, j)))
  expect(nodes).toEqual([
    [0, 1, -1, -1],
    [-1, 2, 3, -1],
    [-1, -1, 4, 5],
  ])
  expect([nodeAt(band, -1, 0), nodeAt(band, 3, 3), nodeAt(band, 0, -1), nodeCount(band)]).toEqual([-1, -1, -1, 6])
  expect([0, 1, 2].map((i) => rowWidth(band, i))).toEqual([2, 2, 2])
})

test('bounds are taken as asked where they let pass, to whole segments outward', () => {
  expect(rowsOf(makeBand(3, 6, (i) => [i + 0.5, i + 2.2]))).toEqual(['0-3', '1-4', '2-5', '3-6'])
})

test('bounds that fall, part or overshoot are widened until they let pass', () => {
  const asked = [
    [2, 3],
    [5, 9],
    [1, 1],
  ] as const
  expect(rowsOf(makeBand(2, 6, (i) => asked[i] ?? [0, 0]))).toEqual(['0-3', '1-6', '1-6'])
})

test('the whole band has every node', () => {
  expect(rowsOf(wholeBand(2, 4))).toEqual(['0-4', '0-4', '0-4'])
})

test('a lattice has a place for the evidence of every shape at every node, none yet', () => {
  const { evidence } = makeLattice(wholeBand(2, 2))
  expect([
    evidence.length,
    new Set(evidence.map(({ length }) => length)),
    evidence.flatMap((all) => [...all]).some(Boolean),
  ]).toEqual([beads.length, new Set([9]), false])
})

function links(
  ...all: readonly (readonly [source: number, sourceCount: number, target: number, targetCount: number])[]
) {
  const column = (at: number) => all.map((link) => link[at] ?? 0)
  return {
    size: all.length,
    source: Int32Array.from(column(0)),
    sourceCount: Uint8Array.from(column(1)),
    target: Int32Array.from(column(2)),
    targetCount: Uint8Array.from(column(3)),
    probability: new Float64Array(all.length).fill(1),
  }
}

test('a band over links reaches to the link before and the link after: what lies between may stand on either side', () => {
  const oneByOne = links([0, 1, 0, 1], [1, 1, 1, 1], [2, 1, 2, 1], [3, 1, 3, 1])
  expect(rowsOf(bandOver(4, 4, oneByOne, 0))).toEqual(['0-1', '0-2', '1-3', '2-4', '3-4'])
  expect(rowsOf(bandOver(4, 6, links([0, 1, 0, 1], [3, 1, 5, 1]), 0))).toEqual(['0-1', '0-5', '1-5', '1-6', '5-6'])
})

test('a link of several sentences is passed through its middle', () => {
  expect(rowsOf(bandOver(3, 5, links([0, 3, 0, 5]), 0))).toEqual(['0-3', '0-3', '3-5', '3-5'])
  const further = links([0, 1, 0, 2], [1, 3, 2, 5])
  expect(rowsOf(bandOver(4, 8, further, 0))).toEqual(['0-2', '0-5', '2-5', '5-7', '5-8'])
})

test('where several links compete for a sentence the band holds them all', () => {
  expect(rowsOf(bandOver(2, 6, links([0, 1, 0, 1], [1, 1, 1, 1], [1, 1, 4, 2]), 0))).toEqual(['0-1', '0-4', '2-6'])
})

test('the margin widens it by so many target sentences on both sides', () => {
  const late = links([0, 1, 3, 1], [1, 1, 4, 1], [2, 1, 5, 1])
  expect(rowsOf(bandOver(3, 9, late, 1))).toEqual(['0-5', '2-6', '3-7', '4-9'])
})

test('a band around a straight path is one radius wide on both sides', () => {
  const corners = [
    { source: 0, target: 0 },
    { source: 4, target: 8 },
  ]
  expect(rowsOf(bandAround(4, 8, corners, () => 1, 5))).toEqual(['0-1', '1-3', '3-5', '5-7', '7-8'])
})

test('where the path leaves the common slope the band is wider, by so many radiuses at most', () => {
  const corners = [
    { source: 0, target: 0 },
    { source: 10, target: 0 },
    { source: 10, target: 10 },
    { source: 20, target: 20 },
  ]
  const told = (radius: number) => {
    const rows = rowsOf(bandAround(20, 20, corners, () => radius, 3))
    return [rows[5], rows[10], rows[15]]
  }
  expect([told(1), told(2)]).toEqual([
    ['0-4', '0-14', '14-16'],
    ['0-8', '0-18', '13-18'],
  ])
})
