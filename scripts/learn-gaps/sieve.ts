/** Learns the sieve: a quick look at two words on each side that lets through nearly every gap the network would name. */
import { seededRandom } from './seeded-random.ts'

/** Descriptions of the four tokens around a gap, in order, and whether the network names a missing word there. */
export type SieveCase = { readonly around: Float32Array; readonly isNamed: boolean }

export type Sieve = { readonly weights: Float32Array; readonly bias: Float32Array; readonly out: Float32Array }

/** Weights are stored by input, then place, then unit, as the model file wants them; `out` ends with its own bias. */
export class SieveLearner {
  readonly sieve: Sieve
  private readonly width: number
  private readonly units: number
  private readonly sums: Sieve
  private readonly hidden: Float32Array

  constructor(width: number, units: number, seed: number) {
    const random = seededRandom(seed)
    this.width = width
    this.units = units
    this.hidden = new Float32Array(units)
    const empty = () => ({
      weights: new Float32Array(width * 4 * units),
      bias: new Float32Array(units),
      out: new Float32Array(units + 1),
    })
    this.sieve = empty()
    this.sums = empty()
    for (const array of [this.sums.weights, this.sums.bias, this.sums.out]) array.fill(0.1)
    for (const array of [this.sieve.weights, this.sieve.out])
      for (let at = 0; at < array.length; at++) array[at] = 0.4 * (random() - 0.5)
  }

  /** Log odds that the network names something here. */
  ask(around: Float32Array): number {
    const { width, units, hidden } = this
    const { weights, bias, out } = this.sieve
    hidden.set(bias)
    for (let place = 0; place < 4; place++)
      for (let input = 0; input < width; input++) {
        const value = around[place * width + input] ?? 0
        const row = (input * 4 + place) * units
        for (let unit = 0; unit < units; unit++) hidden[unit] = (hidden[unit] ?? 0) + value * (weights[row + unit] ?? 0)
      }
    let sum = out[units] ?? 0
    for (let unit = 0; unit < units; unit++) sum += Math.max(0, hidden[unit] ?? 0) * (out[unit] ?? 0)
    return sum
  }

  learn({ around, isNamed }: SieveCase, rate: number): void {
    const slope = 1 / (1 + Math.exp(-this.ask(around))) - (isNamed ? 1 : 0)
    const { width, units, hidden, sieve, sums } = this
    if (Math.abs(slope) < 0.01) return
    const down = new Float32Array(units)
    for (let unit = 0; unit < units; unit++) {
      const value = hidden[unit] ?? 0
      if (!(value > 0)) continue
      down[unit] = slope * (sieve.out[unit] ?? 0)
      move(sieve.out, sums.out, unit, slope * value, rate)
      move(sieve.bias, sums.bias, unit, down[unit] ?? 0, rate)
    }
    move(sieve.out, sums.out, units, slope, rate)
    for (let place = 0; place < 4; place++)
      for (let input = 0; input < width; input++) {
        const value = around[place * width + input] ?? 0
        const row = (input * 4 + place) * units
        for (let unit = 0; unit < units; unit++) {
          const one = down[unit] ?? 0
          if (one !== 0) move(sieve.weights, sums.weights, row + unit, one * value, rate)
        }
      }
  }
}

function move(weights: Float32Array, sums: Float32Array, at: number, slope: number, rate: number): void {
  const sum = (sums[at] ?? 0) + slope * slope
  sums[at] = sum
  weights[at] = (weights[at] ?? 0) - (rate * slope) / Math.sqrt(sum)
}
