/** Opens the real window for a journey, each with a user folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { test as base, type ElectronApplication, type Page } from '@playwright/test'
import { stocked } from './at-the-desk.ts'
import { endLeftovers } from './end-leftovers.ts'
import { launchPatiently, startingMs } from './patient-launch.ts'

/** An open app and its window. `printed` is what its processes wrote so far. */
export type OpenApp = {
  readonly app: ElectronApplication
  readonly child: ChildProcess
  readonly window: Page
  readonly printed: () => string
}

export type LaunchOptions = {
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

type Journey = {
  /**
   * What the window finds at its first start: a library with the sample articles, or none yet, so that the app makes and
   * stocks its own.
   */
  readonly library: 'samples' | 'none'
  /** A folder that lives as long as the journey. */
  readonly folder: string
  /** Opens the app; call it again after closing to see what outlived it. */
  readonly openApp: (options?: LaunchOptions) => Promise<OpenApp>
  readonly opened: OpenApp
  readonly window: Page
}

type Run = {
  /** The file of a library with the sample articles, filled by the app itself once and never opened again. */
  readonly sampleLibrary: () => Promise<string>
}

/** Each worker's windows have a virtual screen of their own; a person's one screen is named by the environment already. */
const { SVERKA_SCREENS = '', TEST_PARALLEL_INDEX } = process.env
const display = SVERKA_SCREENS.split(',')[Number(TEST_PARALLEL_INDEX ?? 0)]
if (display) process.env.DISPLAY = display

/** An app that does not end by itself in this time is ended. */
const closingMs = 15_000

export const test = base.extend<Journey, Run>({
  library: ['samples', { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from a pattern.
  folder: async ({}, use) => {
    await inFolder('journey', use)
  },
  sampleLibrary: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from a pattern.
    async ({}, use) => {
      await inFolder('samples', async (folder) => {
        let filled: Promise<string> | undefined
        await use(() => {
          filled ??= fillLibrary(folder)
          return filled
        })
      })
    },
    { scope: 'worker' },
  ],
  openApp: async ({ folder, library, sampleLibrary }, use) => {
    if (library === 'samples') giveLibrary(folder, await sampleLibrary())
    const opened: OpenApp[] = []
    await use(async (options = {}) => {
      const app = await launch(folder, options)
      opened.push(app)
      return app
    })
    for (const app of opened) await closeApp(app)
  },
  opened: async ({ openApp }, use) => {
    await use(await openApp())
  },
  window: async ({ opened }, use) => {
    await use(opened.window)
  },
})

export { expect } from '@playwright/test'

async function inFolder(name: string, use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), `sverka-${name}-`))
  await use(folder)
  endLeftovers(folder)
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}

/** The person's own library, where the app looks for it. */
function ownLibrary(folder: string): string {
  return join(folder, 'user', 'library.sverka')
}

/** Starts the app until it has filled a library and closed it in order: only without its log the one file is all of it. */
async function fillLibrary(folder: string): Promise<string> {
  const library = ownLibrary(folder)
  do {
    const opened = await launch(folder, {})
    await stocked(opened.window)
    await closeApp(opened)
  } while (existsSync(`${library}-wal`))
  return library
}

/** Nothing but the library: window, look and browser profile are those of a first start. */
function giveLibrary(folder: string, samples: string): void {
  const library = ownLibrary(folder)
  mkdirSync(dirname(library))
  copyFileSync(samples, library)
}

async function launch(folder: string, { args = [], env = {} }: LaunchOptions): Promise<OpenApp> {
  const app = await launchPatiently({
    executablePath: executable(),
    args: [...launchArguments(folder), ...args],
    env: { ...definedEnvironment(), ...env },
  })
  const child = app.process()
  let printed = ''
  const note = (piece: unknown) => {
    printed += piece
  }
  child.stderr?.on('data', note)
  child.stdout?.on('data', note)
  return { app, child, window: await app.firstWindow({ timeout: startingMs }), printed: () => printed }
}

async function closeApp({ app, child }: OpenApp): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const closed = app.close()
  const isClosed = await Promise.race([closed.then(() => true), wait(closingMs, false)])
  if (!isClosed) child.kill('SIGKILL')
}

/** Starts the app without anyone watching its window, and hears all it prints from the first moment. */
export function startUnwatched(
  folder: string,
  args: readonly string[],
): { child: ChildProcess; printed: () => string } {
  const child = spawn(executable(), [...launchArguments(folder), ...args], { env: process.env })
  let printed = ''
  child.stderr?.on('data', (piece) => {
    printed += piece
  })
  return { child, printed: () => printed }
}

function executable(): string {
  const path = process.env.SVERKA_ELECTRON
  if (path === undefined) throw new Error('Start the journeys with `npm run test:window`: it finds the Electron.')
  return path
}

function launchArguments(folder: string): readonly string[] {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0
  const app = process.env.SVERKA_APP === undefined ? [] : [process.env.SVERKA_APP]
  return [...(isRoot ? ['--no-sandbox'] : []), ...app, `--user-data-dir=${join(folder, 'user')}`]
}

function definedEnvironment(): Record<string, string> {
  const defined = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return Object.fromEntries(defined)
}
