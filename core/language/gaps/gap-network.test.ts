/** The sieve turns away early what all its units together would turn away, and nothing else. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layerSizes, tableRows } from './gap-file.ts'
import { openNetwork } from './gap-network.ts'
import { wordToken } from './gap-tokens.ts'

const units = 6
const head = { width: 4, reach: 1, hidden: 1, deep: 1, sieve: units, words: 3, classes: ['of'], listBytes: 0 }
const sizes = layerSizes(head)

/** Any numbers between -1 and 1, the same for a seed. */
const some = (count: number, seed: number) => Float32Array.from({ length: count }, (_, at) => Math.sin(seed + at * at))

function networkOf(seed: number) {
  const layers = {
    first: some(sizes.first, seed),
    firstBias: some(sizes.firstBias, seed),
    deep: some(sizes.deep, seed),
    deepBias: some(sizes.deepBias, seed),
    deepOut: some(sizes.deepOut, seed),
    out: some(sizes.out, seed),
    outBias: some(sizes.outBias, seed),
    sieve: some(sizes.sieve, seed + 1),
    sieveBias: some(sizes.sieveBias, seed + 2),
    sieveOut: some(sizes.sieveOut, seed + 3),
  }
  const tables = tableRows(3).map((rows) => Int8Array.from({ length: rows * 4 }, (_, at) => ((at * 37) % 255) - 127))
  const scales = tableRows(3).map((rows) => some(rows, seed).map((scale) => scale / 64))
  return { layers, network: openNetwork({ head, words: ['', 'law', 'town'], tables, scales, layers }) }
}

test('the sieve says of each gap what all of its units say, whatever their order', () => {
  const word = fc.constantFrom('law', 'town', 'bridges', 'Opened', 'of', '12')
  fc.assert(
    fc.property(fc.nat(1000), fc.tuple(word, word, word, word), fc.double({ min: -3, max: 3 }), (seed, four, least) => {
      const { layers, network } = networkOf(seed)
      const [a, b, c, d] = four.map((text) => network.imprint(wordToken({ text, lower: text.toLowerCase() })))
      if (!a || !b || !c || !d) throw new Error('four words have four imprints')
      const answer = network.isDoubtful(a, b, c, d, least)
      const order = [...layers.sieveOut.subarray(0, units).keys()]
      // Places of units in the imprints: those that speak for a doubt first, the strongest first.
      const weight = (unit: number) => layers.sieveOut[unit] ?? 0
      const forDoubt = order.filter((unit) => weight(unit) > 0).sort((x, y) => weight(y) - weight(x))
      const against = order.filter((unit) => weight(unit) <= 0).sort((x, y) => weight(x) - weight(y))
      const sum = [...forDoubt, ...against].reduce((total, unit, at) => {
        const parts = [a, b, c, d].map((imprint, place) => imprint.sieved?.[place * units + at] ?? 0)
        const value = parts.reduce((whole, part) => whole + part, layers.sieveBias[unit] ?? 0)
        return total + Math.max(0, value) * weight(unit)
      }, weight(units))
      expect(answer).toBe(sum >= least)
    }),
  )
})
