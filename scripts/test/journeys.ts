/** The journeys through the real window, by Playwright. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildApp } from '../build/app.ts'
import { toolPath } from '../check/checks.ts'
import { run } from '../command.ts'
import { appFolder, projectFolder } from '../paths.ts'
import { findRuntime, runtimeEnvironment } from '../runtime/runtime.ts'
import { hasScreen } from '../runtime/system.ts'
import { openScreen } from '../runtime/virtual-screen.ts'
import { type Count, countOf, failure } from './count.ts'

/** As many journeys are walked at a time: windows on one screen take the keyboard from each other. */
const virtualScreens = 2

const report = join(projectFolder, 'out/test/journeys.json')

/** Builds the app, finds its Electron and a screen, and walks. `args` go to Playwright, such as a file's name. */
export async function runJourneys(args: readonly string[]): Promise<Count> {
  try {
    const runtime = await findRuntime()
    await buildApp(runtime)
    const app = { SVERKA_ELECTRON: runtime.executable, SVERKA_APP: appFolder, ...runtimeEnvironment(runtime) }
    return await walk(app, args)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return failure('the journeys did not begin')
  }
}

/** Walks the journeys marked `@packed` through a packaged app. */
export async function runPackedJourneys(executable: string): Promise<Count> {
  return walk({ SVERKA_ELECTRON: executable }, ['--grep', '@packed'])
}

async function walk(app: Readonly<Record<string, string>>, args: readonly string[]): Promise<Count> {
  rmSync(report, { force: true })
  const screens = await Promise.all(Array.from({ length: hasScreen() ? 1 : virtualScreens }, () => openScreen()))
  const displays = screens.flatMap(({ env: { DISPLAY } }) => DISPLAY ?? []).join(',')
  try {
    const env = { ...process.env, ...app, SVERKA_SCREENS: displays, PLAYWRIGHT_JSON_OUTPUT_FILE: report }
    const ended = await run(toolPath('playwright'), ['test', ...args], { folder: projectFolder, env, shown: true })
    return countOf(report, ended.code, readPlaywright)
  } finally {
    for (const screen of screens) screen.close()
  }
}

/** The count in Playwright's JSON report. A test that passed only when repeated counts as failed. */
export function readPlaywright(report: string): Count {
  const { stats, suites } = JSON.parse(report)
  const failed = stats.unexpected + stats.flaky
  return { passed: stats.expected, failed, skipped: stats.skipped, failures: suites.flatMap(failuresOf) }
}

type Suite = {
  readonly file: string
  readonly suites?: readonly Suite[]
  readonly specs: readonly {
    readonly title: string
    readonly ok: boolean
    readonly tests: readonly { readonly status: string }[]
  }[]
}

function failuresOf({ file, suites = [], specs }: Suite): readonly string[] {
  const own = specs.filter(({ ok, tests }) => !ok || tests.some(({ status }) => status === 'flaky'))
  return [...own.map(({ title }) => `e2e/${file}: ${title}`), ...suites.flatMap(failuresOf)]
}
