/** Starts the app under Playwright, once more where Playwright itself missed the start. */
import { type ElectronApplication, _electron as electron, errors } from '@playwright/test'

/** A slow machine takes a while to start; nobody waits longer than it takes. */
export const startingMs = 120_000

/** A start takes one or two seconds where nothing else is done. */
const attachingMs: readonly number[] = [20_000, 30_000]

/**
 * Playwright waits for ever for a page that commits its first navigation in the very moment Playwright attaches to it (about
 * one start in fifty; the app itself goes on). Such a start is ended and made again. The last one may take its time.
 */
export async function launchPatiently(options: Parameters<typeof electron.launch>[0]): Promise<ElectronApplication> {
  for (const timeout of attachingMs) {
    try {
      return await electron.launch({ ...options, timeout })
    } catch (error) {
      if (!(error instanceof errors.TimeoutError)) throw error
    }
  }
  return electron.launch({ ...options, timeout: startingMs })
}
