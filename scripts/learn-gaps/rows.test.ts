/** The sums over rows, hand-assembled, are those of plain loops. */
import { expect, test } from 'vitest'
import { rowsIn } from './rows.ts'

const [m, k, n] = [8, 32, 16]
const { memory, rows } = rowsIn(65_536)
const floats = new Float32Array(memory.buffer)
const at = { a: 0, b: 512, c: 1536, sums: 2048, d: 2560 }

function fill(start: number, count: number): Float32Array {
  for (let index = 0; index < count; index++) floats[start + index] = Math.fround(Math.sin(start + index))
  return floats.slice(start, start + count)
}

const rounded = (values: Iterable<number>) => [...values].map((value) => value.toFixed(4))
const indices = [...Array(k).keys()]
const value = (array: Float32Array, index: number) => array[index] ?? 0

test('rows are sent forward through a layer', () => {
  const [a, b, c] = [fill(at.a, m * k), fill(at.b, k * n), fill(at.c, m * n)]
  rows.product(4 * at.a, 4 * k, 4, 4 * at.b, 4 * n, 4 * at.c, 4 * n, m, k, n)
  const plain = c.map((one, place) =>
    indices.reduce(
      (sum, inner) => sum + value(a, Math.floor(place / n) * k + inner) * value(b, inner * n + (place % n)),
      one,
    ),
  )
  expect(rounded(floats.subarray(at.c, at.c + m * n))).toEqual(rounded(plain))
})

test('slopes are kept for the layer: the rows that went in, turned, times those that come back', () => {
  const [a, b, c] = [fill(at.a, k * m), fill(at.b, k * n), fill(at.c, m * n)]
  rows.product(4 * at.a, 4, 4 * m, 4 * at.b, 4 * n, 4 * at.c, 4 * n, m, k, n)
  const plain = c.map((one, place) =>
    indices.reduce(
      (sum, inner) => sum + value(a, inner * m + Math.floor(place / n)) * value(b, inner * n + (place % n)),
      one,
    ),
  )
  expect(rounded(floats.subarray(at.c, at.c + m * n))).toEqual(rounded(plain))
})

test('slopes are sent back through a layer', () => {
  const [a, b, c] = [fill(at.a, m * k), fill(at.b, n * k), fill(at.c, m * n)]
  rows.dots(4 * at.a, 4 * k, 4 * at.b, 4 * k, 4 * at.c, 4 * n, m, k, n)
  const plain = c.map((one, place) =>
    indices.reduce(
      (sum, inner) => sum + value(a, Math.floor(place / n) * k + inner) * value(b, (place % n) * k + inner),
      one,
    ),
  )
  expect(rounded(floats.subarray(at.c, at.c + m * n))).toEqual(rounded(plain))
})

test('a step goes against the slope, the smaller the more was stepped before', () => {
  const [w, sums, d] = [fill(at.a, 64), fill(at.sums, 64).fill(2), fill(at.d, 64)]
  floats.fill(2, at.sums, at.sums + 64)
  rows.step(0.5, 4 * at.a, 4 * at.sums, 4 * at.d, 64)
  const plain = w.map(
    (one, place) => one - (0.5 * value(d, place)) / Math.sqrt(value(sums, place) + value(d, place) ** 2),
  )
  expect(rounded([...floats.subarray(at.a, at.a + 64), ...floats.subarray(at.d, at.d + 64)])).toEqual(
    rounded([...plain, ...new Float32Array(64)]),
  )
})
