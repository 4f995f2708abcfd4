/** A fixed choice of lines to plant faults in: some of an area, or few of all for every run of `npm test`. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../paths.ts'
import { areas, filesOf } from './areas.ts'
import { plantFaults } from './stryker.ts'
import { summarise } from './summary.ts'

/**
 * One line in `every` of these files, as globs with a range. A line is chosen by what it says, not by its number: an
 * edit above changes nothing of the choice.
 */
export function chooseLines(globs: readonly string[], every: number): readonly string[] {
  return filesOf(globs).flatMap((file) =>
    readFileSync(join(projectFolder, file), 'utf8')
      .split('\n')
      .flatMap((text, index) => (isChosen(file, text, every) ? [`${file}:${index + 1}-${index + 1}`] : [])),
  )
}

function isChosen(file: string, line: string, every: number): boolean {
  return createHash('sha1').update(`${file} ${line.trim()}`).digest().readUInt16BE() % every === 0
}

/** Of the quick areas together. */
const sampleEvery = 40
/** In hundredths. */
const floor = 80

/** Plants the sample and tells what became of it; false when fewer than the floor were noticed, or nothing could be planted. */
export async function sampleSucceeds(): Promise<boolean> {
  return plantSample().catch((error) => {
    console.error(error)
    return false
  })
}

async function plantSample(): Promise<boolean> {
  const quick = areas.filter(({ isSlow }) => isSlow !== true)
  const lines = quick.flatMap(({ mutate }) => chooseLines(mutate, sampleEvery))
  const tests = [...new Set(quick.flatMap((area) => area.tests))]
  const told = summarise(await plantFaults(lines, tests))
  console.log(told.lines.join('\n'))
  return told.planted > 0 && (100 * told.killed) / told.planted >= floor
}
