/**
 * What the confidence of the checks is worth: `npm run bench garble-calibration FOLDER`. Prints for both halves of the sets
 * what each reach shows, by the table that the other half fits: alarms on clean text by pair and check, damage found,
 * alarms on marks of rated machine translation; then how often alarms that are told to be so sure are right.
 * With `--write` the table of the product, `core/check/calibration-table.ts`, is fitted on both halves together.
 * Some minutes. Decision 0037 says what is assumed.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CalibrationTable } from '../core/check/confidence.ts'
import { projectFolder } from '../scripts/paths.ts'
import { type Item, itemsOf } from './garble/alarms.ts'
import { fitTable } from './garble/calibrate.ts'
import { cleanRows, foundRows, type Row, ratedRows, reliabilityRows, shownBy } from './garble/reach-rows.ts'
import { setsIn } from './garble/sets.ts'

const [folder, wish] = process.argv.slice(2)
if (folder === undefined) throw new Error('usage: npm run bench garble-calibration FOLDER [--write]')

const head = `/**
 * How often the alarms of each check are right, by direction, with the slope and the shift of log odds that
 * make its confidence say so. Written by \`npm run bench garble-calibration FOLDER -- --write\`; never by hand.
 */
import type { CalibrationTable } from './confidence.ts'

export const calibrationTable: CalibrationTable = {
`

function sourceOf(table: CalibrationTable): string {
  const name = (key: string) => (/^[a-z]+$/u.test(key) ? key : `'${key}'`)
  const checks = Object.entries(table).map(([check, directions]) => {
    const lines = Object.entries(directions).map(
      ([direction, { slope, shift, right }]) =>
        `    ${name(direction)}: { ${slope === undefined ? '' : `slope: ${slope}, `}shift: ${shift}, right: ${right} },\n`,
    )
    return `  ${name(check)}: {\n${lines.join('')}  },\n`
  })
  return `${head}${checks.join('')}}\n`
}

const sets = setsIn(folder)
const halves = { a: itemsOf(sets, 'a'), b: itemsOf(sets, 'b') }
const byOther = { a: fitTable(halves.b), b: fitTable(halves.a) }
if (wish === '--write') {
  const fitted = fitTable([...halves.a, ...halves.b])
  writeFileSync(join(projectFolder, 'core/check/calibration-table.ts'), sourceOf(fitted))
}

type RowsOf = (items: readonly Item[], shown: ReturnType<typeof shownBy>) => ReadonlyMap<string, Row>

/** One row for each key of either half, the figures of half a before those of half b. */
function beside(rowsOf: RowsOf): Readonly<Record<string, Row>> {
  const a = rowsOf(halves.a, shownBy(byOther.a))
  const b = rowsOf(halves.b, shownBy(byOther.b))
  const label = (half: string, row: Row = {}) =>
    Object.entries(row).map(([column, figure]) => [`${half} ${column}`, figure] as const)
  return Object.fromEntries(
    [...new Set([...a.keys(), ...b.keys()])]
      .sort()
      .map((key) => [key, Object.fromEntries([...label('a', a.get(key)), ...label('b', b.get(key))])]),
  )
}

console.log('Reaches: alarms per 1,000 clean words, by pair and check')
console.table(beside(cleanRows))
console.log('Reaches: percent of damage found, and named right')
console.table(beside(foundRows))
console.log('Reaches: alarms on rated machine translation that touch a mark')
console.table(beside(ratedRows))
for (const half of ['a', 'b'] as const) {
  console.log(`Confidence: told by the other half, and the share right in the assumed mixture of half ${half}`)
  console.table(Object.fromEntries(reliabilityRows(halves[half], byOther[half])))
}
