/** What a person is shown at each reach: alarms on clean text, damage found, alarms on marks. */
import { type CalibrationTable, calibrate, calibrationOf } from '../../core/check/confidence.ts'
import { isWithin, type Reach, reaches, reachOf } from '../../core/model/reach.ts'
import type { Alarm, Item } from './alarms.ts'
import { groupsOf, isRightStyle, weigh } from './calibrate.ts'

/** The data knows two checks by an older name. */
const damageOf: Readonly<Record<string, string>> = {
  'missing-full-stop': 'fused-noterm',
  'missing-space': 'fused-nospace',
}

export type Row = Readonly<Record<string, number | string>>

type Shown = (item: Item, alarm: Alarm) => Reach

/** The narrowest reach that shows an alarm, by the table. */
export function shownBy(table: CalibrationTable): Shown {
  return ({ source, target }, { check, stated }) =>
    reachOf(calibrate(stated, calibrationOf(table, check, source, target)))
}

function pairOf({ source, target }: Item): string {
  return `${source ?? '-'}→${target}`
}

/** A figure for each reach, from the narrowest to the widest. */
function perReach(figure: (reach: Reach) => number | string): Row {
  return Object.fromEntries(reaches.map((reach) => [reach, figure(reach)]))
}

type Counts = Map<string, Map<Reach, number>>

function count(counts: Counts, key: string, found: Reach): void {
  const own = counts.get(key) ?? new Map<Reach, number>()
  counts.set(key, own)
  for (const wider of reaches) if (isWithin(found, wider)) own.set(wider, (own.get(wider) ?? 0) + 1)
}

/** Alarms per 1,000 clean words: "ru→en ALL", "ru→en wrong-number"; habits mixed in the Kazakh itself in a row of their own. */
export function cleanRows(items: readonly Item[], shown: Shown): ReadonlyMap<string, Row> {
  const counts: Counts = new Map()
  const words = new Map<string, number>()
  for (const item of items) {
    if (item.part !== 'clean') continue
    const pair = pairOf(item)
    for (const key of [pair, `→${item.target}`]) words.set(key, (words.get(key) ?? 0) + item.words)
    for (const alarm of item.alarms) {
      const name = isRightStyle(alarm.check, item.target) ? 'style' : 'ALL'
      const found = shown(item, alarm)
      for (const key of [pair, `→${item.target}`]) count(counts, `${key} ${name}`, found)
      count(counts, `${pair} ${alarm.check}`, found)
    }
  }
  const rate = (key: string, found: number) =>
    Number(((1_000 * found) / (words.get(key.split(' ')[0] ?? '') ?? 1)).toFixed(2))
  return rowsOf(counts, (key, reach) => rate(key, counts.get(key)?.get(reach) ?? 0))
}

/** Percent of the damage found by any check, and named right, by language and kind; `MACRO` is the mean of the kinds. */
export function foundRows(items: readonly Item[], shown: Shown): ReadonlyMap<string, Row> {
  const faults = new Map<string, number>()
  const found: Counts = new Map()
  const named: Counts = new Map()
  for (const item of items) {
    if (item.damage === undefined) continue
    const key = `${item.target} ${item.damage}`
    faults.set(key, (faults.get(key) ?? 0) + 1)
    const right = item.alarms.filter(({ isRight }) => isRight)
    countBest(
      found,
      key,
      right.map((alarm) => shown(item, alarm)),
    )
    const same = right.filter(({ check }) => (damageOf[check] ?? check) === item.damage)
    countBest(
      named,
      key,
      same.map((alarm) => shown(item, alarm)),
    )
  }
  const percent = (counts: Counts, key: string, reach: Reach) =>
    (100 * (counts.get(key)?.get(reach) ?? 0)) / (faults.get(key) ?? 1)
  const rows = new Map<string, Row>()
  for (const target of [...new Set([...faults.keys()].map((key) => key.split(' ')[0] ?? ''))].sort()) {
    const keys = [...faults.keys()].filter((key) => key.startsWith(`${target} `)).sort()
    const mean = (counts: Counts, reach: Reach) =>
      (keys.reduce((sum, key) => sum + percent(counts, key, reach), 0) / keys.length).toFixed(1)
    rows.set(
      `${target} MACRO`,
      rowOf(
        (reach) => mean(found, reach),
        (reach) => mean(named, reach),
      ),
    )
    for (const key of keys)
      rows.set(
        key,
        rowOf(
          (reach) => percent(found, key, reach).toFixed(0),
          (reach) => percent(named, key, reach).toFixed(0),
        ),
      )
  }
  return rows
}

/** An item is found at the narrowest reach of all that touch its damage. */
function countBest(counts: Counts, key: string, at: readonly Reach[]): void {
  const best = reaches.find((reach) => at.includes(reach))
  if (best !== undefined) count(counts, key, best)
}

function rowOf(found: (reach: Reach) => string, named: (reach: Reach) => string): Row {
  const labelled = Object.entries(perReach(named)).map(([reach, figure]) => [`named ${reach}`, figure])
  return { ...perReach(found), ...Object.fromEntries(labelled) }
}

/** Alarms on rated machine translation: "12 of 20, 60 %" touch a mark, by pair and check. */
export function ratedRows(items: readonly Item[], shown: Shown): ReadonlyMap<string, Row> {
  const all: Counts = new Map()
  const onMarks: Counts = new Map()
  for (const item of items) {
    if (item.part !== 'rated') continue
    for (const alarm of item.alarms)
      for (const key of [`${pairOf(item)} ALL`, `${pairOf(item)} ${alarm.check}`]) {
        count(all, key, shown(item, alarm))
        if (alarm.isRight) count(onMarks, key, shown(item, alarm))
      }
  }
  return rowsOf(all, (key, reach) => {
    const of = all.get(key)?.get(reach) ?? 0
    const right = onMarks.get(key)?.get(reach) ?? 0
    return of === 0 ? '' : `${right} of ${of}, ${((100 * right) / of).toFixed(0)} %`
  })
}

function rowsOf(counts: Counts, figure: (key: string, reach: Reach) => number | string): ReadonlyMap<string, Row> {
  return new Map([...counts.keys()].sort().map((key) => [key, perReach((reach) => figure(key, reach))]))
}

/** By tenths of confidence: what the table says of the alarms, and the share of them that is right in the mixture. */
export function reliabilityRows(items: readonly Item[], table: CalibrationTable): ReadonlyMap<string, Row> {
  const sums = new Map<string, { stated: number; right: number; all: number }>()
  for (const group of groupsOf(items).values()) {
    const [{ source, target } = { source: undefined, target: '' }] = group
    for (const { check, seen } of weigh(group)) {
      const confidence = calibrate(seen.stated, calibrationOf(table, check, source, target))
      const tenth = `${Math.min(90, Math.floor(confidence * 10) * 10)} %`
      const sum = sums.get(tenth) ?? { stated: 0, right: 0, all: 0 }
      const weight = seen.right + seen.wrong
      sums.set(tenth, {
        stated: sum.stated + weight * confidence,
        right: sum.right + seen.right,
        all: sum.all + weight,
      })
    }
  }
  const percent = (share: number) => `${(100 * share).toFixed(0)} %`
  const rows = [...sums].sort(([a], [b]) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
  return new Map(
    rows.map(([tenth, { stated, right, all }]) => [
      tenth,
      { alarms: Math.round(all), stated: percent(stated / all), right: percent(right / all) },
    ]),
  )
}
