/** The sums over rows, hand-assembled, are those of plain loops. */
import { expect, test } from 'vitest'
import { rowsIn } from './rows.ts'

const [n, m] = [5, 64]
const { memory, rows } = rowsIn(65_536)
const floats = new Float32Array(memory.buffer)
const at = { w: 0, x: 512, y: 640, back: 768, sums: 896, d: 1024 }

function fill(start: number, count: number): Float32Array {
  for (let index = 0; index < count; index++) floats[start + index] = Math.fround(Math.sin(start + index))
  return floats.slice(start, start + count)
}

const rounded = (values: Iterable<number>) => [...values].map((value) => value.toFixed(4))

test('a row of inputs is sent forward through a layer', () => {
  const [w, x, y] = [fill(at.w, n * m), fill(at.x, n), fill(at.y, m)]
  rows.forward(4 * at.w, 4 * at.x, 4 * at.y, n, m)
  const plain = y.map((one, column) => x.reduce((sum, value, row) => sum + value * (w[row * m + column] ?? 0), one))
  expect(rounded(floats.subarray(at.y, at.y + m))).toEqual(rounded(plain))
})

test('slopes are sent back, and kept for the layer', () => {
  const [w, x, y, back] = [fill(at.w, n * m), fill(at.x, n), fill(at.y, m), fill(at.back, n)]
  rows.backward(4 * at.w, 4 * at.y, 4 * at.back, n, m)
  rows.outer(4 * at.w, 4 * at.x, 4 * at.y, n, m)
  const plainBack = back.map((one, row) =>
    y.reduce((sum, value, column) => sum + value * (w[row * m + column] ?? 0), one),
  )
  const plainOuter = w.map((one, place) => one + (x[Math.floor(place / m)] ?? 0) * (y[place % m] ?? 0))
  expect(rounded([...floats.subarray(at.back, at.back + n), ...floats.subarray(at.w, at.w + n * m)])).toEqual(
    rounded([...plainBack, ...plainOuter]),
  )
})

test('a step goes against the slope, the smaller the more was stepped before', () => {
  const [w, sums, d] = [fill(at.w, m), fill(at.sums, m).fill(2), fill(at.d, m)]
  floats.fill(2, at.sums, at.sums + m)
  rows.step(0.5, 4 * at.w, 4 * at.sums, 4 * at.d, m)
  const plain = w.map(
    (one, place) => one - (0.5 * (d[place] ?? 0)) / Math.sqrt((sums[place] ?? 0) + (d[place] ?? 0) ** 2),
  )
  expect(rounded([...floats.subarray(at.w, at.w + m), ...floats.subarray(at.d, at.d + m)])).toEqual(
    rounded([...plain, ...new Float32Array(m)]),
  )
})
