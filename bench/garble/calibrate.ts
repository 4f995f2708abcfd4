/**
 * The share of alarms that are right, by check and direction, in an assumed mixture: rated machine translation as it is,
 * and clean text into which damage of each kind is put once every `wordsPerFault` words. Decisions 0037 and 0047 tell why.
 */

import type { Calibration, CalibrationTable, Direction } from '../../core/check/confidence.ts'
import { directionsOf, logOdds } from '../../core/check/confidence.ts'
import type { CheckId } from '../../core/model/finding.ts'
import { groupBy } from '../../core/model/lists.ts'
import type { Alarm, Item } from './alarms.ts'

const wordsPerFault = 1_500

/**
 * Names put for others and lost denials come more seldom in natural text than the rest: of all alarms on clean and on rated
 * text few are right, see decision 0068.
 */
const wordsPerRareFault: Readonly<Record<string, number>> = { 'name-mismatch': 3_000, 'negation-flip': 3_000 }

/** What a wider direction says counts as much as so many alarms of the narrower one (beta-binomial smoothing). */
const priorAlarms = 4

/**
 * How far a check's own figures are believed to spread as they should: the slope is sought about 1 with this deviation,
 * so that a few alarms move it little. Wide, since pages grade what they find by evidence.
 */
const slopeDeviation = 1.5
const mostShift = 9
const slopes = { least: 0.25, most: 4 } as const

/** Raters mark what matters to them, and translators slip: of alarms outside all marks this share is right, by reading. */
const rightUnmarked = { clean: 0.25, rated: 0.2 } as const

/** Right of how many that were read: alarms on clean text of checks that were read by themselves, by language. */
type Read = readonly [right: number, read: number]
const readOnClean: Readonly<Record<CheckId, Readonly<Record<string, Read>>>> = {
  'name-mismatch': { en: [1, 21], ru: [8, 23], kk: [3, 4] },
  'negation-flip': { en: [4, 16], ru: [3, 12], kk: [1, 5] },
  'omitted-sentence': { en: [0, 6], ru: [1, 13], kk: [0, 4] },
  agreement: { en: [1, 8] },
  'doubled-phrase': { en: [3, 8], ru: [6, 9], kk: [4, 10] },
  'missing-full-stop': { en: [1, 6], ru: [0, 5] },
  'dropped-function-word': { en: [6, 10], ru: [1, 15] },
  'glued-words': { kk: [4, 6] },
  'truncated-sentence': { en: [4, 4], ru: [6, 6] },
  'shifted-speaker': { en: [1, 1] },
}

/** Observations of alarms, with how often each counts. */
type Seen = { readonly stated: number; readonly right: number; readonly wrong: number }

/** An alarm as it counts in the mixture. */
export type Weighed = { readonly check: CheckId; readonly seen: Seen }

/** A habit that is mixed in the human Kazakh itself: reading shows such alarms right. */
export function isRightStyle(check: CheckId, target: string): boolean {
  return target === 'kk' && (check === 'quote-style' || check === 'name-form')
}

/** The table that fits the items. */
export function fitTable(items: readonly Item[]): CalibrationTable {
  const byCheck = new Map<CheckId, Map<Direction, Seen[]>>()
  for (const [direction, group] of groupsOf(items)) {
    for (const { check, seen } of weigh(group)) {
      const known = byCheck.get(check) ?? new Map<Direction, Seen[]>()
      byCheck.set(check, known)
      known.set(direction, [...(known.get(direction) ?? []), seen])
    }
  }
  return Object.fromEntries(
    [...byCheck].sort(([a], [b]) => (a < b ? -1 : 1)).map(([check, seen]) => [check, fitCheck(seen)]),
  )
}

/** By pair of languages. */
export function groupsOf(items: readonly Item[]): ReadonlyMap<Direction, readonly Item[]> {
  return groupBy(items, ({ source, target }) => directionsOf(source, target)[0] ?? '*')
}

/** Each alarm of a direction with its weight in the mixture. */
export function weigh(items: readonly Item[]): readonly Weighed[] {
  const cleanWords = items.reduce((sum, { part, words }) => sum + (part === 'clean' ? words : 0), 0)
  const faults = new Map<string, number>()
  for (const { damage } of items) if (damage !== undefined) faults.set(damage, (faults.get(damage) ?? 0) + 1)
  return items.flatMap(({ part, damage, target, alarms }) => {
    const isFault = damage !== undefined && cleanWords > 0
    const every = wordsPerRareFault[damage ?? ''] ?? wordsPerFault
    const perFault = isFault ? cleanWords / every / (faults.get(damage) ?? 1) : 1
    return alarms.flatMap((alarm) => {
      // A twin is clean text again, of which there is enough.
      if (part === 'damaged' && !alarm.isRight) return []
      return { check: alarm.check, seen: { stated: alarm.stated, ...weightOf(alarm, part, target, perFault) } }
    })
  })
}

function weightOf({ check, isRight }: Alarm, part: Item['part'], target: string, perFault: number) {
  if (part === 'damaged') return { right: perFault, wrong: 0 }
  if (isRight || isRightStyle(check, target)) return { right: 1, wrong: 0 }
  const right = part === 'clean' ? rightOnClean(check, target) : rightUnmarked.rated
  return { right, wrong: 1 - right }
}

/** What was read of the check, with one alarm of the usual share beside it. */
function rightOnClean(check: CheckId, target: string): number {
  const [right, read] = readOnClean[check]?.[target] ?? [0, 0]
  return (right + rightUnmarked.clean) / (read + 1)
}

/** Into all languages first, then into each, then of each pair; every one leans on the wider. The slope is of all. */
function fitCheck(seen: ReadonlyMap<Direction, readonly Seen[]>): Readonly<Record<Direction, Calibration>> {
  const all = [...seen.values()].flat()
  const slope = slopeOf(all)
  const fitted: Record<Direction, Calibration> = { '*': shareOf(all, meanStated(all), slope) }
  const targets = [...new Set([...seen.keys()].map(targetOf))].sort()
  for (const target of targets) {
    const own = [...seen].filter(([direction]) => targetOf(direction) === target)
    const into = shareOf(
      own.flatMap(([, some]) => some),
      fitted['*']?.right ?? 0.5,
      slope,
    )
    fitted[target] = into
    for (const [direction, some] of own.sort(([a], [b]) => (a < b ? -1 : 1)))
      if (direction.includes('>')) fitted[direction] = shareOf(some, into.right, slope)
  }
  return fitted
}

function targetOf(direction: Direction): string {
  return direction.slice(direction.indexOf('>') + 1)
}

function meanStated(seen: readonly Seen[]): number {
  const weight = seen.reduce((sum, { right, wrong }) => sum + right + wrong, 0)
  return seen.reduce((sum, { stated, right, wrong }) => sum + stated * (right + wrong), 0) / Math.max(weight, 1e-9)
}

function shareOf(seen: readonly Seen[], prior: number, slope: number): Calibration {
  const rightOnes = seen.reduce((sum, { right }) => sum + right, 0)
  const weight = seen.reduce((sum, { right, wrong }) => sum + right + wrong, 0)
  const right = (rightOnes + priorAlarms * prior) / (weight + priorAlarms)
  const fitted = { shift: round(shiftTo(right, seen, slope)), right: round(right) }
  return slope === 1 ? fitted : { slope, ...fitted }
}

/**
 * How far the stated log odds are to be spread: the slope of a logistic regression of right on stated with a normal prior
 * about 1, by golden section; for each slope the shift is what brings the stated to the share that is right.
 */
function slopeOf(seen: readonly Seen[]): number {
  if (new Set(seen.map(({ stated }) => stated)).size < 2) return 1
  const rightOnes = seen.reduce((sum, { right }) => sum + right, 0)
  const weight = seen.reduce((sum, { right, wrong }) => sum + right + wrong, 0)
  const share = Math.min(0.995, Math.max(0.005, rightOnes / Math.max(weight, 1e-9)))
  const likelihood = (slope: number) => {
    const shift = shiftTo(share, seen, slope)
    const fit = seen.reduce((sum, { stated, right, wrong }) => {
      const odds = slope * logOdds(stated) + shift
      return sum - right * Math.log1p(Math.exp(-odds)) - wrong * Math.log1p(Math.exp(odds))
    }, 0)
    return fit - ((slope - 1) / slopeDeviation) ** 2 / 2
  }
  const golden = (Math.sqrt(5) - 1) / 2
  let [low, high]: [number, number] = [slopes.least, slopes.most]
  for (let step = 0; step < 16; step++) {
    const [near, far] = [high - golden * (high - low), low + golden * (high - low)]
    if (likelihood(near) > likelihood(far)) high = far
    else low = near
  }
  return round((low + high) / 2)
}

/** The shift by which the stated confidences come to the share on average. */
function shiftTo(share: number, seen: readonly Seen[], slope: number): number {
  const weight = seen.reduce((sum, { right, wrong }) => sum + right + wrong, 0)
  let [low, high] = [-mostShift, mostShift]
  for (let step = 0; step < 40; step++) {
    const shift = (low + high) / 2
    const stated = seen.reduce(
      (sum, one) => sum + (one.right + one.wrong) / (1 + Math.exp(-slope * logOdds(one.stated) - shift)),
      0,
    )
    if (stated < share * weight) low = shift
    else high = shift
  }
  return (low + high) / 2
}

function round(figure: number): number {
  return Math.round(figure * 100) / 100
}
