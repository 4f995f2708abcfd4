/** What lengths say about a link: how a translation's length follows its source's, learned from the text itself. */
import { longestSpan } from './beads.ts'
import type { TokenizedSide } from './side.ts'
import type { SoftLinks } from './soft-links.ts'

/**
 * Target length given source length is log-normal: mean `logRatio` above the source's, variance `steady + short / length`,
 * times `scale`. Against it stands the length of any `n` target segments of this text, log-normal too.
 */
export type LengthModel = {
  readonly logRatio: number
  readonly scale: number
  /** How much more short lengths scatter. */
  readonly shortVariance: number
  readonly backgroundMean: Float64Array
  readonly backgroundVariance: Float64Array
  readonly spread: SpreadTable
}

/** Variance for every shortness, in steps: the walk over a long text asks it a hundred million times. */
type SpreadTable = { readonly halfPrecision: Float64Array; readonly halfLog: Float64Array }

const steadyVariance = 0.025
/** Share of links whose length means nothing (garbled, half translated): keeps one bad segment from breaking its neighbours. */
const outlierShare = 0.008

/** The model before anything is aligned: the ratio of the whole texts. */
export function firstLengthModel(source: TokenizedSide, target: TokenizedSide, shortVariance: number): LengthModel {
  const logRatio = Math.log(sum(target.lengths) / sum(source.lengths))
  const ratio = Math.max(-2.5, Math.min(2.5, logRatio))
  return { shortVariance, ...withSpread(ratio, firstScale, shortVariance), ...background(target) }
}

/** The model as the believed 1-1 links show it, drawn towards the earlier one while they are few. */
export function learnLengths(
  earlier: LengthModel,
  links: SoftLinks,
  source: TokenizedSide,
  target: TokenizedSide,
): LengthModel {
  const ratio = weightedMedianRatio(links, source, target)
  if (ratio === undefined) return earlier
  const { shortVariance } = earlier
  let squares = 8 * 1
  let weight = 8
  for (let k = 0; k < links.size; k++) {
    if (links.sourceCount[k] !== 1 || links.targetCount[k] !== 1) continue
    const from = source.lengths[links.source[k] ?? 0] ?? 1
    const to = target.lengths[links.target[k] ?? 0] ?? 1
    const miss = Math.log(to / from) - ratio
    const probability = links.probability[k] ?? 0
    squares += probability * Math.min(9, (miss * miss) / variance(from * Math.exp(ratio), to, shortVariance))
    weight += probability
  }
  return { ...earlier, ...withSpread(ratio, Math.max(0.25, Math.min(3, squares / weight)), shortVariance) }
}

/** Lengths of all spans of one side, ready for comparison: `[span length - 1][first segment]`. */
export type SpanLengths = {
  readonly log: readonly Float64Array[]
  /** One over the square root of the length. */
  readonly shortness: readonly Float64Array[]
}

/** Spans that would run past the end are given the length of what there is of them. */
export function spanLengths(side: TokenizedSide): SpanLengths {
  const log = Array.from({ length: longestSpan }, (_, more) => {
    const logs = new Float64Array(side.size)
    for (let i = 0; i < side.size; i++) {
      let length = 0
      for (let k = i; k <= Math.min(side.size - 1, i + more); k++) length += side.lengths[k] ?? 0
      logs[i] = Math.log(length)
    }
    return logs
  })
  return { log, shortness: log.map((logs) => logs.map((value) => Math.exp(-value / 2))) }
}

/** Natural log of P(length) of the spans of `count` target segments, by chance. */
export function chanceOfLengths(model: LengthModel, spans: SpanLengths, count: number): Float64Array {
  const mean = model.backgroundMean[count] ?? 0
  const wide = model.backgroundVariance[count] ?? 1
  const logs = spans.log[count - 1] ?? new Float64Array(0)
  return logs.map((log) => {
    const usual = Math.exp((-0.5 * (log - mean) ** 2) / wide) / Math.sqrt(wide)
    const scrap = Math.exp((-0.5 * (log - mean) ** 2) / scrapVariance) / Math.sqrt(scrapVariance)
    return Math.log((1 - scrapShare) * usual + scrapShare * scrap)
  })
}

/** Every text has scraps («,r», "***") far shorter than its sentences; that must not make a match of one seem a wonder. */
const scrapShare = 0.15
const scrapVariance = 4

/**
 * Natural log of P(target length | source length) / P(target length), from log lengths, the product of both
 * shortnesses and the log chance of the target length.
 */
export function lengthEvidence(
  model: LengthModel,
  from: number,
  to: number,
  shortness: number,
  chance: number,
): number {
  const miss = to - from - model.logRatio
  const step = Math.min(shortnessSteps, Math.round(shortness * shortnessSteps))
  const { halfPrecision, halfLog } = model.spread
  return capped(-miss * miss * (halfPrecision[step] ?? 1) - (halfLog[step] ?? 0) - chance)
}

const shortnessSteps = 1024
/** How much wider lengths scatter than usual, until the text itself has shown it. */
const firstScale = 1.3

function withSpread(
  logRatio: number,
  scale: number,
  shortVariance: number,
): Pick<LengthModel, 'logRatio' | 'scale' | 'spread'> {
  const halfPrecision = new Float64Array(shortnessSteps + 1)
  const halfLog = new Float64Array(shortnessSteps + 1)
  const perStep = (shortVariance * Math.exp(-logRatio / 2)) / shortnessSteps
  for (let k = 0; k <= shortnessSteps; k++) {
    const spread = scale * (steadyVariance + perStep * k)
    halfPrecision[k] = 0.5 / spread
    halfLog[k] = 0.5 * Math.log(spread)
  }
  return { logRatio, scale, spread: { halfPrecision, halfLog } }
}

const cappedSteps = 16
const cappedRange = 24
/** log((1 - outlierShare) e^x + outlierShare) at steps of 1 / cappedSteps: the walk over a long text asks it 10⁸ times. */
const cappedTable = Float64Array.from({ length: 2 * cappedRange * cappedSteps + 1 }, (_, k) =>
  Math.log((1 - outlierShare) * Math.exp(k / cappedSteps - cappedRange) + outlierShare),
)

function capped(evidence: number): number {
  const place = Math.round((evidence + cappedRange) * cappedSteps)
  return cappedTable[Math.max(0, Math.min(cappedTable.length - 1, place))] ?? 0
}

function variance(one: number, other: number, shortVariance: number): number {
  return steadyVariance + shortVariance / Math.max(1, Math.sqrt(one * other))
}

function background(side: TokenizedSide): Pick<LengthModel, 'backgroundMean' | 'backgroundVariance'> {
  const mean = sum(side.lengths) / side.size
  let squares = 0
  for (const length of side.lengths) squares += (length - mean) ** 2
  const relative = Math.max(0.05, squares / side.size / (mean * mean))
  const backgroundMean = new Float64Array(longestSpan + 1)
  const backgroundVariance = new Float64Array(longestSpan + 1)
  for (let n = 1; n <= longestSpan; n++) {
    const wide = Math.log(1 + relative / n)
    backgroundVariance[n] = wide
    backgroundMean[n] = Math.log(n * mean) - wide / 2
  }
  return { backgroundMean, backgroundVariance }
}

/** Median of the log length ratio over the 1-1 links believed in; undefined when they are too few. */
function weightedMedianRatio(links: SoftLinks, source: TokenizedSide, target: TokenizedSide): number | undefined {
  const ratios = new Float64Array(links.size)
  const places: number[] = []
  let total = 0
  for (let k = 0; k < links.size; k++) {
    const weight = links.probability[k] ?? 0
    if (weight < 0.5 || links.sourceCount[k] !== 1 || links.targetCount[k] !== 1) continue
    const from = source.lengths[links.source[k] ?? 0] ?? 1
    const to = target.lengths[links.target[k] ?? 0] ?? 1
    ratios[k] = Math.log(to / from)
    places.push(k)
    total += weight
  }
  if (total < 4) return undefined
  const rising = Int32Array.from(places).sort((one, other) => (ratios[one] ?? 0) - (ratios[other] ?? 0) || one - other)
  let passed = 0
  for (const k of rising) {
    passed += links.probability[k] ?? 0
    if (passed >= total / 2) return ratios[k]
  }
  return undefined
}

function sum(values: Float64Array): number {
  let total = 0
  for (const value of values) total += value
  return total
}
