/**
 * `npm run bench list-window LIBRARY`: how long the list of a library takes on the screen, from the key to the frame that
 * shows its first rows: as one comes back to it, as it has to be asked for anew, in another order. Beside it stands a floor: two frames of the same
 * window in which nothing is asked for. The library is not changed: a copy of it is opened. `bench/list.ts` makes a large one.
 */
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { quantile } from './made-text.ts'
import { withWindows } from './window/open-window.ts'

const rounds = 15
const [, , library] = process.argv
if (library === undefined) throw new Error('npm run bench list-window LIBRARY')

/** What the frame has to show: so many rows, the first of them not this headline. */
type Wanted = { readonly rows: number; readonly notFirst?: string }

/** Milliseconds from the key in the window to the frame in which the list is what is wanted. */
async function timed(page: Page, key: string, wanted: Wanted): Promise<number> {
  await page.evaluate(({ rows, notFirst }) => {
    function isShown(): boolean {
      const headlines = document.querySelectorAll<HTMLElement>('tbody tr[aria-labelledby] th')
      return headlines.length >= rows && (notFirst === undefined || headlines[0]?.innerText !== notFirst)
    }
    const probe = globalThis as { painted?: Promise<number> }
    probe.painted = new Promise((done) => {
      function begin(): void {
        const beganMs = performance.now()
        const look = (): void => {
          if (isShown()) requestAnimationFrame(() => done(performance.now() - beganMs))
          else requestAnimationFrame(look)
        }
        requestAnimationFrame(look)
      }
      globalThis.addEventListener('keydown', begin, { capture: true, once: true })
    })
  }, wanted)
  await page.keyboard.press(key)
  return page.evaluate(() => (globalThis as { painted?: Promise<number> }).painted ?? Promise.resolve(Number.NaN))
}

/** More than are seen at once in a low window. */
const aScreen: Wanted = { rows: 6 }

async function measure(name: string, once: () => Promise<number>): Promise<void> {
  const times: number[] = []
  for (let round = -2; round < rounds; round++) {
    const ms = await once()
    if (round >= 0) times.push(ms)
  }
  console.log(`${name}: p50 ${quantile(times, 0.5).toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms`)
}

await withWindows(async ({ folder, open }) => {
  const file = join(folder, 'library.sverka')
  copyFileSync(library, file)
  const { app, window } = await open(file)
  const first = window.locator('tbody tr[aria-labelledby] th').first()
  await first.waitFor()
  // Checks behind the scenes and what is fetched after the start have their time first.
  await window.waitForTimeout(8_000)
  await measure('floor, two frames of the window', () => timed(window, 'Shift', { rows: 0 }))
  await measure('the list, coming from the settings', async () => {
    await window.keyboard.press('Control+Comma')
    await window.locator('tbody').waitFor({ state: 'detached' })
    return timed(window, 'Alt+ArrowLeft', aScreen)
  })
  await measure('… after something changed, so that it is asked for', async () => {
    await window.keyboard.press('Control+Comma')
    await window.locator('tbody').waitFor({ state: 'detached' })
    // The size of everything is a setting.
    await window.keyboard.press('Control+Equal')
    await window.keyboard.press('Control+Digit0')
    await window.waitForTimeout(500)
    return timed(window, 'Alt+ArrowLeft', aScreen)
  })
  await measure('by headline, one way and the other', async () => {
    const notFirst = await first.innerText()
    await window.locator('thead button').first().focus()
    return timed(window, 'Enter', { ...aScreen, notFirst })
  })
  await app.close()
})
