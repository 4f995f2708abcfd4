/** Opens the real window for a journey, each with a user folder of its own. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, type ElectronApplication, _electron as electron, type Page } from '@playwright/test'

/** An open app and its window. `printed` is what its processes wrote so far. */
export type OpenApp = { readonly app: ElectronApplication; readonly window: Page; readonly printed: () => string }

export type LaunchOptions = {
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

type Journey = {
  /** A folder that lives as long as the journey. */
  readonly folder: string
  /** Opens the app; call it again after closing to see what outlived it. */
  readonly openApp: (options?: LaunchOptions) => Promise<OpenApp>
  readonly opened: OpenApp
  readonly window: Page
}

export const test = base.extend<Journey>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from a pattern.
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'sverka-journey-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  },
  openApp: async ({ folder }, use) => {
    const opened: { close(): Promise<void> }[] = []
    await use(async (options = {}) => {
      const app = await launch(folder, options)
      opened.push(closingOnce(app.app))
      return app
    })
    for (const app of opened) await app.close()
  },
  opened: async ({ openApp }, use) => {
    await use(await openApp())
  },
  window: async ({ opened }, use) => {
    await use(opened.window)
  },
})

export { expect } from '@playwright/test'

async function launch(folder: string, { args = [], env = {} }: LaunchOptions): Promise<OpenApp> {
  const executablePath = process.env.SVERKA_ELECTRON
  if (executablePath === undefined)
    throw new Error('Start the journeys with `npm run test:window`: it finds the Electron.')
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0
  const appArgument = process.env.SVERKA_APP === undefined ? [] : [process.env.SVERKA_APP]
  const app = await electron.launch({
    executablePath,
    args: [...(isRoot ? ['--no-sandbox'] : []), ...appArgument, `--user-data-dir=${join(folder, 'user')}`, ...args],
    env: { ...definedEnvironment(), ...env },
  })
  let printed = ''
  app.process().stderr?.on('data', (piece) => {
    printed += piece
  })
  app.process().stdout?.on('data', (piece) => {
    printed += piece
  })
  return { app, window: await app.firstWindow(), printed: () => printed }
}

/** A journey may have closed its app, or killed it: Playwright forgets such an app, and must not be asked again. */
function closingOnce(app: ElectronApplication): { close(): Promise<void> } {
  let isClosed = false
  app.once('close', () => {
    isClosed = true
  })
  return { close: () => (isClosed ? Promise.resolve() : app.close()) }
}

function definedEnvironment(): Record<string, string> {
  const defined = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return Object.fromEntries(defined)
}
