/** The floor: alignment by length alone (Gale & Church 1993, CL 19:1), to see in the same run what words add. */
import type { Pair } from './scoring.ts'

const shapes: readonly (readonly [source: number, target: number, share: number])[] = [
  [1, 1, 0.89],
  [1, 0, 0.005],
  [0, 1, 0.005],
  [1, 2, 0.0445],
  [2, 1, 0.0445],
  [2, 2, 0.011],
]
const variancePerCharacter = 6.8

/** Two-sided normal tail, by Abramowitz & Stegun 7.1.26. */
function tail(deviation: number): number {
  const x = Math.abs(deviation) / Math.SQRT2
  const t = 1 / (1 + 0.3275911 * x)
  const series = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
  return Math.max(1e-12, series * Math.exp(-x * x))
}

function lengthCost(from: number, to: number, ratio: number): number {
  if (from === 0 && to === 0) return 0
  const mean = (from + to / ratio) / 2
  return -Math.log(tail((ratio * from - to) / Math.sqrt(variancePerCharacter * mean)))
}

/** Answers `[]` for texts of more than 4 million cells: the floor is for comparison, not for use. */
export function alignByLength(source: readonly string[], target: readonly string[]): Pair[] {
  const [n, m] = [source.length, target.length]
  if (n * m > 4e6) return []
  const [sourceSums, targetSums] = [runningLengths(source), runningLengths(target)]
  const ratio = (targetSums[m] ?? 1) / Math.max(1, sourceSums[n] ?? 1)
  const cost = new Float64Array((n + 1) * (m + 1)).fill(Number.POSITIVE_INFINITY)
  const move = new Uint8Array(cost.length)
  cost[0] = 0
  for (let i = 0; i <= n; i++) {
    for (let j = 0; j <= m; j++) {
      const here = i * (m + 1) + j
      shapes.forEach(([a, b, share], shape) => {
        if (i < a || j < b) return
        const from = (sourceSums[i] ?? 0) - (sourceSums[i - a] ?? 0)
        const to = (targetSums[j] ?? 0) - (targetSums[j - b] ?? 0)
        const total = (cost[here - a * (m + 1) - b] ?? 0) - Math.log(share) + lengthCost(from, to, ratio)
        if (total >= (cost[here] ?? 0)) return
        cost[here] = total
        move[here] = shape
      })
    }
  }
  return trace(move, n, m)
}

function trace(move: Uint8Array, n: number, m: number): Pair[] {
  const pairs: Pair[] = []
  for (let i = n, j = m; i > 0 || j > 0; ) {
    const [a, b] = shapes[move[i * (m + 1) + j] ?? 0] ?? [1, 1]
    i -= a
    j -= b
    pairs.push([Array.from({ length: a }, (_, k) => i + k), Array.from({ length: b }, (_, k) => j + k)])
  }
  return pairs.reverse()
}

function runningLengths(texts: readonly string[]): Float64Array {
  const sums = new Float64Array(texts.length + 1)
  texts.forEach((text, i) => {
    sums[i + 1] = (sums[i] ?? 0) + text.length
  })
  return sums
}
