/** A gap model is read from its file as it was written, and from nothing else. */
import { expect, test } from 'vitest'
import {
  decodeCommittee,
  decodeGapFile,
  encodeCommittee,
  encodeGapFile,
  type GapFile,
  layerSizes,
  tableRows,
} from './gap-file.ts'

const head = { width: 2, reach: 2, hidden: 3, deep: 2, sieve: 2, words: 2, classes: ['of', 'to'] }
const sizes = layerSizes(head)
const filled = (count: number, first: number) => Float32Array.from({ length: count }, (_, at) => first + at / 8)

const layers: GapFile['layers'] = {
  first: filled(sizes.first, 1),
  firstBias: filled(sizes.firstBias, 2),
  deep: filled(sizes.deep, 3),
  deepBias: filled(sizes.deepBias, 4),
  deepOut: filled(sizes.deepOut, 5),
  out: filled(sizes.out, 6),
  outBias: filled(sizes.outBias, 7),
  sieve: filled(sizes.sieve, 8),
  sieveBias: filled(sizes.sieveBias, 9),
  sieveOut: filled(sizes.sieveOut, 10),
}
const tables = tableRows(2).map((rows) => Int8Array.from({ length: rows * 2 }, (_, at) => (at % 255) - 127))
const scales = tableRows(2).map((rows, table) => filled(rows, table))
const bytes = encodeGapFile({ head, words: ['', 'law'], tables, scales, layers })

test('a written model is read back whole', () => {
  const { head: read, ...parts } = decodeGapFile(bytes) ?? {}
  expect({ read, ...parts }).toEqual({
    read: { ...head, listBytes: 4 },
    words: ['', 'law'],
    tables,
    scales,
    layers,
  })
})

test('a file of another kind, one cut short and an empty one are no models', () => {
  const other = bytes.slice()
  other[3] = 0
  expect([other, bytes.slice(0, bytes.length - 8), bytes.slice(0, 20), new Uint8Array()].map(decodeGapFile)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})

test('a committee of networks is read back, and only whole', () => {
  const committee = encodeCommittee([bytes, bytes])
  expect([decodeCommittee(committee)?.length, decodeCommittee(committee.slice(0, -8)), decodeCommittee(bytes)]).toEqual(
    [2, undefined, undefined],
  )
})
