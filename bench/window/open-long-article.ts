/** Opens the app's window on the long article, for benches. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron as electron, type Page } from '@playwright/test'
import { buildApp } from '../../scripts/build/app.ts'
import { appFolder } from '../../scripts/paths.ts'
import { findRuntime, runtimeEnvironment, sandboxArguments } from '../../scripts/runtime/runtime.ts'
import { openScreen } from '../../scripts/runtime/virtual-screen.ts'
import { libraryWithLongArticle } from './long-article.ts'

/** Builds, imports, opens, measures, and leaves nothing behind. */
export async function withLongArticle(segments: number, measure: (window: Page) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sverka-bench-'))
  const runtime = await findRuntime()
  await buildApp()
  const screen = await openScreen()
  try {
    const library = await libraryWithLongArticle(folder, segments)
    const env = { ...process.env, ...screen.env, ...runtimeEnvironment(runtime) }
    const app = await electron.launch({
      executablePath: runtime.executable,
      args: [
        ...sandboxArguments(),
        appFolder,
        `--library=${library}`,
        `--user-data-dir=${join(folder, 'user')}`,
        '--lang=en-US',
      ],
      env: Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined)),
    })
    const window = await app.firstWindow()
    await window.locator('[data-usable] [role="row"] button, [role="row"], main button').last().waitFor()
    await window
      .getByText(/The station in/u)
      .first()
      .click()
    await window.locator('[data-side="target"]').first().waitFor()
    await measure(window)
    await app.close()
  } finally {
    screen.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The value that `share` of the values stay below or at. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
