/** Measures key to paint in an article of 10,000 segments: `npm run bench type [segments] [keys]`. */
import type { Page } from '@playwright/test'
import { percentile, withLongArticle } from './window/open-long-article.ts'

const segments = Number(process.argv[2] ?? 10_000)
const keys = Number(process.argv[3] ?? 200)

/** Milliseconds from each key press to the frame that shows it, as the window itself sees them. */
async function keyToPaint(window: Page): Promise<readonly number[]> {
  await window.evaluate(() => {
    const painted: number[] = []
    Reflect.set(globalThis, 'painted', painted)
    addEventListener(
      'keydown',
      (event) =>
        requestAnimationFrame(() => {
          // A message sent in a frame arrives when the frame has been drawn.
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => painted.push(performance.now() - event.timeStamp)
          port2.postMessage(undefined)
        }),
      true,
    )
  })
  for (let key = 0; key < keys; key += 1) await window.keyboard.press('abcdefgh '.charAt(key % 9), { delay: 30 })
  await window.waitForTimeout(300)
  return window.evaluate(() => Reflect.get(globalThis, 'painted'))
}

await withLongArticle(segments, async (window) => {
  for (const view of ['article', 'grid'] as const) {
    if (view === 'grid') await window.keyboard.press('F4')
    await window.locator('[data-side="target"]').nth(3).click()
    const ms = await keyToPaint(window)
    const figures = [0.5, 0.95, 1].map((share) => percentile(ms, share).toFixed(1).padStart(6))
    console.log(
      `${view.padEnd(8)} ${ms.length} keys  key to paint p50 ${figures[0]} ms  p95 ${figures[1]} ms  worst ${figures[2]} ms`,
    )
  }
})
