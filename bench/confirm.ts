/**
 * `npm run bench confirm [segments] [keys]`: Ctrl+Enter in an article of 10,000 segments, from the key to the frame in which
 * the caret stands in the next segment. Floor: from a key that does nothing to the next frame of the same window.
 */
import type { Page } from '@playwright/test'
import { percentile, withLongArticle } from './window/open-long-article.ts'

const segments = Number(process.argv[2] ?? 10_000)
const keys = Number(process.argv[3] ?? 100)

/** Milliseconds from each press of a key to the frame that shows another segment being written in; to the next, for a floor. */
async function timesOf(window: Page, key: string, isFloor: boolean): Promise<readonly number[]> {
  const times: number[] = []
  for (let press = 0; press < keys; press += 1) {
    await window.evaluate((waitsForNone) => {
      const nameOf = () => document.querySelector('[contenteditable="true"]')?.getAttribute('aria-label')
      const before = nameOf()
      const probe = globalThis as { painted?: Promise<number> }
      probe.painted = new Promise((done) => {
        addEventListener(
          'keydown',
          (event) => {
            const look = (): void => {
              if (!waitsForNone && nameOf() === before) return void requestAnimationFrame(look)
              // A message sent in a frame arrives when the frame has been drawn.
              const { port1, port2 } = new MessageChannel()
              port1.onmessage = () => done(performance.now() - event.timeStamp)
              port2.postMessage(undefined)
            }
            requestAnimationFrame(look)
          },
          { capture: true, once: true },
        )
      })
    }, isFloor)
    await window.keyboard.press(key)
    times.push(await window.evaluate(() => (globalThis as { painted?: Promise<number> }).painted ?? Number.NaN))
    // A person reads at least as long.
    await window.waitForTimeout(60)
  }
  return times
}

await withLongArticle(segments, async (window) => {
  await window.waitForTimeout(3_000)
  for (const view of ['article', 'grid', 'review'] as const) {
    await window.keyboard.press(`Alt+${['article', 'grid', 'review'].indexOf(view) + 1}`)
    await window.locator('[data-side="target"]').nth(3).click()
    for (const isFloor of [true, false]) {
      const ms = await timesOf(window, isFloor ? 'Pause' : 'Control+Enter', isFloor)
      const [p50, p95, worst] = [0.5, 0.95, 1].map((share) => percentile(ms, share).toFixed(1))
      console.log(`${view} ${isFloor ? 'floor' : 'confirm and next'}: p50 ${p50} ms, p95 ${p95} ms, worst ${worst} ms`)
    }
  }
})
