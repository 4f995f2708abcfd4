/** Builds the app once and opens its window on a library as often as a bench wants. */
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { launchPatiently } from '../../e2e/patient-launch.ts'
import { buildApp } from '../../scripts/build/app.ts'
import { appFolder } from '../../scripts/paths.ts'
import { findRuntime, runtimeEnvironment, sandboxArguments } from '../../scripts/runtime/runtime.ts'
import { openScreen } from '../../scripts/runtime/virtual-screen.ts'

export type OpenWindow = { readonly app: ElectronApplication; readonly child: ChildProcess; readonly window: Page }

/** `folder` lives as long as the bench; `open` starts the app on a library in it. */
export type WindowBench = {
  readonly folder: string
  readonly open: (library: string) => Promise<OpenWindow>
}

/** Builds, hands out windows, and leaves nothing behind. */
export async function withWindows(measure: (bench: WindowBench) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sverka-bench-'))
  const runtime = await findRuntime()
  await buildApp(runtime)
  const screen = await openScreen()
  const env = { ...process.env, ...screen.env, ...runtimeEnvironment(runtime) }
  const defined = Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
  async function open(library: string): Promise<OpenWindow> {
    const args = [...sandboxArguments(), appFolder, `--library=${library}`, `--user-data-dir=${join(folder, 'user')}`]
    const app = await launchPatiently({
      executablePath: runtime.executable,
      args: [...args, '--lang=en-US'],
      env: defined,
    })
    return { app, child: app.process(), window: await app.firstWindow() }
  }
  try {
    await measure({ folder, open })
  } finally {
    screen.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** Resolves when the app is gone; kills it after `limitMs`, and answers whether that was needed. */
export function whenGone(child: ChildProcess, limitMs: number): Promise<'gone' | 'killed'> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve('gone')
  return new Promise((resolve) => {
    const limit = setTimeout(() => {
      child.kill('SIGKILL')
      resolve('killed')
    }, limitMs)
    child.once('exit', () => {
      clearTimeout(limit)
      resolve('gone')
    })
  })
}
