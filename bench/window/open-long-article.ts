/** Opens the app's window on the long article, for benches. */
import type { Page } from '@playwright/test'
import { libraryWithLongArticle } from './long-article.ts'
import { withWindows } from './open-window.ts'

/** Builds, imports, opens, measures, and leaves nothing behind. */
export async function withLongArticle(segments: number, measure: (window: Page) => Promise<void>): Promise<void> {
  await withWindows(async ({ folder, open }) => {
    const { app, window } = await open(await libraryWithLongArticle(folder, segments))
    await window
      .getByRole('row', { name: /The station in/u })
      .first()
      .click()
    await window.locator('[data-side="target"]').first().waitFor()
    await measure(window)
    await app.close()
  })
}

/** The value that `share` of the values stay below or at. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
