/** Measures launch to usable window, and processor seconds, beside an empty Electron window: `npm run bench start [runs]`. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { launchPatiently } from '../e2e/patient-launch.ts'
import { buildApp } from '../scripts/build/app.ts'
import { appFolder, projectFolder } from '../scripts/paths.ts'
import { findRuntime, type Runtime, runtimeEnvironment, sandboxArguments } from '../scripts/runtime/runtime.ts'
import { openScreen } from '../scripts/runtime/virtual-screen.ts'
import { processorSeconds } from './start/process-tree.ts'

type Launch = { readonly ms: number; readonly cpuSeconds: number }
type Candidate = {
  readonly name: string
  readonly folder: string
  readonly usable: string
  readonly userFolder: string
}

/** What stands in the window when a person can begin: the library's list of articles. */
const usableSelector = 'tbody tr, [role="rowgroup"] [role="row"][data-key]'

const samples = readdirSync(join(projectFolder, 'samples/articles')).length

function open(candidate: Candidate, runtime: Runtime, env: NodeJS.ProcessEnv) {
  return launchPatiently({
    executablePath: runtime.executable,
    args: [...sandboxArguments(), candidate.folder, `--user-data-dir=${candidate.userFolder}`],
    env: Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined)),
  })
}

/** Waits until the first library holds every sample: a start cut short would go on with them in the ones measured. */
async function fillLibrary(candidate: Candidate, runtime: Runtime, env: NodeJS.ProcessEnv): Promise<void> {
  const app = await open(candidate, runtime, env)
  const window = await app.firstWindow()
  await window
    .locator(candidate.usable)
    .nth(samples - 1)
    .waitFor({ state: 'attached' })
  // The last one is marked as there a moment after it is shown.
  await window.waitForTimeout(500)
  await app.close()
}

async function launch(candidate: Candidate, runtime: Runtime, env: NodeJS.ProcessEnv): Promise<Launch> {
  const beganMs = performance.now()
  const app = await open(candidate, runtime, env)
  const window = await app.firstWindow()
  await window.waitForSelector(candidate.usable, { state: 'attached' })
  // Two frames later it is on the screen.
  await window.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  const ms = performance.now() - beganMs
  const cpuSeconds = processorSeconds(app.process().pid ?? 0) ?? Number.NaN
  await app.close()
  return { ms, cpuSeconds }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

function print(name: string, launches: readonly Launch[]): void {
  const ms = launches.map((each) => each.ms)
  const range = `${Math.min(...ms).toFixed(0)}–${Math.max(...ms).toFixed(0)}`
  const cpu = median(launches.map((each) => each.cpuSeconds)).toFixed(2)
  console.log(`${name.padEnd(14)} ${median(ms).toFixed(0).padStart(5)} ms (${range})  ${cpu} s of processor time`)
}

async function measure(runs: number, folder: string): Promise<void> {
  const runtime = await findRuntime()
  await buildApp(runtime)
  const screen = await openScreen()
  const env = { ...process.env, ...screen.env, ...runtimeEnvironment(runtime) }
  const empty = {
    name: 'empty window',
    folder: join(import.meta.dirname, 'start/empty'),
    usable: 'body',
    userFolder: join(folder, 'empty'),
  }
  const sverka = { name: 'Sverka', folder: appFolder, usable: usableSelector, userFolder: join(folder, 'sverka') }
  try {
    await launch(empty, runtime, env)
    print('first start', [await launch(sverka, runtime, env)])
    await fillLibrary(sverka, runtime, env)
    const measured = new Map<Candidate, Launch[]>([
      [empty, []],
      [sverka, []],
    ])
    // Turn by turn, so that both meet the same noise.
    for (let turn = 0; turn < runs; turn += 1)
      for (const [candidate, launches] of measured) launches.push(await launch(candidate, runtime, env))
    for (const [candidate, launches] of measured) print(candidate.name, launches)
  } finally {
    screen.close()
  }
}

const folder = mkdtempSync(join(tmpdir(), 'sverka-bench-'))
try {
  await measure(Number(process.argv[2] ?? 7), folder)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
