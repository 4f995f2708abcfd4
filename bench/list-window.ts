/**
 * `npm run bench list-window LIBRARY`: how long the list of a library takes on the screen, from the key to the frame that
 * shows its first rows: as one comes to it, in another order, of what is typed. Beside it stands a floor: two frames of the same
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

/** Milliseconds from an act in the window to the frame in which the list is what it waits for. */
async function timed(page: Page, act: () => Promise<unknown>, isShown: string): Promise<number> {
  await page.evaluate((shown) => {
    const until = new Function(`return (${shown})()`) as () => boolean
    const probe = globalThis as { painted?: Promise<number> }
    probe.painted = new Promise((done) => {
      const from = (): void => {
        const beganMs = performance.now()
        const look = (): void => {
          if (until()) requestAnimationFrame(() => done(performance.now() - beganMs))
          else requestAnimationFrame(look)
        }
        requestAnimationFrame(look)
      }
      for (const kind of ['keydown', 'input'] as const)
        window.addEventListener(kind, from, { capture: true, once: true })
    })
  }, isShown)
  await act()
  return page.evaluate(() => (globalThis as { painted?: Promise<number> }).painted ?? Promise.resolve(Number.NaN))
}

const rowsStand = "() => document.querySelectorAll('tbody tr[aria-labelledby]').length > 5"
const nothing = '() => true'

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
  await window.waitForFunction(`(${rowsStand})()`)
  // Checks behind the scenes and what is fetched after the start have their time first.
  await window.waitForTimeout(8_000)
  await measure('floor, two frames of the window', () => timed(window, () => window.keyboard.press('Shift'), nothing))
  await measure('the list, coming from the settings', async () => {
    await window.keyboard.press('Control+Comma')
    await window.locator('tbody').waitFor({ state: 'detached' })
    return timed(window, () => window.keyboard.press('Alt+ArrowLeft'), rowsStand)
  })
  const sort = window.locator('thead button').first()
  await measure('by headline, one way and the other', async () => {
    const before = await window.locator('tbody th').first().innerText()
    await sort.focus()
    const isOther = `() => { const first = document.querySelector('tbody th'); return first !== null && first.innerText !== ${JSON.stringify(before)} }`
    return timed(window, () => window.keyboard.press('Enter'), isOther)
  })
  await app.close()
})
