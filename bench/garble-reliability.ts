/**
 * How much the confidence of the checks is worth: `node bench/garble-reliability.ts FILE.jsonl …`. An alarm is right if it
 * touches damage or a human's mark; on clean twins and clean paragraphs every alarm is wrong. Prints the share right by
 * stated confidence and by check, and the `confidenceShift` of each page that would fit.
 */
import { readFileSync } from 'node:fs'
import { logOdds } from '../core/check/confidence.ts'
import { checks } from '../core/check/registry.ts'
import { checkText } from '../service/check/check-text.ts'
import { createProductChecker } from '../service/models/product-checker.ts'

const checker = createProductChecker()

type Span = { readonly start: number; readonly end: number; readonly alt?: readonly [number, number] }
type Item = {
  readonly kind?: string
  readonly lang: string
  readonly sourceLang?: string
  readonly source?: string
  readonly text: string
  readonly clean?: string
  readonly errors?: readonly Span[]
}
type Alarm = { readonly check: string; readonly confidence: number; readonly isRight: boolean }

/** So far apart an alarm and a mark still speak of one place, as for the scorer. */
const near = 2

function alarmsIn(item: Item, text: string, errors: readonly Span[]): readonly Alarm[] {
  const { lang, source, sourceLang } = item
  const given = { text, language: lang, ...(source === undefined ? {} : { source }) }
  const issues = checkText(checker, { ...given, ...(sourceLang === undefined ? {} : { sourceLanguage: sourceLang }) })
  const marks = errors.flatMap(({ start, end, alt }) => [[start, end] as const, ...(alt ? [alt] : [])])
  return issues.map(({ kind, start, end, issue }) => ({
    check: kind,
    confidence: issue.confidence,
    isRight: marks.some(([from, to]) => start <= to + near && end >= from - near),
  }))
}

function alarmsOf(item: Item): readonly Alarm[] {
  const found = alarmsIn(item, item.text, item.errors ?? [])
  return item.clean === undefined ? found : [...found, ...alarmsIn(item, item.clean, [])]
}

const shifts = new Map(checks.map(({ id, confidenceShift }) => [id, confidenceShift]))

function share(alarms: readonly Alarm[]): string {
  const right = alarms.filter(({ isRight }) => isRight).length
  return `${String(right).padStart(5)} of ${String(alarms.length).padEnd(5)} ${((100 * right) / alarms.length).toFixed(0).padStart(3)} %`
}

function mean(alarms: readonly Alarm[]): number {
  return alarms.reduce((sum, { confidence }) => sum + confidence, 0) / alarms.length
}

/** The shift that makes the stated sum the number right, with a prior of variance 1 around none. */
function fittedShift(check: string, alarms: readonly Alarm[]): number {
  const old = shifts.get(check) ?? 0
  const right = alarms.filter(({ isRight }) => isRight).length
  let [low, high] = [-6, 6]
  for (let step = 0; step < 40; step++) {
    const shift = (low + high) / 2
    const stated = alarms.reduce(
      (sum, { confidence }) => sum + 1 / (1 + Math.exp(-(logOdds(confidence) - old + shift))),
      0,
    )
    if (right - stated - shift > 0) low = shift
    else high = shift
  }
  return (low + high) / 2
}

function by(alarms: readonly Alarm[], key: (alarm: Alarm) => string): readonly (readonly [string, readonly Alarm[]])[] {
  const groups = new Map<string, Alarm[]>()
  for (const alarm of alarms) groups.set(key(alarm), [...(groups.get(key(alarm)) ?? []), alarm])
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1))
}

const items = process.argv.slice(2).flatMap((path): readonly Item[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line)),
)
const alarms = items.flatMap(alarmsOf)
console.log('confidence  right of alarms')
for (const [tenth, group] of by(alarms, ({ confidence }) => (Math.floor(confidence * 20) / 20).toFixed(2)))
  console.log(`${tenth}–${(Number(tenth) + 0.04).toFixed(2)}  ${share(group)}`)
console.log('\ncheck                     stated  right of alarms')
for (const [check, group] of by(alarms, ({ check: id }) => id))
  console.log(`${check.padEnd(26)}${mean(group).toFixed(2)}  ${share(group)}`)
const fitted = by(alarms, ({ check }) => check)
  .map(([check, group]) => [check, fittedShift(check, group)] as const)
  .filter(([, shift]) => Math.abs(shift) >= 0.15)
if (fitted.some(([check, shift]) => Math.abs(shift - (shifts.get(check) ?? 0)) >= 0.3))
  console.log(`\nshifts that fit: { ${fitted.map(([check, shift]) => `'${check}': ${shift.toFixed(1)}`).join(', ')} }`)
