/**
 * What the confidence of the checks is worth: `npm run bench garble-calibration FOLDER`. Prints for both halves of the sets
 * what each reach shows: alarms on clean text by pair and check, damage found, alarms on marks of rated machine translation.
 * Then how often alarms are right that half a says are so sure, on half b. With `--write` fits the table of the product,
 * `core/check/calibration-table.ts`, on half a first. Some minutes. Decision 0037 says what is assumed.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { calibrationTable } from '../core/check/calibration-table.ts'
import type { CalibrationTable } from '../core/check/confidence.ts'
import { projectFolder } from '../scripts/paths.ts'
import { type Item, itemsOf } from './garble/alarms.ts'
import { fitTable } from './garble/calibrate.ts'
import { cleanRows, foundRows, type Row, ratedRows, reliabilityRows, shownBy } from './garble/reach-rows.ts'
import { setsIn } from './garble/sets.ts'

const [folder, wish] = process.argv.slice(2)
if (folder === undefined) throw new Error('usage: npm run bench garble-calibration FOLDER [--write]')

const head = `/**
 * How often the alarms of each check are right, by direction, and the shift of log odds that makes its confidence say so.
 * Written by \`npm run bench garble-calibration FOLDER -- --write\`; never by hand.
 */
import type { CalibrationTable } from './confidence.ts'

export const calibrationTable: CalibrationTable = {
`

function sourceOf(table: CalibrationTable): string {
  const name = (key: string) => (/^[a-z]+$/u.test(key) ? key : `'${key}'`)
  const checks = Object.entries(table).map(([check, directions]) => {
    const lines = Object.entries(directions).map(
      ([direction, { shift, right }]) => `    ${name(direction)}: { shift: ${shift}, right: ${right} },\n`,
    )
    return `  ${name(check)}: {\n${lines.join('')}  },\n`
  })
  return `${head}${checks.join('')}}\n`
}

/** One row for each key of either half, the figures of half a before those of half b. */
function beside(rowsOf: (items: readonly Item[]) => ReadonlyMap<string, Row>): Readonly<Record<string, Row>> {
  const [a, b] = [rowsOf(halves.a), rowsOf(halves.b)]
  const label = (half: string, row: Row = {}) =>
    Object.entries(row).map(([column, figure]) => [`${half} ${column}`, figure] as const)
  return Object.fromEntries(
    [...new Set([...a.keys(), ...b.keys()])]
      .sort()
      .map((key) => [key, Object.fromEntries([...label('a', a.get(key)), ...label('b', b.get(key))])]),
  )
}

const sets = setsIn(folder)
const halves = { a: itemsOf(sets, 'a'), b: itemsOf(sets, 'b') }
const fitted = fitTable(halves.a)
if (wish === '--write') writeFileSync(join(projectFolder, 'core/check/calibration-table.ts'), sourceOf(fitted))
const shown = shownBy(wish === '--write' ? fitted : calibrationTable)

console.log('Reaches: alarms per 1,000 clean words, by pair and check')
console.table(beside((items) => cleanRows(items, shown)))
console.log('Reaches: percent of damage found, and named right')
console.table(beside((items) => foundRows(items, shown)))
console.log('Reaches: alarms on rated machine translation that touch a mark')
console.table(beside((items) => ratedRows(items, shown)))
console.log('Confidence: fitted on half a, and the share right in the assumed mixture of half b')
console.table(Object.fromEntries(reliabilityRows(halves.b, fitted)))
