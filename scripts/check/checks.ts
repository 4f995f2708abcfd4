/** The checks that need no running: tools, and how much of the house says what it promises. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { run } from '../command.ts'
import { projectFolder } from '../paths.ts'
import { findPiles, mostBranches } from './branches.ts'
import { countDocumented, floor } from './documented.ts'

export type CheckOutcome = { readonly name: string; readonly passed: boolean }

const folders = 'core contract db service electron cli renderer locales samples e2e bench scripts'.split(' ')

const checks = [
  // Anew each time: an incremental build misses changed word files.
  { name: 'types', tool: 'tsc', args: ['-b', '--force'] },
  {
    name: 'walls',
    tool: 'depcruise',
    args: ['--config', '.dependency-cruiser.cjs', '--output-type', 'err-long', ...folders],
  },
  { name: 'lint', tool: 'biome', args: ['check', '--error-on-warnings', '.'] },
  { name: 'dead code', tool: 'knip', args: ['--no-progress'] },
]

/** Runs all checks and shows what each found. */
export async function runChecks(): Promise<readonly CheckOutcome[]> {
  const outcomes: CheckOutcome[] = []
  for (const { name, tool, args } of checks) {
    const ended = await run(toolPath(tool), args, { folder: projectFolder })
    const passed = ended.code === 0
    console.log(`${passed ? '✓' : '✗'} ${name}`)
    if (!passed) console.log(ended.stdout + ended.stderr)
    outcomes.push({ name, passed })
  }
  return [...outcomes, checkDocumented(), checkBranches()]
}

function checkBranches(): CheckOutcome {
  const piles = findPiles(mostBranches)
  const passed = piles.length === 0
  console.log(`${passed ? '✓' : '✗'} branches: no function has more than ${mostBranches}`)
  if (!passed) console.log(piles.map(({ place, branches }) => `${branches}  ${place}`).join('\n'))
  return { name: 'branches', passed }
}

/** Names what is missing only where too much is. */
function checkDocumented(): CheckOutcome {
  const { functions, documented, missing } = countDocumented()
  const share = (100 * documented) / functions
  const passed = share >= floor
  console.log(`${passed ? '✓' : '✗'} documented: ${share.toFixed(1)} % of ${functions} functions, at least ${floor} %`)
  if (!passed) console.log(missing.join('\n'))
  return { name: 'documented', passed }
}

/** A tool of the project, by its name in node_modules/.bin. */
export function toolPath(tool: string): string {
  const path = join(projectFolder, 'node_modules/.bin', tool)
  return process.platform === 'win32' && existsSync(`${path}.cmd`) ? `${path}.cmd` : path
}
