/** Writes what was learned as a model file: descriptions of tokens in one byte a number, layers as they are. */
import { encodeGapFile, tableRows } from '../../core/language/gaps/gap-file.ts'
import type { Network } from './network.ts'
import type { Sieve } from './sieve.ts'

/** The bytes of the model. */
export function packModel(
  network: Network,
  sieve: Sieve,
  words: readonly string[],
  classes: readonly string[],
): Uint8Array {
  const { sizes, layout } = network
  const { width } = sizes
  const { layers, outputs } = layout
  const tables: Int8Array[] = []
  const scales: Float32Array[] = []
  for (const [table, rows] of tableRows(words.length).entries()) {
    const packed = packRows(network.floats.subarray(layout.tables[table] ?? 0), rows, width)
    tables.push(packed.values)
    scales.push(packed.scales)
  }
  const floats = (start: number, count: number) => network.floats.slice(start, start + count)
  const answers = (start: number, rows: number) =>
    narrow(network.floats.subarray(start), rows, outputs, classes.length + 1)
  return encodeGapFile({
    head: { ...sizes, sieve: sieve.bias.length, classes, words: words.length },
    words,
    tables,
    scales,
    layers: {
      first: narrow(network.floats.subarray(layers.first), width, layout.stride, layout.wide),
      firstBias: floats(layers.firstBias, sizes.hidden),
      deep: floats(layers.deep, sizes.hidden * sizes.deep),
      deepBias: floats(layers.deepBias, sizes.deep),
      deepOut: answers(layers.deepOut, sizes.deep),
      out: answers(layers.out, sizes.hidden),
      outBias: floats(layers.outBias, classes.length + 1),
      sieve: sieve.weights,
      sieveBias: sieve.bias,
      sieveOut: sieve.out,
    },
  })
}

function packRows(floats: Float32Array, rows: number, width: number): { values: Int8Array; scales: Float32Array } {
  const values = new Int8Array(rows * width)
  const scales = new Float32Array(rows)
  for (let row = 0; row < rows; row++) {
    const numbers = floats.subarray(row * width, (row + 1) * width)
    const most = numbers.reduce((sum, one) => Math.max(sum, Math.abs(one)), 1e-9)
    scales[row] = most / 127
    for (let at = 0; at < width; at++) values[row * width + at] = Math.round(((numbers[at] ?? 0) / most) * 127)
  }
  return { values, scales }
}

/** Drops the columns that only fill a row up. */
function narrow(floats: Float32Array, rows: number, wide: number, narrowed: number): Float32Array {
  const kept = new Float32Array(rows * narrowed)
  for (let row = 0; row < rows; row++) kept.set(floats.subarray(row * wide, row * wide + narrowed), row * narrowed)
  return kept
}
