/**
 * `npm run mutate -- AREA|FOLDER|FILE … [--every N]`: plants small faults, in one line of N only if it is said, and
 * tells which of them no test notices. `npm run mutate -- --sample` plants few in every area, and fails when too many
 * go unnoticed.
 */
import { parseArgs } from 'node:util'
import { areas, partsOf } from './mutate/areas.ts'
import { chooseLines, sampleSucceeds } from './mutate/sample.ts'
import { plantFaults } from './mutate/stryker.ts'
import { summarise } from './mutate/summary.ts'

const { values, positionals: asked } = parseArgs({
  allowPositionals: true,
  options: { every: { type: 'string', default: '1' }, sample: { type: 'boolean', default: false } },
})

if (values.sample) {
  process.exitCode = (await sampleSucceeds()) ? 0 : 1
} else if (asked.length === 0 || asked.some((each) => partsOf(each).length === 0)) {
  const names = new Set(areas.map(({ name }) => name))
  console.error(`npm run mutate -- AREA, FOLDER or FILE, where AREA is one of: ${[...names].join(', ')}`)
  process.exitCode = 2
} else {
  const every = Number(values.every)
  for (const { mutate, tests } of asked.flatMap(partsOf)) {
    const places = every > 1 ? chooseLines(mutate, every) : mutate
    console.log(summarise(await plantFaults(places, tests)).lines.join('\n'))
  }
}
